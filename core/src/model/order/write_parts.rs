//! The parts of an order as they are sent to the store.

use indexmap::IndexMap;

use crate::model::{
    CategoryId, CountryCode, CouponNumber, CustomerGroupId, DateTime, DiscountBase,
    DiscountCouponApplicationLimit, DiscountCouponStatus, DiscountCouponType, DiscountCouponUsesLimit,
    DiscountType, FulfillmentType, LocationId, Number, OptionName, OrderItemId, OrderItemOptionType,
    OrderItemTaxType, PriceModifierType, ProductId, ShippingMethodName, ShippingOptionId, StateCode,
    SurchargeType, TaxRateType, VariationId,
};

entity! {
    /// One discount that was applied to an order. This is the form to send.
    write struct OrderDiscountInfoWrite {
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
        membership_id: CustomerGroupId,
        /// Identifiers of the order lines that the discount applies to.
        applies_to_order_items: Vec<i64>,
    }

    /// The coupon that was used in an order. This is the form to send.
    write struct OrderDiscountCouponInfoWrite {
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
        /// Identifier of the coupon.
        id: CouponNumber,
        /// Which buyers may use the coupon.
        application_limit: DiscountCouponApplicationLimit,
        /// When the coupon was made.
        creation_date: String,
        /// When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// In how many orders the coupon was used.
        order_count: i64,
        /// Products and categories that the coupon is limited to.
        catalog_limit: OrderDiscountCouponCatalogLimitWrite,
    }

    /// Products and categories that a coupon is limited to. This is the form to send.
    write struct OrderDiscountCouponCatalogLimitWrite {
        /// Identifiers of the products that the coupon is for.
        products: Vec<i64>,
        /// Identifiers of the categories that the coupon is for.
        categories: Vec<i64>,
    }

    /// One line of an order: a product, its quantity and price. This is the form to send.
    write struct OrderItemWrite {
        /// Identifier of the order line.
        id: OrderItemId,
        /// Identifier of the product.
        product_id: ProductId,
        /// Identifier of the category that the product was added to the cart from.
        category_id: CategoryId,
        /// Price of one unit with chosen options and quantity discounts, in store currency.
        price: Number,
        /// Basic price of the product without options and quantity discounts, in store currency.
        product_price: Number,
        /// True when the buyer chose the price (pay what you want).
        is_customer_set_price: bool,
        /// The price that the buyer chose for a pay-what-you-want product.
        selected_price: OrderSelectedPriceWrite,
        /// Part of the delivery cost that falls on this line, in store currency.
        shipping: Number,
        /// Part of the handling fee that falls on this line, in store currency.
        handling_fee: Number,
        /// Taxes of the line together, in store currency.
        tax: Number,
        /// True when taxes apply to the product.
        taxable: bool,
        /// Delivery cost of the product, fixed per unit or added to other rates, in store currency.
        fixed_shipping_rate: Number,
        /// What the coupon took off this line, in store currency.
        coupon_amount: Number,
        /// Stock keeping unit (article number) of the product or variation.
        sku: String,
        /// Name of the product.
        name: String,
        /// Name of the product by language code.
        name_translated: IndexMap<String, String>,
        /// Short description of the product as plain text. Cut to 120 characters.
        short_description: String,
        /// Short description by language code.
        short_description_translated: IndexMap<String, String>,
        /// How many units were bought.
        quantity: i64,
        /// How many units are in stock now.
        quantity_in_stock: i64,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// True when the store counts the stock of this product.
        track_quantity: bool,
        /// True when only the fixed rate counts, false when it comes on top of other delivery costs.
        fixed_shipping_rate_only: bool,
        /// True when files for download belong to the line.
        digital: bool,
        /// True when the coupon applies to this line.
        coupon_applied: bool,
        /// True when the product is a gift card.
        gift_card: bool,
        /// Product options that the buyer chose.
        selected_options: Vec<OrderItemSelectedOptionWrite>,
        /// Identifier of the variation; missing when the product has none.
        combination_id: VariationId,
        /// Taxes on the line, one by one.
        taxes: Vec<OrderItemTaxWrite>,
        /// Length, width and height, in the store's dimension unit.
        dimensions: OrderProductDimensionsWrite,
        /// True when discounts may lower the price of the product.
        discounts_allowed: bool,
        /// Discounts on the line, one by one.
        discounts: Vec<OrderItemDiscountWrite>,
        /// Identifier of the product in your own system.
        external_reference_id: String,
        /// True when the product was sold before it was in stock.
        is_preorder: bool,
        /// Code of the product's tax class, which decides on the rate.
        tax_class_code: String,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Taxes on the line's part of the delivery cost.
        taxes_on_shipping: Vec<OrderItemShippingTaxWrite>,
        /// Attributes of the product, such as UPC or brand.
        attributes: Vec<OrderItemAttributeValueWrite>,
    }

    /// The price that the buyer chose. This is the form to send.
    write struct OrderSelectedPriceWrite {
        /// Price that the buyer chose, in store currency.
        value: Number,
    }

    /// One product option with what the buyer chose. This is the form to send.
    write struct OrderItemSelectedOptionWrite {
        /// Name of the option.
        name: OptionName,
        /// Name of the option by language code.
        name_translated: IndexMap<String, String>,
        /// Kind of the option; these kinds differ from those of a product's options.
        r#type: OrderItemOptionType,
        /// What the buyer chose or entered; several choices are joined with commas.
        value: String,
        /// What the buyer chose, by language code.
        value_translated: IndexMap<String, String>,
        /// The choices as a list, for options that allow several.
        values_array: Vec<String>,
        /// The choices as lists by language code.
        values_array_translated: IndexMap<String, Vec<String>>,
        /// The choices with what each adds to the price.
        selections: Vec<OrderItemSelectionInfoWrite>,
        /// Colours of a swatch as hexadecimal codes such as `#5d6b3f`.
        hex_codes: Vec<String>,
    }

    /// One choice of an option and what it adds to the price. This is the form to send.
    write struct OrderItemSelectionInfoWrite {
        /// Name of the choice.
        selection_title: String,
        /// What the choice adds to the price: an amount in store currency, or percent.
        selection_modifier: Number,
        /// Whether the addition is an amount or percent.
        selection_modifier_type: PriceModifierType,
    }

    /// One tax on a line of an order. This is the form to send.
    write struct OrderItemTaxWrite {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax on the line in store currency, with its part on shipping.
        total: Number,
        /// Tax on the price after discounts, in store currency.
        tax_on_discounted_subtotal: Number,
        /// Tax on the line's part of the delivery cost, in store currency.
        tax_on_shipping: Number,
        /// Tax on the line's part of the handling fee, in store currency.
        tax_on_handling_fee: Number,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// Where the rate came from.
        source_tax_rate_type: TaxRateType,
        /// Authority that levies the tax, such as a state or city.
        tax_type: OrderItemTaxType,
        /// Code of the tax class that decided on the rate.
        tax_class_code: String,
        /// Name of the tax class.
        tax_class_name: String,
    }

    /// Size of the bought product. This is the form to send.
    write struct OrderProductDimensionsWrite {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// One discount and what it took off a line. This is the form to send.
    write struct OrderItemDiscountWrite {
        /// The discount.
        discount_info: OrderDiscountInfoWrite,
        /// What it took off the line, in store currency.
        total: Number,
    }

    /// One tax on a line's part of the delivery cost. This is the form to send.
    write struct OrderItemShippingTaxWrite {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
    }

    /// One attribute of the bought product. This is the form to send.
    write struct OrderItemAttributeValueWrite {
        /// Name of the attribute.
        name: String,
        /// Value of the attribute.
        value: String,
    }

    /// Name and address of a person in an order. This is the form to send.
    write struct OrderPersonInfoWrite {
        /// Full name.
        name: String,
        /// Name of the company.
        company_name: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: StateCode,
        /// Phone number.
        phone: String,
        /// Name of the country.
        country_name: String,
        /// Name of the state, province or region.
        state_or_province_name: String,
    }

    /// How an order is delivered and what that costs. This is the form to send.
    write struct OrderShippingOptionWrite {
        /// Identifier of the shipping method in the store's settings.
        shipping_method_id: ShippingOptionId,
        /// Name of the carrier.
        shipping_carrier_name: String,
        /// Name of the shipping method as the buyer sees it.
        shipping_method_name: ShippingMethodName,
        /// Delivery cost with everything, in store currency.
        shipping_rate: Number,
        /// Expected time on the way, such as `3-5` days.
        estimated_transit_time: String,
        /// True when the buyer collects the order.
        is_pickup: bool,
        /// How and where to collect the order, as HTML.
        pickup_instruction: String,
        /// Whether the order is shipped, collected or brought by local delivery.
        fulfillment_type: FulfillmentType,
        /// Identifier of the location that the order is collected from.
        location_id: LocationId,
        /// Delivery cost without taxes, in store currency.
        shipping_rate_without_tax: Number,
        /// The same as `fulfillmentType`, in the vendor's other spelling.
        fulfilment_type: String,
    }

    /// One tax on the delivery cost. This is the form to send.
    write struct OrderShippingTaxWrite {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
        /// Authority that levies the tax, such as a state or city.
        tax_type: OrderItemTaxType,
    }

    /// The handling fee of an order. This is the form to send.
    write struct OrderHandlingFeeWrite {
        /// Name of the fee as the buyer sees it.
        name: String,
        /// Amount of the fee in store currency.
        value: Number,
        /// Explanation of the fee for the buyer.
        description: String,
        /// Taxes on the fee.
        taxes: Vec<OrderHandlingFeeTaxWrite>,
    }

    /// One tax on the handling fee. This is the form to send.
    write struct OrderHandlingFeeTaxWrite {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
    }

    /// One extra amount added to an order. This is the form to send.
    write struct OrderSurchargeWrite {
        /// Identifier of the surcharge.
        id: String,
        /// Size of the surcharge: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: SurchargeType,
        /// What the surcharge adds to the order, in store currency.
        total: Number,
        /// Name of the surcharge as the buyer sees it.
        description: String,
        /// Name of the surcharge in the buyer's language.
        description_translated: String,
        /// True when taxes apply to the surcharge.
        taxable: bool,
        /// Taxes on the surcharge.
        taxes: Vec<OrderShippingTaxWrite>,
    }

    /// Loyalty points earned and used with an order. This is the form to send.
    write struct OrderLoyaltyWrite {
        /// Points that the order earned.
        earned: Number,
        /// Points that were used for the order.
        redemption: OrderLoyaltyRedemptionWrite,
        /// Buyer's points after the order.
        balance: Number,
    }

    /// Loyalty points that paid part of an order. This is the form to send.
    write struct OrderLoyaltyRedemptionWrite {
        /// Identifier of the use of points.
        id: String,
        /// What the points paid, in store currency.
        amount: Number,
        /// True when the use of points was undone.
        cancelled: bool,
    }

    /// Store credit used for or returned by an order. This is the form to send.
    write struct OrderStoreCreditWrite {
        /// Store credit that was used for the order.
        redemption: OrderStoreCreditRedemptionWrite,
        /// Buyer's store credit after the order, in store currency.
        balance: Number,
        /// Part that was paid back as store credit, in store currency.
        refund: Number,
    }

    /// Store credit that paid part of an order. This is the form to send.
    write struct OrderStoreCreditRedemptionWrite {
        /// Identifier of the use of store credit.
        id: String,
        /// Store credit used, in store currency.
        amount: Number,
        /// True when the use of store credit was undone.
        cancelled: bool,
    }
}
