//! Identifiers by what they identify: a field's type says which loader offers values for it (see [`crate::choices`]).
//!
//! On the wire they are plain numbers and texts. `From` makes them: `GetProduct { product_id: 5.into(), .. }`.

use crate::model::Id;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// What every identifier has besides its definition.
macro_rules! identifier {
    ($name:ident, $inner:ty) => {
        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl From<$name> for $inner {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::choices::marked(stringify!($name), <$inner>::json_schema(generator))
            }
        }
    };
}

/// Identifiers that are numbers.
macro_rules! numbers {
    ($($(#[$meta:meta])* $name:ident,)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        pub struct $name(pub i64);

        identifier! { $name, i64 }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

/// Identifiers that are texts.
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident,)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        pub struct $name(pub String);

        identifier! { $name, String }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

/// Identifiers that may be written as a number or as a text.
macro_rules! numbers_or_texts {
    ($($(#[$meta:meta])* $name:ident,)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub struct $name(pub Id);

        identifier! { $name, Id }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number.into())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(Id::Text(text))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

/// Objects whose names are identifiers.
macro_rules! by_identifier {
    ($($(#[$meta:meta])* $name:ident($value:ty),)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub struct $name(pub IndexMap<String, $value>);

        identifier! { $name, IndexMap<String, $value> }
    )+ };
}

numbers! {
    /// Number of a product.
    ProductId,
    /// Number of a variation of a product.
    VariationId,
    /// Number of a category; 0 stands for the whole catalogue or the front page.
    CategoryId,
    /// Number of a customer.
    CustomerId,
    /// Number of a customer group; 0 is the general group.
    CustomerGroupId,
    /// Number of a customer's contact.
    ContactId,
    /// Number of a product type; 0 is the general type.
    ProductTypeId,
    /// Number of an attribute of a product type.
    AttributeId,
    /// Number of a file that buyers get with a product.
    ProductFileId,
    /// Number of a picture or video in a product's gallery.
    GalleryItemId,
    /// Number of a video in a product's gallery.
    GalleryVideoId,
    /// Internal number of an order, which the control panel does not show.
    OrderNumber,
    /// Number of an order's line.
    OrderItemId,
    /// Number of a file that a buyer attached to an order's line.
    OrderFileId,
    /// Number of a discount coupon.
    CouponNumber,
    /// Number of a promotion.
    PromotionId,
    /// Number of a review.
    ReviewId,
    /// Number of a subscription.
    SubscriptionId,
    /// Number of a tax in the store's settings.
    TaxId,
}

texts! {
    /// Code or number of a discount coupon.
    CouponId,
    /// Id of a payment option.
    PaymentOptionId,
    /// Name of a payment method as orders show it; orders keep names that the store no longer has.
    PaymentMethodName,
    /// Id of a shipping option.
    ShippingOptionId,
    /// Name of a shipping method as orders show it; orders keep names that the store no longer has.
    ShippingMethodName,
    /// Id of a place where stock is kept or orders are collected.
    LocationId,
    /// Id of a shipping and tax zone.
    ZoneId,
    /// Code of a payment or fulfilment status.
    OrderStatusCode,
    /// Name of an option of a product, such as `Size`.
    OptionName,
    /// Number of a variation, written as text.
    VariationCode,
    /// Key of an extra field of the checkout.
    CheckoutFieldKey,
    /// Key of an extra field that an order carries: one of the checkout's, or any other.
    ExtraFieldKey,
    /// Id of an extra field that one order carries.
    OrderFieldId,
    /// Key of an extra field of customers.
    CustomerFieldKey,
    /// Id of a cart, a UUID.
    CartId,
    /// Id of a staff account.
    StaffId,
    /// Key under which an app keeps data at the store.
    StorageKey,
    /// Ticket of a batch.
    BatchTicket,
    /// Two-letter code of a country (ISO 3166-1).
    CountryCode,
    /// Three-letter code of a currency (ISO 4217).
    CurrencyCode,
    /// Two-letter code of a language.
    LanguageCode,
    /// Code of a state or province within its country.
    StateCode,
    /// Id of a page of the instant site.
    SitePageId,
    /// Id of a tile of the instant site.
    SiteTileId,
    /// Id of a ready-made tile of the instant site.
    SiteShowcaseId,
    /// Id of a theme of the instant site.
    SiteThemeId,
    /// Id of a redirect of the instant site.
    SiteRedirectId,
}

numbers_or_texts! {
    /// Id of an order: the public id as the control panel shows it, or the internal number.
    OrderId,
    /// Number of a product where a search takes it in any form.
    ProductRef,
    /// Number of a category where a search takes it in any form.
    CategoryRef,
    /// Number of a customer group where a search takes it in any form.
    CustomerGroupRef,
    /// Number of a review where a search takes it in any form.
    ReviewRef,
    /// Number of a tax where a search takes it in any form.
    TaxRef,
}

by_identifier! {
    /// Units in stock by location.
    LocationStock(i64),
    /// Values of attributes that are looked for, by the attribute's name.
    AttributeFilters(serde_json::Value),
    /// Values of extra fields by key.
    ExtraFieldValues(String),
}
