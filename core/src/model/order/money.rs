//! Discounts, taxes, surcharges, refunds, invoices and credits of an order.

use crate::model::{
    DateTime, DiscountBase, DiscountCouponApplicationLimit, DiscountCouponStatus, DiscountCouponType,
    DiscountCouponUsesLimit, DiscountType, Number, OrderRefundSource, OrderShippingTax, OrderTaxInvoiceType,
    SurchargeType,
};

entity! {
    /// One tax that the store could apply to an order.
    read struct OrderAvailableTax {
        /// Identifier of the tax.
        id: i64,
        /// Name of the tax.
        name: String,
        /// True when the tax is switched on.
        enabled: bool,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// True when the delivery address decides on the tax, false when the billing address does.
        use_shipping_address: bool,
        /// True when the tax also applies to the delivery cost.
        tax_shipping: bool,
        /// True when the tax applies to every product unless a product says otherwise.
        applied_by_default: bool,
        /// Rate in percent where no rule matches.
        default_tax: Number,
        /// Rates for single zones.
        rules: Vec<OrderTaxRule>,
    }

    /// The rate of a tax in one zone.
    read struct OrderTaxRule {
        /// Identifier of the zone that the rate is for.
        zone_id: String,
        /// Rate in percent.
        tax: Number,
    }

    /// One discount that was applied to an order.
    read struct OrderDiscountInfo {
        /// Size of the discount: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: DiscountType,
        /// What the discount depends on, such as the subtotal or the customer group.
        base: DiscountBase,
        /// Subtotal from which the discount applies, in store currency.
        order_total: Number,
        /// Name of the discount as the buyer sees it.
        description: String,
        /// Identifiers of the products that the discount applies to; empty means all.
        applies_to_products: Vec<i64>,
        /// Positions of the order lines that the discount applies to.
        applies_to_items: Vec<i64>,
        /// Identifier of the customer group that the discount is for.
        membership_id: i64,
        /// Identifier of the discount. Read-only.
        id: i64,
        /// Identifiers of the order lines that the discount applies to.
        applies_to_order_items: Vec<i64>,
    }

    /// The coupon that was used in an order.
    read struct OrderDiscountCouponInfo {
        /// Identifier of the coupon.
        id: i64,
        /// Name of the coupon in the control panel.
        name: String,
        /// Code that the buyer entered.
        code: String,
        /// What the coupon gives: an amount, percent or free shipping.
        discount_type: DiscountCouponType,
        /// Whether the coupon can still be used.
        status: DiscountCouponStatus,
        /// Size of the discount: an amount in store currency, or percent.
        discount: Number,
        /// From when the coupon is valid (`yyyy-MM-dd HH:mm:ss +0000`).
        launch_date: DateTime,
        /// Until when the coupon is valid (`yyyy-MM-dd HH:mm:ss +0000`).
        expiration_date: DateTime,
        /// Subtotal from which the coupon can be used, in store currency.
        total_limit: Number,
        /// How often the coupon can be used.
        uses_limit: DiscountCouponUsesLimit,
        /// True when only buyers with an earlier order may use the coupon.
        repeat_customer_only: bool,
        /// When the coupon was made (`yyyy-MM-dd HH:mm:ss +0000`).
        creation_date: DateTime,
        /// When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// In how many orders the coupon was used.
        order_count: i64,
        /// Products and categories that the coupon is limited to.
        catalog_limit: OrderDiscountCouponCatalogLimit,
        /// Which buyers may use the coupon.
        application_limit: DiscountCouponApplicationLimit,
        /// Shipping methods that the coupon is limited to. Read-only.
        shipping_limit: OrderDiscountCouponShippingLimit,
    }

    /// Products and categories that a coupon is limited to.
    read struct OrderDiscountCouponCatalogLimit {
        /// Identifiers of the products that the coupon is for.
        products: Vec<i64>,
        /// Identifiers of the categories that the coupon is for.
        categories: Vec<i64>,
    }

    /// Shipping methods that a coupon is limited to.
    read struct OrderDiscountCouponShippingLimit {
        /// Identifiers of the shipping methods that the coupon is for.
        shipping_methods: Vec<String>,
    }

    /// Name and address of a person in an order.
    read struct OrderPersonInfo {
        /// Full name.
        name: String,
        /// First name. Read-only.
        first_name: String,
        /// Last name. Read-only.
        last_name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Name of the country.
        country_name: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Name of the state, province or region.
        state_or_province_name: String,
        /// Phone number.
        phone: String,
        /// E-mail address of the person. Read-only.
        email: String,
    }

    /// One tax on the handling fee.
    read struct OrderHandlingFeeTax {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
        /// True when the prices already contain this tax. Read-only.
        include_in_price: bool,
    }

    /// One extra amount added to an order.
    read struct OrderSurcharge {
        /// Identifier of the surcharge.
        id: String,
        /// Size of the surcharge: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: SurchargeType,
        /// What the surcharge adds to the order, in store currency.
        total: Number,
        /// What the surcharge adds without taxes, in store currency. Read-only.
        total_without_tax: Number,
        /// Name of the surcharge as the buyer sees it.
        description: String,
        /// Name of the surcharge in the buyer's language.
        description_translated: String,
        /// True when taxes apply to the surcharge.
        taxable: bool,
        /// Taxes on the surcharge.
        taxes: Vec<OrderShippingTax>,
    }

    /// One payment back to the buyer.
    read struct OrderRefund {
        /// When the money was paid back (`yyyy-MM-dd HH:mm:ss +0000`).
        date: DateTime,
        /// Where the refund was made.
        source: OrderRefundSource,
        /// Why the money was paid back. At most 256 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 256)))]
        reason: String,
        /// What was paid back, in store currency.
        amount: Number,
    }

    /// One tax invoice of an order.
    read struct OrderTaxInvoice {
        /// Identifier of the invoice inside the platform.
        internal_id: i64,
        /// Number of the invoice as printed on it.
        id: String,
        /// When the invoice was issued.
        created: String,
        /// Address of the invoice as a PDF.
        link: String,
        /// Whether it is an invoice or its cancellation.
        r#type: OrderTaxInvoiceType,
    }

    /// Loyalty points earned and used with an order.
    read struct OrderLoyalty {
        /// Points that the order earned.
        earned: Number,
        /// Points that were used for the order.
        redemption: OrderLoyaltyRedemption,
        /// Buyer's points after the order.
        balance: Number,
        /// True when the buyer takes part in the loyalty programme. Read-only.
        customer_enabled: bool,
    }

    /// Loyalty points that paid part of an order.
    read struct OrderLoyaltyRedemption {
        /// Identifier of the use of points.
        id: String,
        /// What the points paid, in store currency.
        amount: Number,
        /// True when the use of points was undone.
        cancelled: bool,
    }

    /// Store credit used for or returned by an order.
    read struct OrderStoreCredit {
        /// Store credit that was used for the order.
        redemption: OrderStoreCreditRedemption,
        /// Buyer's store credit after the order, in store currency.
        balance: Number,
        /// Part that was paid back as store credit, in store currency.
        refund: Number,
    }

    /// Store credit that paid part of an order.
    read struct OrderStoreCreditRedemption {
        /// Identifier of the use of store credit.
        id: String,
        /// Store credit used, in store currency.
        amount: Number,
        /// True when the use of store credit was undone.
        cancelled: bool,
    }
}
