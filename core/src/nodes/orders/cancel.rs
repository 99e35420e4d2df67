//! `order.cancel`.

use crate::action::{Action, Example, Meta, Object, Progress, Step};
use crate::error::{Error, Kind, Result};
use crate::model::{OrderFulfillmentStatus, OrderId, OrderPaymentStatus};
use crate::steps::build;
use crate::transport::{Method, Payload, Request};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// States after which the goods are gone.
const SHIPPED: [&str; 3] = ["SHIPPED", "OUT_FOR_DELIVERY", "DELIVERED"];

/// Cancel an order: it is marked as cancelled and not to be delivered. An order that was shipped is refused unless you say
/// otherwise, one that is cancelled already is left alone, and a refunded one stays marked as refunded. Money that was
/// paid is not returned, and whether the pieces go back into stock is the store's own rule. Ecwid mails the customer when
/// the store's settings say so for the status.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CancelOrder {
    /// Order id as the control panel shows it.
    pub order_id: OrderId,
    /// New fulfilment status; `WILL_NOT_DELIVER` if left out.
    pub fulfillment_status: Option<OrderFulfillmentStatus>,
    /// Why; added to the staff's notes, which the customer never sees.
    pub reason: Option<String>,
    /// May the customer get mails about this order, now and later? Left out: as the order and the store say.
    pub notify_customer: Option<bool>,
    /// Also cancel an order that is shipped, on its way or delivered.
    pub even_if_shipped: Option<bool>,
}

/// Answer to the cancellation of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CancelledOrder {
    /// How many objects changed: 1, or 0 when the order was cancelled already.
    pub update_count: i64,
    /// Payment status before.
    pub previous_payment_status: Option<OrderPaymentStatus>,
    /// Fulfilment status before.
    pub previous_fulfillment_status: Option<OrderFulfillmentStatus>,
}

impl CancelOrder {
    fn wanted(&self) -> OrderFulfillmentStatus {
        self.fulfillment_status.clone().unwrap_or(OrderFulfillmentStatus::WillNotDeliver)
    }

    fn body(&self, order: &Object) -> Object {
        let mut body = Object::new();
        if text(order, "paymentStatus") != "REFUNDED" {
            body.insert("paymentStatus".into(), json!(OrderPaymentStatus::Cancelled));
        }
        body.insert("fulfillmentStatus".into(), json!(self.wanted()));
        if let Some(reason) = &self.reason {
            let notes = super::note::with_note(text(order, "privateAdminNotes"), reason);
            body.insert("privateAdminNotes".into(), json!(notes));
        }
        if let Some(notify) = self.notify_customer {
            body.insert("disableAllCustomerNotifications".into(), json!(!notify));
        }
        body
    }
}

impl Action for CancelOrder {
    const META: Meta = Meta {
        id: "order.cancel",
        title: "Cancel an order",
        path: "/orders/{orderId}",
        scopes: &["read_orders", "update_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        composite: true,
        ..Meta::UPDATE
    };
    type Output = CancelledOrder;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "reason": "out of stock at the supplier"}),
            request: "GET /orders/7QK2M?responseFields=paymentStatus%2CfulfillmentStatus%2CprivateAdminNotes",
            body: None,
            response: json!({"updateCount": 1, "previousPaymentStatus": "AWAITING_PAYMENT", "previousFulfillmentStatus": "AWAITING_PROCESSING"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"paymentStatus": "AWAITING_PAYMENT", "fulfillmentStatus": "AWAITING_PROCESSING"}),
            json!({"updateCount": 1}),
        ]
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        let path = build::fill(Self::META.path, progress.input)?;
        let [read, later @ ..] = progress.answers else {
            let query = vec![(
                "responseFields".to_owned(),
                "paymentStatus,fulfillmentStatus,privateAdminNotes".to_owned(),
            )];
            return Ok(Step::Call(Request { query, ..Request::new(Self::META.id, Method::Get, path) }));
        };
        let order: Object = serde_json::from_slice(&read.body)
            .map_err(|error| Error::new(Kind::Decode, format!("the order is not understood: {error}")))?;
        let (payment, fulfilment) = (text(&order, "paymentStatus"), text(&order, "fulfillmentStatus"));
        let done = |count: i64| {
            let told = |status: &str| if status.is_empty() { Value::Null } else { json!(status) };
            let result = json!({
                "updateCount": count,
                "previousPaymentStatus": told(payment),
                "previousFulfillmentStatus": told(fulfilment),
            });
            Step::Done(result.to_string().into())
        };
        if let [written, ..] = later {
            let count: Value = serde_json::from_slice(&written.body).unwrap_or_default();
            return Ok(done(count["updateCount"].as_i64().unwrap_or(1)));
        }
        let is_over =
            matches!(payment, "CANCELLED" | "REFUNDED") && json!(self.wanted()) == json!(fulfilment);
        if is_over {
            return Ok(done(0));
        }
        if SHIPPED.contains(&fulfilment) && self.even_if_shipped != Some(true) {
            let message = format!("order `{}` is {fulfilment} and cannot be held back", self.order_id);
            return Err(Error::new(Kind::Conflict, message)
                .with_code("already_shipped")
                .with_hint("say `evenIfShipped` to cancel it all the same"));
        }
        let payload = Payload::Json(Value::Object(self.body(&order)));
        Ok(Step::Call(Request { payload, ..Request::new(Self::META.id, Method::Put, path) }))
    }
}

fn text<'a>(order: &'a Object, field: &str) -> &'a str {
    order.get(field).and_then(Value::as_str).unwrap_or_default()
}
