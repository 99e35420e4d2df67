//! `order.get_last`, `order.search_deleted`, `order.get_repeat_url`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{DeletedOrder, Order, OrderId, Page, RepeatOrderUrlResult};
use crate::nodes::input::When;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the newest order of the store, or of one customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetLastOrder {
    /// E-mail address of the customer; the newest order of the store if left out.
    pub customer_email: Option<String>,
    /// Only orders with a delivery address.
    pub with_address: Option<bool>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetLastOrder {
    const META: Meta = Meta {
        id: "order.get_last",
        title: "Get the newest order",
        path: "/orders/last",
        scopes: &["read_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/get-last-order",
        ..Meta::READ
    };
    type Output = Order;

    fn example() -> Example {
        Example {
            input: json!({"customerEmail": "marit.dekker@example.test"}),
            request: "GET /orders/last?customerEmail=marit.dekker%40example.test",
            body: None,
            response: json!({"id": "7QK2M", "internalId": 512_240_933, "email": "marit.dekker@example.test", "paymentStatus": "PAID", "total": 120.95}),
        }
    }
}

/// Read which orders were deleted, and when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDeletedOrders {
    /// Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    #[serde(rename = "from_date")]
    pub from_date: Option<When>,
    /// Deleted at or before this date.
    #[serde(rename = "to_date")]
    pub to_date: Option<When>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchDeletedOrders {
    const META: Meta = Meta {
        id: "order.search_deleted",
        aliases: &["order.list_deleted"],
        title: "Search deleted orders",
        path: "/orders/deleted",
        scopes: &["read_store_profile", "read_orders"],
        dates: &["from_date", "to_date"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-deleted-items-history",
        ..Meta::READ
    };
    type Output = Page<DeletedOrder>;

    fn example() -> Example {
        Example {
            input: json!({"from_date": 1_773_000_000, "limit": 1}),
            request: "GET /orders/deleted?from_date=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 512_240_911, "orderId": "7QK1A", "date": "2026-03-14 09:21:07 +0000"}]}),
        }
    }
}

/// Read an address that fills the cart with the products of an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetRepeatOrderUrl {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
}

impl Action for GetRepeatOrderUrl {
    const META: Meta = Meta {
        id: "order.get_repeat_url",
        title: "Get the address for ordering again",
        path: "/orders/{orderId}/repeatURL",
        scopes: &["read_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/get-repeat-order-url",
        ..Meta::READ
    };
    type Output = RepeatOrderUrlResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M/repeatURL",
            body: None,
            response: json!({"repeatOrderUrl": "https://shop.harborlane.test/cart?repeat=7QK2M"}),
        }
    }
}
