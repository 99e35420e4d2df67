//! Discount coupons.

use crate::model::{
    CategoryId, DateTime, DiscountCouponApplicationLimit, DiscountCouponStatus, DiscountCouponType,
    DiscountCouponUsesLimit, Number, ProductId, ShippingOptionId,
};

entity! {
    /// A discount coupon.
    read struct Coupon {
        /// Identifier of the coupon. Read-only.
        id: i64,
        /// Name of the coupon in the control panel.
        name: String,
        /// Code that buyers enter.
        code: String,
        /// Whether the coupon takes off an amount, a percentage, the shipping or several of them.
        discount_type: DiscountCouponType,
        /// Whether the coupon can be used.
        status: DiscountCouponStatus,
        /// Reduction: an amount in store currency or a percentage, as `discountType` says.
        discount: Number,
        /// When the coupon starts to work (`yyyy-MM-dd HH:mm:ss +0000`).
        launch_date: DateTime,
        /// When the coupon stops working (`yyyy-MM-dd HH:mm:ss +0000`).
        expiration_date: DateTime,
        /// Smallest subtotal of an order, in store currency.
        total_limit: Number,
        /// How often the coupon can be used.
        uses_limit: DiscountCouponUsesLimit,
        /// True when only customers with an earlier order can use the coupon.
        repeat_customer_only: bool,
        /// Which customers can use the coupon.
        application_limit: DiscountCouponApplicationLimit,
        /// When the coupon was created (`yyyy-MM-dd HH:mm:ss +0000`).
        creation_date: DateTime,
        /// When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// How many orders used the coupon.
        order_count: i64,
        /// Products and categories that the coupon is limited to.
        catalog_limit: CouponDiscountCouponCatalogLimit,
        /// Shipping methods that the coupon is limited to.
        shipping_limit: CouponShippingLimit,
    }

    /// Products and categories that a coupon is limited to.
    read struct CouponDiscountCouponCatalogLimit {
        /// Identifiers of the products.
        products: Vec<i64>,
        /// Identifiers of the categories.
        categories: Vec<i64>,
    }

    /// Shipping methods that a coupon is limited to.
    read struct CouponShippingLimit {
        /// Identifiers of the shipping methods that the coupon is for.
        shipping_methods: Vec<String>,
    }

    /// A discount coupon. This is the form to send.
    write struct CouponWrite {
        /// Name of the coupon in the control panel.
        name: String,
        /// Code that buyers enter.
        code: String,
        /// Whether the coupon takes off an amount, a percentage, the shipping or several of them.
        discount_type: DiscountCouponType,
        /// Whether the coupon can be used.
        status: DiscountCouponStatus,
        /// Reduction: an amount in store currency or a percentage, as `discountType` says.
        discount: Number,
        /// When the coupon starts to work (`yyyy-MM-dd HH:mm:ss +0000`).
        launch_date: DateTime,
        /// When the coupon stops working (`yyyy-MM-dd HH:mm:ss +0000`).
        expiration_date: DateTime,
        /// Smallest subtotal of an order, in store currency.
        total_limit: Number,
        /// How often the coupon can be used.
        uses_limit: DiscountCouponUsesLimit,
        /// True when only customers with an earlier order can use the coupon.
        repeat_customer_only: bool,
        /// Which customers can use the coupon.
        application_limit: DiscountCouponApplicationLimit,
        /// How many orders used the coupon.
        order_count: i64,
        /// Products and categories that the coupon is limited to.
        catalog_limit: CouponDiscountCouponCatalogLimitWrite,
        /// When the coupon was created (`yyyy-MM-dd HH:mm:ss +0000`).
        creation_date: DateTime,
        /// When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// Shipping methods that the coupon is limited to.
        shipping_limit: CouponShippingLimitWrite,
    }

    /// Products and categories that a coupon is limited to. This is the form to send.
    write struct CouponDiscountCouponCatalogLimitWrite {
        /// Identifiers of the products.
        products: Vec<ProductId>,
        /// Identifiers of the categories.
        categories: Vec<CategoryId>,
    }

    /// Shipping methods that a coupon is limited to. This is the form to send.
    write struct CouponShippingLimitWrite {
        /// Identifiers of the shipping methods that the coupon is for.
        shipping_methods: Vec<ShippingOptionId>,
    }

    /// Answer to the creation of a coupon.
    read struct CouponCreateResult {
        /// Identifier of the new coupon.
        id: i64,
        /// Code that buyers enter.
        code: String,
    }
}
