//! `order.search`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{
    CustomerId, Number, Order, OrderFulfillmentStatus as FulfillmentStatus, OrderId,
    OrderPaymentStatus as PaymentStatus, Page, PaymentMethodName, ProductRef, ShippingMethodName,
    SubscriptionId,
};
use crate::nodes::input::{Csv, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Find orders by id, status, customer, dates or text, newest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchOrders {
    /// Public or internal order ids.
    pub ids: Option<Csv<OrderId>>,
    /// Text looked for in ids, names, contacts and items.
    pub keywords: Option<String>,
    /// Lowest total, store currency.
    pub total_from: Option<Number>,
    /// Highest total, store currency.
    pub total_to: Option<Number>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Code of the coupon used.
    pub coupon_code: Option<String>,
    /// Internal order number (older name).
    pub order_number: Option<i64>,
    /// Public order id (older name).
    pub vendor_order_number: Option<String>,
    /// Text looked for in the customer's name and e-mail address.
    pub customer: Option<String>,
    /// Number of the customer.
    pub customer_id: Option<CustomerId>,
    /// E-mail address of the customer.
    pub email: Option<String>,
    /// Match the customer by number or by e-mail address.
    pub customer_id_or_email: Option<bool>,
    /// Name of the payment method, as the order shows it.
    pub payment_method: Option<PaymentMethodName>,
    /// Name of the shipping method, as the order shows it.
    pub shipping_method: Option<ShippingMethodName>,
    /// Payment statuses; unfinished orders are found only with `INCOMPLETE`.
    pub payment_status: Option<Csv<PaymentStatus>>,
    /// Fulfilment statuses.
    pub fulfillment_status: Option<Csv<FulfillmentStatus>>,
    /// Numbers of subscriptions that the orders belong to.
    pub subscription_id: Option<Csv<SubscriptionId>>,
    /// Pick-up at or after this date.
    pub pickup_time_from: Option<When>,
    /// Pick-up at or before this date.
    pub pickup_time_to: Option<When>,
    /// The payment system's own reference.
    pub payment_reference: Option<String>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `total,items(id,email)`; all if left out.
    pub response_fields: Option<String>,
    /// Numbers of products that the orders hold.
    pub product_id: Option<Csv<ProductRef>>,
    /// Payment module, for example `stripe`.
    pub payment_module: Option<String>,
    /// Did the customer agree to marketing e-mails?
    pub accept_marketing: Option<bool>,
    /// Does the order hold pre-ordered items?
    pub contains_preorder_items: Option<bool>,
    /// Source that the order came from.
    pub referer_id: Option<String>,
}

impl Action for SearchOrders {
    const META: Meta = Meta {
        id: "order.search",
        common: true,
        title: "Search orders",
        path: "/orders",
        scopes: &["read_orders"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo", "pickupTimeFrom", "pickupTimeTo"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/search-orders",
        ..Meta::READ
    };
    type Output = Page<Order>;

    fn example() -> Example {
        Example {
            input: json!({"paymentStatus": ["PAID"], "createdFrom": "2026-03-01", "limit": 2}),
            request: "GET /orders?paymentStatus=PAID&createdFrom=1772323200&limit=2",
            body: None,
            response: json!({
                "total": 1, "count": 1, "offset": 0, "limit": 2,
                "items": [{"id": "7QK2M", "internalId": 512_240_933, "email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 120.95}]
            }),
        }
    }
}
