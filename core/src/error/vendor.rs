//! The vendor's error codes. Source: facts/platform.md, section 4 (REST API error codes).

use super::Kind;

/// What a vendor code means to us.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct VendorCode {
    /// `errorCode` as the vendor sends it.
    pub code: &'static str,
    /// Our class.
    pub kind: Kind,
    /// What to do about it.
    pub hint: &'static str,
}

/// Looks up a vendor code; unknown ones are judged by the HTTP status.
pub fn vendor_code(code: &str) -> Option<&'static VendorCode> {
    VENDOR_CODES.iter().find(|row| row.code == code)
}

const fn row(code: &'static str, kind: Kind, hint: &'static str) -> VendorCode {
    VendorCode { code, kind, hint }
}

/// Every documented code.
#[rustfmt::skip]
pub static VENDOR_CODES: &[VendorCode] = &[
    row("WRONG_PARAMETER", Kind::InvalidInput, "correct the parameter that the store's message names"),
    row("INCORRECT_IMAGE_SIZE", Kind::InvalidInput, "send a picture of at most 20 MB"),
    row("LANGUAGES_NOT_ALLOWED", Kind::InvalidInput, "enable the language in the store's settings, or leave the translation out"),
    row("MULTILINGUAL_STORE_FEATURE_NOT_ACTIVE", Kind::InvalidInput, "switch on the multilingual store, or leave translations out"),
    row("NOT_AVAILABLE_ON_CURRENT_PLAN", Kind::PlanLimit, "upgrade the store's plan"),
    row("STORE_IS_SUSPENDED", Kind::PlanLimit, "the store is suspended: its owner must settle this with Ecwid"),
    row("INSUFFICIENT_APP_SCOPE", Kind::PermissionDenied, "add the scope to the app and reinstall it"),
    row("INVALID_API_TOKEN", Kind::Unauthenticated, "copy the current secret token from the app's details and check the store id"),
    row("STORE_NOT_FOUND", Kind::NotFound, "check the store id"),
    row("PROFILE_NOT_FOUND", Kind::NotFound, "check the store id"),
    row("ORDER_NOT_FOUND", Kind::NotFound, "check the order id; the public id (letters and digits) is the documented form"),
    row("CHECKOUT_NOT_FOUND", Kind::NotFound, "check the checkout id"),
    row("METHOD_NOT_ALLOWED", Kind::InvalidInput, "this path does not support the method"),
    row("TIMEOUT", Kind::Timeout, "try again with a smaller page or fewer fields"),
    row("EXTERNAL_ID_ALREADY_USED", Kind::Conflict, "another entity holds this external id: look it up and update it instead"),
    row("CONSTRAINT_VIOLATION", Kind::Conflict, "read the entity again, merge and retry"),
    row("WRONG_URL", Kind::InvalidInput, "give an address that leads to the file itself"),
    row("RATE_LIMITED", Kind::RateLimited, "wait as long as `retryAfterMs` says"),
    row("INTERNAL_ERROR", Kind::Unavailable, "try again later"),
    row("COMBINATION_LIMIT_PER_REQUEST_EXCEEDED", Kind::InvalidInput, "send at most 200 variations in a call"),
    row("COST_PRICE_CANT_BE_NEGATIVE", Kind::InvalidInput, "give a cost price of 0 or more"),
    row("WHOLESALE_PRICES_CANT_BE_NULL", Kind::InvalidInput, "send an empty list to remove wholesale prices"),
    row("WHOLESALE_PRICES_CANT_BE_NEGATIVE", Kind::InvalidInput, "give wholesale prices of 0 or more"),
    row("WHOLESALE_PRICES_TOO_BIG", Kind::InvalidInput, "keep wholesale prices below the base price"),
    row("WHOLESALE_PRICES_QUANTITY_TOO_SMALL", Kind::InvalidInput, "start wholesale prices at quantity 2"),
    row("OPTIONS_IS_NOT_FILES_TYPE", Kind::InvalidInput, "use an option of type FILES"),
    row("DIFFERENT_COMBINATION_STOCK", Kind::InvalidInput, "the variation shares the product's SKU: give it a SKU of its own, or set the product's stock"),
    row("DIFFERENT_COMBINATION_DIMENSIONS", Kind::InvalidInput, "the variation shares the product's SKU: give it a SKU of its own, or set the product's dimensions"),
    row("CLEAN_URLS_PARAMETER_IS_INVALID", Kind::InvalidInput, "send `cleanUrls` as true or false"),
    row("SLUG_PARAMETER_NOT_FOUND", Kind::InvalidInput, "check the slug"),
    row("SLUG_PARAMETER_EMPTY", Kind::InvalidInput, "give a slug"),
    row("MAX_PRODUCTS_FOR_API_REQUEST_LIMIT_EXCEEDED", Kind::PlanLimit, "send at most 100 products in a call; the plan may also limit the catalogue"),
    row("MAX_CATEGORIES_FOR_API_REQUEST_LIMIT_EXCEEDED", Kind::PlanLimit, "send at most 100 categories in a call; the plan may also limit the catalogue"),
    row("PRODUCT_NOT_FOUND", Kind::NotFound, "check the product id"),
    row("COMBINATION_NOT_FOUND", Kind::NotFound, "check the variation id; it must belong to the product"),
    row("CATEGORIES_NOT_FOUND", Kind::NotFound, "check the category ids"),
    row("SKU_ALREADY_EXISTS", Kind::Conflict, "another product holds this SKU: look it up and update it instead"),
    row("COMBINATION_CONTAINS_REMOVED_OPTION", Kind::Conflict, "read the product's options again and rebuild the variation"),
    row("COMBINATION_CONTAINS_REMOVED_OPTION_VALUE", Kind::Conflict, "read the product's options again and rebuild the variation"),
    row("COMBINATION_DUPLICATED", Kind::Conflict, "a variation with the same options exists: update it instead"),
    row("NOT_ALLOWED_TO_UPDATE_EXTERNAL_CATEGORIES", Kind::Conflict, "these categories are managed by another system"),
    row("NOT_ALLOWED_TO_UPDATE_PARAMETER", Kind::Conflict, "stock per location is managed elsewhere for this store"),
    row("NOT_VIDEO_URL", Kind::InvalidInput, "give the address of a video"),
    row("VIDEO_NOT_SUPPORTED", Kind::InvalidInput, "use a video service that Ecwid supports"),
    row("VIDEO_UNAVAILABLE", Kind::InvalidInput, "make the video public"),
    row("TARGET_PRODUCTS_NOT_EMPTY", Kind::Conflict, "clone into a store without products"),
    row("PRODUCT_REVIEWS_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "switch on product reviews in the store"),
    row("PRODUCT_REVIEW_NOT_FOUND", Kind::NotFound, "check the review id"),
    row("MAX_PROMOTIONS_LIMIT_EXCEEDED", Kind::PlanLimit, "remove promotions: a store holds at most 100"),
    row("ADVANCED_DISCOUNTS_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "switch on advanced discounts, or upgrade the plan"),
    row("DISCOUNTS_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "switch on discounts, or upgrade the plan"),
    row("SHIPPING_DISCOUNTS_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "switch on shipping discounts, or upgrade the plan"),
    row("CUSTOMER_GROUPS_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "switch on customer groups, or upgrade the plan"),
    row("PROMOTION_NOT_FOUND", Kind::NotFound, "check the promotion id"),
    row("DISCOUNT_COUPON_NOT_FOUND", Kind::NotFound, "check the coupon"),
    row("READ_ONLY_PROMOTION_FIELD_CHANGE", Kind::InvalidInput, "leave the read-only field of the promotion out"),
    row("SHIPPING_OPTION_TITLE_REQUIRED", Kind::InvalidInput, "give the shipping option a title"),
    row("SHIPPING_CARRIER_NAME_REQUIRED", Kind::InvalidInput, "give the carrier's name"),
    row("SHIPPING_TYPE_CARRIER_REQUIRED", Kind::InvalidInput, "give the type of carrier"),
    row("SHIPPING_BAD_TITLE_LENGTH", Kind::InvalidInput, "keep the title of a shipping option within 100 characters"),
    row("SHIPPING_NOT_FOUND", Kind::NotFound, "check the shipping option id"),
    row("SHIPPING_OPTION_ADDRESS_MISMATCH", Kind::Conflict, "set the store's origin address first"),
    row("SHIPPING_OPTION_ALREADY_EXISTS", Kind::Conflict, "update the existing shipping option instead"),
    row("PAYMENT_OPTION_TITLE_REQUIRED", Kind::InvalidInput, "give the payment option a title"),
    row("PAYMENT_GATEWAY_NAME_REQUIRED", Kind::InvalidInput, "give the payment gateway's name"),
    row("PAYMENT_GATEWAY_NAME_UNKNOWN", Kind::InvalidInput, "use the name of a gateway that Ecwid supports"),
    row("PAYMENT_GATEWAY_MISSING_SETTINGS", Kind::InvalidInput, "send the gateway's settings"),
    row("PAYMENT_OPTION_BAD_TITLE_LENGTH", Kind::InvalidInput, "keep the title of a payment option within 64 characters"),
    row("PAYMENT_GATEWAY_SETTING_VALUE_LENGTH_OUT_OF_BOUNDARIES", Kind::InvalidInput, "keep every gateway setting within 200 characters"),
    row("PAYMENT_GATEWAY_MALFORMED_SETTINGS_SIGNATURE_KEY_TOO_LONG", Kind::InvalidInput, "keep the signature key within 128 characters"),
    row("PAYMENT_CARRIER_NAME_REQUIRED", Kind::InvalidInput, "give the payment carrier's name"),
    row("PAYMENT_GATEWAY_IS_ALREADY_ADDED", Kind::Conflict, "update the existing payment option instead"),
    row("CHARGE_AMOUNT_INVALID", Kind::InvalidInput, "charge more than 0 and at most 500 USD"),
    row("CHARGE_CURRENCY_INVALID", Kind::InvalidInput, "use a currency that billing supports"),
    row("CHARGE_DESCRIPTION_INVALID", Kind::InvalidInput, "give a description of at most 255 characters"),
    row("CHARGE_IDEMPOTENCY_KEY_INVALID", Kind::InvalidInput, "give a valid idempotency key"),
    row("CHARGE_IDEMPOTENCY_KEY_NOT_UNIQUE", Kind::Conflict, "the key was used for another charge: use a new one"),
    row("CHARGE_PURPOSE_INVALID", Kind::InvalidInput, "give a purpose that billing supports"),
    row("CHARGE_PAYMENT_SOURCE_MISSING", Kind::PlanLimit, "the merchant must add a payment method"),
    row("CHARGE_LIMIT_EXCEEDED", Kind::PlanLimit, "stay within 5,000 USD a day and store"),
    row("CHARGE_DECLINED", Kind::PlanLimit, "the merchant's payment method was declined"),
    row("DOMAIN_ALREADY_TAKEN", Kind::InvalidInput, "choose another domain"),
    row("ILLEGAL_DOMAIN_NAME", Kind::InvalidInput, "choose a valid domain name"),
    row("EMPTY_DOMAIN_NAME", Kind::InvalidInput, "give a domain name"),
    row("LONG_DOMAIN_NAME", Kind::InvalidInput, "choose a shorter domain name"),
    row("WRONG_DOMAIN_FORMAT", Kind::InvalidInput, "give the domain as name.tld"),
    row("DOMAIN_FEATURE_NOT_AVAILABLE", Kind::PermissionDenied, "domains are not available to this store"),
    row("NOT_ALLOWED_ON_CURRENT_PLAN", Kind::PlanLimit, "upgrade the store's plan"),
    row("PAYMENT_METHOD_PROBLEM", Kind::PlanLimit, "the merchant must fix the payment method"),
    row("OPEN_SRS_WRONG_RESPONSE", Kind::Unavailable, "the domain registry failed: try again later"),
    row("REGISTRANT_CONTACT_DATA_VERIFICATION_ERROR", Kind::InvalidInput, "correct the registrant's contact data"),
    row("NOT_VALID_DOMAIN_ORDER_UPDATE_DATA", Kind::Conflict, "read the domain order again and correct the update"),
];
