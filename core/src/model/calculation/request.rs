//! The order whose totals are to be calculated.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    CategoryId, CouponNumber, CustomerGroupId, CustomerId, DateTime, DiscountBase,
    DiscountCouponApplicationLimit, DiscountCouponStatus, DiscountCouponType, DiscountCouponUsesLimit,
    DiscountType, Number, OptionName, OrderDiscountInfoWrite, OrderFileId, OrderHandlingFeeWrite,
    OrderItemAttributeValue, OrderItemId, OrderItemOptionType, OrderItemSelectionInfoWrite,
    OrderItemShippingTax, OrderItemTaxType, OrderNumber, OrderPersonInfoWrite, OrderProductDimensionsWrite,
    OrderRecurringChargeSettings, OrderSelectedPriceWrite, OrderShippingOptionWrite, PaymentOptionId,
    ProductFileId, ProductId, ShippingOptionId, SubscriptionId, SurchargeType, TaxId, TaxRateType,
    VariationId,
};

entity! {
    /// An order whose totals are to be calculated.
    write struct OrderCalculation {
        /// Buyer's e-mail address.
        email: String,
        /// IP address that the order was placed from.
        ip_address: String,
        /// Identifier of the buyer's customer record.
        customer_id: CustomerId,
        /// True when the buyer pays no tax.
        customer_tax_exempt: bool,
        /// Buyer's tax number.
        customer_tax_id: String,
        /// True when the tax was set to zero because the buyer accounts for it (reverse charge).
        reversed_tax_applied: bool,
        /// True when the shipping rate is given without tax although the store's prices include it.
        tax_already_deducted_from_shipping: bool,
        /// The discount coupon that was used.
        discount_coupon: CalculationDiscountCouponInfo,
        /// The products that were bought, one line each.
        items: Vec<CalculationOrderItem>,
        /// Name and address for the invoice.
        billing_person: OrderPersonInfoWrite,
        /// Name and address for the delivery.
        shipping_person: OrderPersonInfoWrite,
        /// The discounts that were applied, one by one.
        discount_info: Vec<OrderDiscountInfoWrite>,
        /// Extra amounts added to the total, such as tips or payment fees.
        custom_surcharges: Vec<CalculationCustomSurcharge>,
        /// How the order is delivered and what that costs.
        shipping_option: OrderShippingOptionWrite,
        /// Fee for handling the order.
        handling_fee: OrderHandlingFeeWrite,
        /// Payment option whose surcharge counts.
        payment_options_details: CalculationPaymentOption,
        /// Code of the gift card that was used.
        gift_card_code: String,
        /// Identifier of the gift card that was used.
        gift_card_id: i64,
        /// Globally unique identifier of the gift card that was used.
        gift_card_uuid: String,
        /// Internal number of the order that bought the gift card.
        gift_card_transaction_order_id: OrderNumber,
        /// Part of the total that a gift card paid, in store currency.
        gift_card_redemption: Number,
        /// Order total before the gift card was deducted, in store currency.
        total_before_gift_card_redemption: Number,
        /// True when the gift card was used for more than it was worth.
        gift_card_double_spending: bool,
    }

    /// Coupon used for a calculated order.
    write struct CalculationDiscountCouponInfo {
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
        /// Which buyers may use the coupon.
        application_limit: DiscountCouponApplicationLimit,
        /// When the coupon was made (`yyyy-MM-dd HH:mm:ss +0000`).
        creation_date: DateTime,
        /// In how many orders the coupon was used.
        order_count: i64,
        /// Products and categories that the coupon is limited to.
        catalog_limit: CalculationDiscountCouponCatalogLimit,
        /// Shipping methods that the coupon is limited to.
        shipping_limit: CalculationDiscountCouponShippingLimit,
        /// Identifier of the coupon.
        id: CouponNumber,
        /// When the coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
    }

    /// Products and categories that the coupon is limited to.
    write struct CalculationDiscountCouponCatalogLimit {
        /// Identifiers of the products that the coupon is for.
        products: Vec<ProductId>,
        /// Identifiers of the categories that the coupon is for.
        categories: Vec<CategoryId>,
    }

    /// Shipping methods that the coupon is limited to.
    write struct CalculationDiscountCouponShippingLimit {
        /// Identifiers of the shipping methods that the coupon is for.
        shipping_methods: Vec<ShippingOptionId>,
    }

    /// A line of the order to calculate.
    write struct CalculationOrderItem {
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
        /// True when the price is given without tax although the store's prices include it.
        tax_already_deducted_from_price: bool,
        /// True to use the wholesale price for the quantity.
        need_calculate_wholesale_price: bool,
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
        /// Delivery cost of the product, fixed per unit or added to other rates, in store currency.
        fixed_shipping_rate: Number,
        /// What the coupon took off this line, in store currency.
        coupon_amount: Number,
        /// Stock keeping unit (article number) of the product or variation.
        sku: String,
        /// Name of the product.
        name: String,
        /// Short description of the product as plain text. Cut to 120 characters.
        short_description: String,
        /// How many units were bought.
        quantity: i64,
        /// How many units are in stock now.
        quantity_in_stock: i64,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// Address of the picture in the storefront's large size.
        image_url: String,
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
        selected_options: Vec<CalculationOrderItemOption>,
        /// Identifier of the variation; missing when the product has none.
        combination_id: VariationId,
        /// Taxes on the line, one by one.
        taxes: Vec<CalculationOrderItemTax>,
        /// Files that the buyer can download.
        files: Vec<CalculationOrderItemProductFile>,
        /// Length, width and height, in the store's dimension unit.
        dimensions: OrderProductDimensionsWrite,
        /// Discounts on the line, one by one.
        discounts: Vec<CalculationOrderItemDiscounts>,
        /// Code of the product's tax class, which decides on the rate.
        tax_class_code: String,
        /// Identifier of the subscription that the line belongs to.
        subscription_id: SubscriptionId,
        /// How often the subscription charges and what it costs.
        recurring_charge_settings: OrderRecurringChargeSettings,
        /// Price of one unit without taxes, in store currency.
        price_without_tax: Number,
        /// What the product costs you, in store currency; buyers never see it.
        cost_price: Number,
        /// Short description by language code.
        short_description_translated: IndexMap<String, String>,
        /// Name of the product by language code.
        name_translated: IndexMap<String, String>,
        /// Taxes on the line's part of the delivery cost.
        taxes_on_shipping: Vec<OrderItemShippingTax>,
        /// True when the product was sold before it was in stock.
        is_preorder: bool,
        /// Attributes of the product, such as UPC or brand.
        attributes: Vec<OrderItemAttributeValue>,
    }

    /// A chosen option of a line.
    write struct CalculationOrderItemOption {
        /// Name of the option.
        name: OptionName,
        /// Kind of the option; these kinds differ from those of a product's options.
        r#type: OrderItemOptionType,
        /// What the buyer chose or entered; several choices are joined with commas.
        value: String,
        /// The choices as a list, for options that allow several.
        values_array: Vec<String>,
        /// Files that the buyer attached.
        files: Vec<CalculationOrderItemOptionFile>,
        /// The choices with what each adds to the price.
        selections: Vec<OrderItemSelectionInfoWrite>,
        /// Colours of a swatch as hexadecimal codes such as `#5d6b3f`.
        hex_codes: Vec<String>,
    }

    /// A file that the buyer attached to an option.
    write struct CalculationOrderItemOptionFile {
        /// Identifier of the file.
        id: OrderFileId,
        /// File name.
        name: String,
        /// Size of the file in bytes.
        size: i64,
        /// Address from which the file can be fetched.
        url: String,
    }

    /// A tax on a line.
    write struct CalculationOrderItemTax {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax on the line in store currency, with its part on shipping.
        total: Number,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// Authority that levies the tax, such as a state or city.
        tax_type: OrderItemTaxType,
        /// Tax on the price after discounts, in store currency.
        tax_on_discounted_subtotal: Number,
        /// Tax on the line's part of the delivery cost, in store currency.
        tax_on_shipping: Number,
        /// Tax on the line's part of the handling fee, in store currency.
        tax_on_handling_fee: Number,
        /// Identifier of the tax in the store's settings.
        source_tax_rate_id: TaxId,
        /// Where the rate came from.
        source_tax_rate_type: TaxRateType,
        /// Code of the tax class that decided on the rate.
        tax_class_code: String,
        /// Name of the tax class.
        tax_class_name: String,
    }

    /// A file that comes with the product.
    write struct CalculationOrderItemProductFile {
        /// Identifier of the file at the product.
        product_file_id: ProductFileId,
        /// How often the file may be downloaded; 0 means no limit.
        max_downloads: i64,
        /// How many downloads are left.
        remaining_downloads: i64,
        /// Until when the file can be downloaded (`yyyy-MM-dd HH:mm:ss +0000`).
        expire: DateTime,
        /// File name.
        name: String,
        /// Description of the file.
        description: String,
        /// Size of the file in bytes.
        size: i64,
        /// Address of the file for the staff; it needs the store's token.
        admin_url: String,
        /// Address of the file for the buyer.
        customer_url: String,
    }

    /// A discount on a line.
    write struct CalculationOrderItemDiscounts {
        /// The discount.
        discount_info: CalculationOrderItemDiscountInfo,
        /// What it took off the line, in store currency.
        total: Number,
    }

    /// What a discount on a line is for.
    write struct CalculationOrderItemDiscountInfo {
        /// Size of the discount: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: DiscountType,
        /// What the discount depends on, such as the subtotal or the customer group.
        base: DiscountBase,
        /// Subtotal from which the discount applies, in store currency.
        order_total: Number,
        /// Identifier of the discount.
        id: i64,
        /// Identifier of the customer group that the discount is for.
        membership_id: CustomerGroupId,
        /// Name of the discount as the buyer sees it.
        description: String,
        /// Positions of the order lines that the discount applies to.
        applies_to_items: Vec<i64>,
        /// Identifiers of the order lines that the discount applies to.
        applies_to_order_items: Vec<i64>,
    }

    /// A surcharge or tip on the order.
    write struct CalculationCustomSurcharge {
        /// Identifier of the surcharge. Without it a new one gets `"Custom Surcharge"`.
        id: String,
        /// Size of the surcharge: an amount in store currency, or percent.
        value: Number,
        /// Whether the value is an amount or percent.
        r#type: SurchargeType,
        /// Name of the surcharge as the buyer sees it.
        description: String,
        /// True when taxes apply to the surcharge.
        taxable: bool,
        /// Taxes on the surcharge.
        taxes: Vec<Value>,
        /// What the surcharge adds without taxes, in store currency.
        total_without_tax: i64,
        /// What the surcharge adds to the order, in store currency.
        total: i64,
        /// Name of the surcharge in the buyer's language.
        description_translated: String,
    }

    /// Payment option of the order to calculate.
    write struct CalculationPaymentOption {
        /// Identifier of the payment option.
        payment_id: PaymentOptionId,
    }
}
