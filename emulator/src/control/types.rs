//! Bodies of control calls.

use serde::{Deserialize, Serialize};

/// A shopper who goes through the checkout.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Checkout {
    /// The store; absent means the first.
    pub store_id: Option<i64>,
    /// What is bought; at least one.
    pub items: Vec<CheckoutItem>,
    /// Who buys.
    pub customer: Shopper,
    /// Whether the order is paid at once; otherwise it awaits payment.
    pub paid: bool,
    /// Shipping cost in store currency; absent means 4.95, 0 picks up in store.
    pub shipping_rate: Option<f64>,
    /// Name of the payment method; absent means `iDEAL`.
    pub payment_method: Option<String>,
    /// A note from the shopper.
    pub order_comments: Option<String>,
    /// The page that brought the shopper.
    pub referer_id: Option<String>,
    /// Code of a coupon that the shopper enters. One that cannot be used fails the checkout.
    pub coupon_code: Option<String>,
}

/// One line of a cart. Name the product by id or by SKU; a variation's SKU names both.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CheckoutItem {
    /// Product id.
    pub product_id: Option<i64>,
    /// SKU of a product or variation.
    pub sku: Option<String>,
    /// Variation id.
    pub combination_id: Option<i64>,
    /// Pieces; absent or 0 means 1.
    pub quantity: i64,
    /// Whether the shopper wants it again and again, in the first interval that the product is sold in.
    pub subscribe: bool,
}

/// Who buys.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Shopper {
    /// E-mail address; required.
    pub email: String,
    /// Full name.
    pub name: String,
    /// Phone number.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// ISO country code; absent means `NL`.
    pub country_code: Option<String>,
    /// Whether the shopper takes newsletters.
    pub accept_marketing: bool,
}

/// Statuses the admin sets; absent ones stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Statuses {
    /// New payment status.
    pub payment_status: Option<String>,
    /// New fulfilment status.
    pub fulfillment_status: Option<String>,
    /// New tracking number.
    pub tracking_number: Option<String>,
}

/// Stock the admin sets. Give `delta`, or `quantity` and/or `unlimited`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Stock {
    /// The variation; absent means the product itself.
    pub combination_id: Option<i64>,
    /// New quantity, which makes the stock limited.
    pub quantity: Option<i64>,
    /// Whether the stock is unlimited.
    pub unlimited: Option<bool>,
    /// Pieces to add or, if negative, to take.
    pub delta: Option<i64>,
}

/// An order that came out of a control call.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlacedOrder {
    /// Internal id, the `entityId` of its webhooks.
    pub id: i64,
    /// Public id.
    pub order_id: String,
    /// Cart id, for abandoned carts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cart_id: Option<String>,
    /// Total in store currency.
    pub total: f64,
    /// Id of the customer.
    pub customer_id: Option<i64>,
}

/// A review that a shopper writes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReviewWish {
    /// The order it was bought with: public or internal id.
    pub order: String,
    /// The product; needed if the order has several.
    pub product_id: Option<i64>,
    /// Stars, 1 to 5.
    pub rating: i64,
    /// What the shopper says.
    pub review: Option<String>,
    /// Whether it is published at once instead of waiting for the owner.
    pub published: bool,
}

/// What a customer asks of the data the store holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum PrivacyRequest {
    /// A copy of it.
    Export,
    /// Its removal.
    Removal,
}
