//! Triggers on the creation, change and removal of entities, one file a resource.

mod carts;
mod categories;
mod coupons;
mod customer_groups;
mod customers;
mod invoices;
mod orders;
mod product_types;
mod products;
mod profile;
mod promotions;
mod reviews;
mod size_charts;

pub use carts::{UnfinishedOrderCreated, UnfinishedOrderDeleted, UnfinishedOrderUpdated};
pub use categories::{CategoryCreated, CategoryDeleted, CategoryUpdated};
pub use coupons::{DiscountCouponCreated, DiscountCouponDeleted, DiscountCouponUpdated};
pub use customer_groups::{CustomerGroupCreated, CustomerGroupDeleted, CustomerGroupUpdated};
pub use customers::CustomerDeleted;
pub use invoices::{InvoiceCreated, InvoiceDeleted};
pub use orders::OrderDeleted;
pub use product_types::{ProductClassCreated, ProductClassDeleted, ProductClassUpdated};
pub use products::ProductDeleted;
pub use profile::{ApplicationSubscriptionStatusChanged, ProfileUpdated};
pub use promotions::{PromotionCreated, PromotionDeleted, PromotionUpdated};
pub use reviews::{ReviewCreated, ReviewDeleted, ReviewUpdated};
pub use size_charts::{SizeChartCreated, SizeChartDeleted, SizeChartUpdated};

use crate::trigger::{ExampleOccurrence, Found, Observation, TriggerExample, TriggerMeta};
use serde_json::{Value, json};

/// Webhooks, and a comparison of the whole list: for what cannot be searched by its time of change.
const BY_SCAN: &[Found] = &[Found::Webhook, Found::Scan];
/// Webhooks alone: the vendor has no list to compare.
const BY_WEBHOOK: &[Found] = &[Found::Webhook];

/// What happened to an entity.
#[derive(Clone, Copy)]
enum Change {
    Created,
    Updated,
    Deleted,
}

impl Change {
    fn matches(self, seen: Observation<'_>) -> bool {
        match self {
            Self::Created => !seen.deleted && seen.before.is_none(),
            Self::Updated => !seen.deleted && seen.before.is_some_and(|before| before != seen.after),
            Self::Deleted => seen.deleted,
        }
    }

    /// The facts of a trigger on this change: what it cannot see is the same for every kind.
    const fn of(self, meta: TriggerMeta) -> TriggerMeta {
        let limits = match self {
            Self::Created => "What is created and deleted between two looks is not seen.",
            Self::Updated => "Several changes between two looks are one event.",
            Self::Deleted => "What was created and deleted between two looks is not seen.",
        };
        TriggerMeta { limits, ..meta }
    }

    /// The worked example: `entity` is created, changes to have these fields, or is deleted.
    fn example(self, entity: Value, changes: Value, changed: &'static [&'static str]) -> TriggerExample {
        let (before, after) = match self {
            Self::Created => (None, entity),
            Self::Updated => (Some(entity.clone()), merged(entity, changes)),
            Self::Deleted => (Some(entity), Value::Null),
        };
        TriggerExample { config: json!({}), before, after, changed, occurrences: ExampleOccurrence::whole() }
    }
}

fn merged(mut entity: Value, changes: Value) -> Value {
    if let (Value::Object(fields), Value::Object(changes)) = (&mut entity, changes) {
        fields.extend(changes);
    }
    entity
}

/// Defines triggers: `Name = Change of Entity { facts } from (shared facts) like sample() [to { fields }]`.
macro_rules! lifecycle {
    ($(
        $(#[$doc:meta])*
        $name:ident = $change:ident of $entity:ty {
            $($fact:ident: $value:expr),* $(,)?
        } from $meta:ident like $sample:expr
        $(, to { $($field:literal: $new:expr),* $(,)? })?;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {}

        impl $crate::trigger::Trigger for $name {
            const META: $crate::trigger::TriggerMeta = $crate::trigger::TriggerMeta {
                $($fact: $value,)*
                ..super::Change::$change.of($meta)
            };
            type Entity = $entity;

            fn example() -> $crate::trigger::TriggerExample {
                super::Change::$change.example(
                    $sample,
                    ::serde_json::json!({$($($field: $new),*)?}),
                    &[$($($field),*)?],
                )
            }

            fn matches(&self, seen: $crate::trigger::Observation<'_>) -> bool {
                super::Change::$change.matches(seen)
            }
        }
    )*};
}
use lifecycle;
