//! Subscriptions: products that are charged again and again.

mod next_charge;
mod triggers;

pub use next_charge::SubscriptionNextChargeDue;
pub use triggers::{
    SubscriptionCancelled, SubscriptionChargeFailed, SubscriptionCharged, SubscriptionConfirmationRequired,
    SubscriptionCreated, SubscriptionPaused, SubscriptionResumed,
};

use crate::action::{Action, Body, Example, Meta, Paging};
use crate::model::{
    CustomerId, LanguageCode, Number, OrderId, Page, ProductId, Subscription, SubscriptionId,
    SubscriptionInterval, SubscriptionStatus, SubscriptionWrite, UpdateCountResult,
};
use crate::nodes::input::{Csv, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Order of found subscriptions.
    pub enum SubscriptionSort {
        /// Oldest first.
        DateCreatedAsc = "DATE_CREATED_ASC",
        /// Newest first.
        DateCreatedDesc = "DATE_CREATED_DESC",
        /// Fewest orders first.
        OrderCountAsc = "ORDER_COUNT_ASC",
        /// Most orders first.
        OrderCountDesc = "ORDER_COUNT_DESC",
        /// Charged soonest first.
        NextChargeDateAsc = "NEXT_CHARGE_DATE_ASC",
        /// Charged last first.
        NextChargeDateDesc = "NEXT_CHARGE_DATE_DESC",
    }
}

/// Read one subscription with its orders.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetSubscription {
    /// Number of the subscription.
    pub subscription_id: SubscriptionId,
}

impl Action for GetSubscription {
    const META: Meta = Meta {
        id: "subscription.get",
        title: "Get a subscription",
        path: "/subscriptions/{subscriptionId}",
        scopes: &["read_subscriptions"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/recurring-subscriptions/get-recurring-subscription",
        ..Meta::READ
    };
    type Output = Subscription;

    fn example() -> Example {
        Example {
            input: json!({"subscriptionId": 81_200_331}),
            request: "GET /subscriptions/81200331",
            body: None,
            response: json!({"subscriptionId": 81_200_331, "customerId": 240_118_854, "status": "ACTIVE", "nextCharge": "2026-04-14 09:21:07 +0000", "chargeSettings": {"recurringInterval": "MONTH", "recurringIntervalCount": 1}}),
        }
    }
}

/// Find subscriptions by customer, state, product, interval or dates.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchSubscriptions {
    /// Number of the subscription.
    pub id: Option<SubscriptionId>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Cancelled at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub cancelled_from: Option<When>,
    /// Cancelled at or before this date.
    pub cancelled_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Number of the customer.
    pub customer_id: Option<CustomerId>,
    /// States of the subscriptions.
    pub status: Option<Csv<SubscriptionStatus>>,
    /// Next charge at or after this date: Unix seconds, a date, or an expression such as `+7d`.
    pub next_charge_from: Option<When>,
    /// Next charge at or before this date.
    pub next_charge_to: Option<When>,
    /// Unit of the interval between two charges.
    pub recurring_interval: Option<SubscriptionInterval>,
    /// How many units lie between two charges.
    pub recurring_interval_count: Option<i64>,
    /// Number of the product that is charged.
    pub product_id: Option<ProductId>,
    /// E-mail address of the customer.
    pub email: Option<String>,
    /// Id of an order of the subscription.
    pub order_id: Option<OrderId>,
    /// Total of the orders, store currency.
    pub order_total: Option<Number>,
    /// With an order placed at or after this date.
    pub order_created_from: Option<When>,
    /// With an order placed at or before this date.
    pub order_created_to: Option<When>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Order of the rows.
    pub sort_by: Option<SubscriptionSort>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchSubscriptions {
    const META: Meta = Meta {
        id: "subscription.search",
        title: "Search subscriptions",
        path: "/subscriptions",
        scopes: &["read_subscriptions"],
        dates: &[
            "createdFrom",
            "createdTo",
            "cancelledFrom",
            "cancelledTo",
            "updatedFrom",
            "updatedTo",
            "nextChargeFrom",
            "nextChargeTo",
            "orderCreatedFrom",
            "orderCreatedTo",
        ],
        paging: Paging::Offset { stable_sort: Some("DATE_CREATED_ASC") },
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/recurring-subscriptions/search-recurring-subscriptions",
        ..Meta::READ
    };
    type Output = Page<Subscription>;

    fn example() -> Example {
        Example {
            input: json!({"status": ["ACTIVE"], "customerId": 240_118_854, "limit": 1}),
            request: "GET /subscriptions?status=ACTIVE&customerId=240118854&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"subscriptionId": 81_200_331, "customerId": 240_118_854, "status": "ACTIVE", "nextCharge": "2026-04-14 09:21:07 +0000", "chargeSettings": {"recurringInterval": "MONTH", "recurringIntervalCount": 1}}]}),
        }
    }
}

/// Change the state, interval or next charge of a subscription.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateSubscription {
    /// Number of the subscription.
    pub subscription_id: SubscriptionId,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub subscription: SubscriptionWrite,
}

impl Action for UpdateSubscription {
    const META: Meta = Meta {
        id: "subscription.update",
        title: "Update a subscription",
        path: "/subscriptions/{subscriptionId}",
        scopes: &["update_subscriptions"],
        body: Body::Of("subscription"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/recurring-subscriptions/update-recurring-subscription",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"subscriptionId": 81_200_331, "status": "CANCELLED"}),
            request: "PUT /subscriptions/81200331",
            body: Some(json!({"status": "CANCELLED"})),
            response: json!({"updateCount": 1}),
        }
    }
}
