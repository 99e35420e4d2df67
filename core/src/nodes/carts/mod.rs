//! Abandoned carts.

mod triggers;

pub use triggers::{CartAbandoned, CartRecovered};

use crate::action::{Action, Body, Example, Meta, Paging};
use crate::model::{
    Cart, CartId, CartWrite, ConvertCartToOrderResult, CustomerId, Number, Page, UpdateCountResult,
};
use crate::nodes::input::When;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one abandoned cart.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCart {
    /// Id of the cart, a UUID.
    pub cart_id: CartId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCart {
    const META: Meta = Meta {
        id: "cart.get",
        title: "Get a cart",
        path: "/carts/{cartId}",
        scopes: &["read_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/abandonned-carts/get-abandoned-cart",
        ..Meta::READ
    };
    type Output = Cart;

    fn example() -> Example {
        Example {
            input: json!({"cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD"}),
            request: "GET /carts/6626E60A-A6F9-4CD5-8230-43D5F162E0CD",
            body: None,
            response: json!({"cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD", "email": "marit.dekker@example.test", "total": 48, "hidden": false, "items": [{"productId": 708_114_611, "quantity": 3, "price": 16}]}),
        }
    }
}

/// Find abandoned carts by customer, total, coupon or dates.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCarts {
    /// Also find hidden carts.
    pub show_hidden: Option<bool>,
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
    /// Text looked for in the customer's name and e-mail address.
    pub customer: Option<String>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// E-mail address of the customer.
    pub email: Option<String>,
    /// Number of the customer.
    pub customer_id: Option<CustomerId>,
}

impl Action for SearchCarts {
    const META: Meta = Meta {
        id: "cart.search",
        aliases: &["cart.list"],
        title: "Search carts",
        path: "/carts",
        scopes: &["read_orders"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/abandonned-carts/search-abandoned-carts",
        ..Meta::READ
    };
    type Output = Page<Cart>;

    fn example() -> Example {
        Example {
            input: json!({"totalFrom": 40, "createdFrom": 1_773_000_000, "limit": 1}),
            request: "GET /carts?totalFrom=40&createdFrom=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD", "email": "marit.dekker@example.test", "total": 48, "hidden": false, "items": [{"productId": 708_114_611, "quantity": 3, "price": 16}]}]}),
        }
    }
}

/// Hide an abandoned cart or change its taxes on shipping.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCart {
    /// Id of the cart, a UUID.
    pub cart_id: CartId,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub cart: CartWrite,
}

impl Action for UpdateCart {
    const META: Meta = Meta {
        id: "cart.update",
        title: "Update a cart",
        path: "/carts/{cartId}",
        scopes: &["update_orders"],
        body: Body::Of("cart"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/abandonned-carts/update-abandoned-cart",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD", "hidden": true}),
            request: "PUT /carts/6626E60A-A6F9-4CD5-8230-43D5F162E0CD",
            body: Some(json!({"hidden": true})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Turn an abandoned cart into an order, for example after a payment by phone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceCart {
    /// Id of the cart, a UUID.
    pub cart_id: CartId,
}

impl Action for PlaceCart {
    const META: Meta = Meta {
        id: "cart.place",
        aliases: &["cart.convert_to_order"],
        title: "Turn a cart into an order",
        path: "/carts/{cartId}/place",
        scopes: &["create_orders"],
        body: Body::None,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/abandonned-carts/convert-abandoned-cart-to-order",
        ..Meta::CREATE
    };
    type Output = ConvertCartToOrderResult;

    fn example() -> Example {
        Example {
            input: json!({"cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD"}),
            request: "POST /carts/6626E60A-A6F9-4CD5-8230-43D5F162E0CD/place",
            body: None,
            response: json!({"id": "8RT9Z", "orderNumber": 512_251_200, "vendorOrderNumber": "8RT9Z", "cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD"}),
        }
    }
}
