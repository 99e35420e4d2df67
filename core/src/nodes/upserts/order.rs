//! `order.upsert`, `order.find_or_create`.

use super::{FoundOrCreated, IfSeveral, Upsert, Upserted, no_key};
use crate::action::{Action, Body, Example, LookUp, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Order, OrderWrite};
use crate::nodes::input::When;
use crate::nodes::natural_keys;
use crate::steps::dates;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const REQUIRED: &[&str] = &["email", "fulfillmentStatus", "paymentStatus", "total", "subtotal"];

fn problems(order: &OrderWrite) -> Vec<Problem> {
    if order.external_order_id.get().is_some_and(|value| !value.trim().is_empty()) {
        return Vec::new();
    }
    vec![no_key(&["externalOrderId"])]
}

/// Ninety days back unless the caller says otherwise.
fn since(from: Option<&When>, now: i64) -> Result<i64> {
    match from {
        None => Ok(now - 90 * 86_400),
        Some(When::Seconds(seconds)) => Ok(*seconds),
        Some(When::Text(text)) => dates::resolve("searchFrom", text, now, None),
    }
}

/// Change the order with this number of another system (`externalOrderId`); create it where there is none. Fields
/// left out stay as they are, lists are replaced whole. No search knows the number: all orders changed since
/// `searchFrom` are read, a hundred per call, and older ones are not found.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpsertOrder {
    /// Orders that did not change since this date are not looked at: Unix seconds, a date, or an expression such as
    /// `-7d`; ninety days back if left out.
    pub search_from: Option<When>,
    /// What to do where several orders are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// Fields that only a new order gets, besides the others.
    pub on_create: Option<Box<OrderWrite>>,
    /// The order.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderWrite,
}

impl Action for UpsertOrder {
    const META: Meta = Meta {
        id: "order.upsert",
        title: "Create or update an order",
        path: "/orders",
        scopes: &["read_orders", "create_orders", "update_orders"],
        body: Body::Of("order"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        composite: true,
        ..Meta::CREATE
    };
    type Output = Upserted;

    fn example() -> Example {
        Example {
            input: json!({"externalOrderId": "EB-2210", "searchFrom": 1_773_000_000, "paymentStatus": "PAID"}),
            request: "GET /orders?updatedFrom=1773000000&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2CinternalId%2CexternalOrderId%29",
            body: None,
            response: json!({"id": "7QK2M", "outcome": "updated"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": "7QK2M", "internalId": 512_240_933, "externalOrderId": "EB-2210"}]}),
            json!({"updateCount": 1}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.order)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::ORDER_EXTERNAL,
            item: "/orders/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: progress.input.get("onCreate").and_then(Value::as_object),
            only_find: false,
            since: Some(since(self.search_from.as_ref(), progress.now)?),
        }
        .next(progress)
    }
}

/// Give the order with this number of another system (`externalOrderId`); create it where there is none. What is
/// there is not changed. No search knows the number: all orders changed since `searchFrom` are read, a hundred per
/// call, and older ones are not found.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindOrCreateOrder {
    /// Orders that did not change since this date are not looked at: Unix seconds, a date, or an expression such as
    /// `-7d`; ninety days back if left out.
    pub search_from: Option<When>,
    /// What to do where several orders are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// The order.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderWrite,
}

impl Action for FindOrCreateOrder {
    const META: Meta = Meta {
        id: "order.find_or_create",
        title: "Find or create an order",
        path: "/orders",
        scopes: &["read_orders", "create_orders"],
        body: Body::Of("order"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        composite: true,
        ..Meta::CREATE
    };
    type Output = FoundOrCreated<Order>;

    fn example() -> Example {
        Example {
            input: json!({"externalOrderId": "EB-2210", "searchFrom": 1_773_000_000, "email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 32, "subtotal": 32}),
            request: "GET /orders?updatedFrom=1773000000&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2CinternalId%2CexternalOrderId%29",
            body: None,
            response: json!({"id": "7QK2M", "outcome": "found", "entity": {"id": "7QK2M", "internalId": 512_240_933, "externalOrderId": "EB-2210", "email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 120.95}}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": "7QK2M", "internalId": 512_240_933, "externalOrderId": "EB-2210"}]}),
            json!({"id": "7QK2M", "internalId": 512_240_933, "externalOrderId": "EB-2210", "email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 120.95}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.order)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::ORDER_EXTERNAL,
            item: "/orders/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: None,
            only_find: true,
            since: Some(since(self.search_from.as_ref(), progress.now)?),
        }
        .next(progress)
    }
}
