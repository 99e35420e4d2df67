//! The kinds of entities that triggers observe and generic nodes address: one row a kind.
//!
//! A projection names the fields that the engine keeps of an entity to tell changes apart, in the vendor's
//! `responseFields` notation. Search and get answers differ in other fields, so only these are compared.

mod catalog;
mod customers;
mod discounts;
mod orders;
mod store;

pub use catalog::{CATEGORY, PRODUCT, PRODUCT_TYPE, REVIEW, SIZE_CHART};
pub use customers::{CUSTOMER, CUSTOMER_GROUP};
pub use discounts::{COUPON, PROMOTION};
pub use orders::{CART, INVOICE, ORDER, SUBSCRIPTION};
pub use store::{APPLICATION, CONNECTION, PROFILE};

use crate::action::Object;
use crate::transport::Method;
use serde_json::Value;

/// How the entities of a kind are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Not at all: entities are read one by one.
    None,
    /// There is one entity, and its path answers it.
    Single,
    /// In pages, by `offset` and `limit`.
    Pages,
    /// All in one answer: the rows stand under this name, or are the whole answer where it is empty.
    Whole(&'static str),
}

/// The list of what was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deleted {
    /// Path of the list, below the store; it takes `from_date`, `to_date`, `offset` and `limit`.
    pub path: &'static str,
    /// Field of a row with the public id.
    pub id: &'static str,
    /// Scopes that reading the list needs, all of them.
    pub scopes: &'static [&'static str],
}

/// The place of entities that stand inside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// Kind of the other entity. An id is then the other entity's id, `/`, and the own one.
    pub kind: &'static Kind,
    /// Field of the other entity that lists them as well.
    pub field: &'static str,
    /// Query parameter of generic nodes, and field of deliveries, that names the other entity.
    pub named_by: &'static str,
}

/// A kind of entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Singular name, `objectType` of events and first part of node ids.
    pub name: &'static str,
    /// Name of the collection in `entity.search`.
    pub plural: &'static str,
    /// Name that webhook events begin with.
    pub family: &'static str,
    /// Path of the collection below the store; with `{parent}` for what stands inside another entity.
    pub collection: &'static str,
    /// How the collection is read.
    pub list: List,
    /// Query parameters without which the list leaves some out.
    pub list_all: &'static [(&'static str, &'static str)],
    /// Path of one entity, with `{id}`; empty where there is none.
    pub item: &'static str,
    /// Can one entity be read by its path? If not, it is looked for in the list.
    pub readable: bool,
    /// The other entity that it stands inside of.
    pub within: Option<Within>,
    /// Field that holds the public id; empty where there is one entity only: its id is the store's.
    pub id: &'static str,
    /// Field that holds the number which webhooks call `entityId`, where it is another one; empty where none does.
    pub webhook_id: &'static str,
    /// Field of a delivery's `data` that holds the public id.
    pub hint: Option<&'static str>,
    /// Field with the time of creation: Unix seconds or the vendor's date text.
    pub created: Option<&'static str>,
    /// Field with the time of the last change: Unix seconds or the vendor's date text.
    pub updated: Option<&'static str>,
    /// Does the search take `updatedFrom` and `updatedTo`?
    pub updated_from: bool,
    /// The list of what was deleted.
    pub deleted: Option<Deleted>,
    /// Sort order of the search under which new rows appear last.
    pub stable_sort: Option<&'static str>,
    /// Fields that are compared.
    pub projection: &'static str,
    /// Does it vanish by itself, as a cart does that becomes an order? Nothing is amiss then when a delivery names one
    /// that is gone.
    pub fleeting: bool,
    /// Scopes that reading needs, all of them.
    pub read_scopes: &'static [&'static str],
    /// What `entity.publish` may do with the kind.
    pub writes: &'static [Method],
}

impl Kind {
    /// A paged collection whose entities have an `id` and no times; for struct update syntax.
    const PAGED: Self = Self {
        name: "",
        plural: "",
        family: "",
        collection: "",
        list: List::Pages,
        list_all: &[],
        item: "",
        readable: true,
        within: None,
        id: "id",
        webhook_id: "id",
        hint: None,
        created: None,
        updated: None,
        updated_from: false,
        deleted: None,
        stable_sort: None,
        projection: "",
        fleeting: false,
        read_scopes: &[],
        writes: &[Method::Post, Method::Put, Method::Delete],
    };

    /// Is there one entity only?
    pub fn is_single(&self) -> bool {
        self.list == List::Single
    }

    /// Can what changed since some moment be searched, by itself or by what it stands inside of?
    pub fn is_polled(&self) -> bool {
        self.updated_from || self.within.is_some_and(|within| within.kind.updated_from)
    }

    /// The kind whose list shows the entities: the other one for those that stand inside it.
    pub fn listed_with(&'static self) -> &'static Self {
        self.within.map_or(self, |within| within.kind)
    }

    /// Can all entities be read, so that what is absent is known to be gone?
    pub fn is_listed_whole(&self) -> bool {
        !self.updated_from && self.within.is_none() && matches!(self.list, List::Pages | List::Whole(_))
    }

    /// The rows of an answer to the collection; none if it has another shape.
    pub fn rows_of(&self, answer: Value) -> Option<Vec<Value>> {
        match (self.list, answer) {
            (List::Single, answer @ Value::Object(_)) => Some(vec![answer]),
            (List::Whole(""), Value::Array(rows)) => Some(rows),
            (List::Whole(name), Value::Object(mut answer)) => rows_under(name, &mut answer),
            (List::Pages, Value::Object(mut answer)) => rows_under("items", &mut answer),
            _ => None,
        }
    }

    /// The path of the collection, inside the entity `parent` for what stands inside one (encoded already).
    pub fn collection_in(&self, parent: &str) -> String {
        self.collection.replace("{parent}", parent)
    }
}

fn rows_under(name: &str, answer: &mut Object) -> Option<Vec<Value>> {
    match answer.remove(name) {
        Some(Value::Array(rows)) => Some(rows),
        _ => None,
    }
}

/// Every kind.
pub static KINDS: &[&Kind] = &[
    &ORDER,
    &CART,
    &INVOICE,
    &SUBSCRIPTION,
    &PRODUCT,
    &CATEGORY,
    &PRODUCT_TYPE,
    &SIZE_CHART,
    &REVIEW,
    &CUSTOMER,
    &CUSTOMER_GROUP,
    &COUPON,
    &PROMOTION,
    &PROFILE,
    &APPLICATION,
];

/// Finds a kind by its singular or plural name, or by the name that its webhook events begin with.
pub fn find(name: &str) -> Option<&'static Kind> {
    let known = |kind: &&Kind| kind.name == name || kind.plural == name;
    let called = |kind: &&Kind| kind.family == name;
    KINDS.iter().copied().find(known).or_else(|| KINDS.iter().copied().find(called))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::project::Mask;
    use serde_json::json;
    use std::collections::HashSet;

    #[test]
    fn names_are_unique_and_ids_are_kept() {
        let mut seen = HashSet::new();
        for kind in KINDS {
            for name in HashSet::from([kind.name, kind.plural, kind.family]) {
                assert!(seen.insert(name), "{name} stands twice");
                assert_eq!(find(name).map(|found| found.name), Some(kind.name));
            }
            let mask = Mask::parse(kind.projection);
            let times = [kind.created, kind.updated];
            for field in [kind.id, kind.webhook_id].into_iter().chain(times.into_iter().flatten()) {
                let top = field.split('.').next().unwrap_or_default();
                assert!(top.is_empty() || mask.has(top), "{}: {field} is not kept", kind.name);
            }
            assert!(kind.readable != kind.item.is_empty() || kind.name == "promotion", "{}", kind.name);
        }
    }

    #[test]
    fn rows_stand_where_the_kind_says() {
        let rows = |kind: &Kind, answer| kind.rows_of(answer).map(|rows| rows.len());
        assert_eq!(rows(&ORDER, json!({"items": [1, 2]})), Some(2));
        assert_eq!(rows(&PRODUCT_TYPE, json!([1])), Some(1));
        assert_eq!(rows(&INVOICE, json!({"invoices": []})), Some(0));
        assert_eq!(rows(&PROFILE, json!({})), Some(1));
        assert_eq!(rows(&ORDER, json!([])), None);
        assert_eq!(rows(&PROMOTION, json!({"items": 1})), None);
    }
}
