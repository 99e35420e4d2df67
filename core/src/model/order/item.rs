//! The lines of an order: products, chosen options, files and taxes.

use indexmap::IndexMap;

use crate::model::{
    DateTime, Number, OrderDiscountInfo, OrderItemOptionType, OrderItemTaxType, PriceModifierType, ProductId,
    RecurringSubscriptionInterval, TaxRateType, VariationId,
};

entity! {
    /// One line of an order: a product, its quantity and price.
    read struct OrderItem {
        /// Identifier of the order line.
        id: i64,
        /// Identifier of the product.
        product_id: i64,
        /// Identifier of the category that the product was added to the cart from.
        category_id: i64,
        /// Price of one unit with chosen options and quantity discounts, in store currency.
        price: Number,
        /// Basic price of the product without options and quantity discounts, in store currency.
        product_price: Number,
        /// True when the buyer chose the price (pay what you want).
        is_customer_set_price: bool,
        /// The price that the buyer chose for a pay-what-you-want product.
        selected_price: OrderSelectedPrice,
        /// Price of one unit without taxes, in store currency. Read-only.
        price_without_tax: Number,
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
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture in a small size (160 pixels). Read-only.
        small_thumbnail_url: String,
        /// Address of the picture in a medium size (800 pixels). Read-only.
        hd_thumbnail_url: String,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// True when the store counts the stock of this product.
        track_quantity: bool,
        /// True when only the fixed rate counts, false when it comes on top of other delivery costs.
        fixed_shipping_rate_only: bool,
        /// True when files for download belong to the line.
        digital: bool,
        /// True when the product still exists in the store. Read-only.
        product_available: bool,
        /// True when the coupon applies to this line.
        coupon_applied: bool,
        /// True when the product is a gift card.
        gift_card: bool,
        /// How often the subscription charges and what it costs. Read-only.
        recurring_charge_settings: OrderRecurringChargeSettings,
        /// Identifier of the subscription that the line belongs to. Read-only.
        subscription_id: i64,
        /// Product options that the buyer chose.
        selected_options: Vec<OrderItemSelectedOption>,
        /// Identifier of the variation; missing when the product has none.
        combination_id: i64,
        /// Files that the buyer can download. Read-only.
        files: Vec<OrderItemProductFile>,
        /// True when taxes apply to the product.
        taxable: bool,
        /// Taxes on the line, one by one.
        taxes: Vec<OrderItemTax>,
        /// Length, width and height, in the store's dimension unit.
        dimensions: OrderProductDimensions,
        /// True when discounts may lower the price of the product.
        discounts_allowed: bool,
        /// Discounts on the line, one by one.
        discounts: Vec<OrderItemDiscount>,
        /// Identifier of the product in your own system.
        external_reference_id: String,
        /// True when the product was sold before it was in stock.
        is_preorder: bool,
        /// Attributes of the product, such as UPC or brand.
        attributes: Vec<OrderItemAttributeValue>,
        /// Code of the product's tax class, which decides on the rate.
        tax_class_code: String,
        /// Products that this product is made of, with their quantities. Read-only.
        composite_components: Vec<ProductComponent>,
        /// What the product costs you, in store currency; buyers never see it. Read-only.
        cost_price: Number,
        /// Taxes on the line's part of the delivery cost.
        taxes_on_shipping: Vec<OrderItemShippingTax>,
        /// Identifiers of the taxes that later charges of the subscription carry. Read-only.
        recurring_tax_ids: Vec<i64>,
        /// True when the tax was already taken out of the price. Read-only.
        tax_already_deducted_from_price: bool,
    }

    /// The price that the buyer chose.
    read struct OrderSelectedPrice {
        /// Price that the buyer chose, in store currency.
        value: Number,
    }

    /// How often a bought subscription charges.
    read struct OrderRecurringChargeSettings {
        /// Unit of the time between two charges; the vendor writes it in upper and in lower case.
        recurring_interval: RecurringSubscriptionInterval,
        /// How many units lie between two charges: 2 with `WEEK` means every two weeks.
        recurring_interval_count: i64,
        /// First charge: subscription price plus the sign-up fee, in store currency.
        subscription_price_with_sign_up_fee: Number,
        /// Fee that is added to the first charge only, in store currency.
        sign_up_fee: Number,
    }

    /// One product option with what the buyer chose.
    read struct OrderItemSelectedOption {
        /// Name of the option.
        name: String,
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
        selections: Vec<OrderItemSelectionInfo>,
        /// Files that the buyer attached. Read-only.
        files: Vec<OrderItemOptionFile>,
        /// Colours of a swatch as hexadecimal codes such as `#5d6b3f`.
        hex_codes: Vec<String>,
        /// When the option last changed, as a Unix time. Read-only.
        changed_time: i64,
    }

    /// One choice of an option and what it adds to the price.
    read struct OrderItemSelectionInfo {
        /// Name of the choice.
        selection_title: String,
        /// What the choice adds to the price: an amount in store currency, or percent.
        selection_modifier: Number,
        /// Whether the addition is an amount or percent.
        selection_modifier_type: PriceModifierType,
    }

    /// A file that the buyer attached to an option.
    read struct OrderItemOptionFile {
        /// Identifier of the file.
        id: i64,
        /// File name.
        name: String,
        /// Size of the file in bytes.
        size: i64,
        /// Address from which the file can be fetched.
        url: String,
    }

    /// A bought file and how often it may still be downloaded.
    read struct OrderItemProductFile {
        /// Identifier of the file at the product.
        product_file_id: i64,
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

    /// One tax on a line of an order.
    read struct OrderItemTax {
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
        /// Identifier of the tax in the store's settings. Read-only.
        source_tax_rate_id: i64,
        /// Where the rate came from.
        source_tax_rate_type: TaxRateType,
        /// Authority that levies the tax, such as a state or city.
        tax_type: OrderItemTaxType,
        /// Code of the tax class that decided on the rate.
        tax_class_code: String,
        /// Name of the tax class.
        tax_class_name: String,
    }

    /// Size of the bought product.
    read struct OrderProductDimensions {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// One discount and what it took off a line.
    read struct OrderItemDiscount {
        /// The discount.
        discount_info: OrderDiscountInfo,
        /// What it took off the line, in store currency.
        total: Number,
    }

    /// One attribute of the bought product.
    read struct OrderItemAttributeValue {
        /// Identifier. Read-only.
        id: i64,
        /// Name of the attribute.
        name: String,
        /// Name by language code. Read-only.
        name_translated: IndexMap<String, String>,
        /// Value of the attribute.
        value: String,
        /// Value by language code. Read-only.
        value_translated: IndexMap<String, String>,
    }

    /// One product that a composite product is made of.
    read struct ProductComponent {
        /// Identifier of the product that is a part.
        product_id: ProductId,
        /// Identifier of the variation that is a part, if there is one.
        combination_id: VariationId,
        /// How many units of it one composite product needs.
        quantity: i64,
    }

    /// One tax on a line's part of the delivery cost.
    read struct OrderItemShippingTax {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
    }

    /// One tax on the delivery cost.
    read struct OrderShippingTax {
        /// Name of the tax.
        name: String,
        /// Rate in percent.
        value: Number,
        /// Tax in store currency.
        total: Number,
        /// True when the prices already contain this tax. Read-only.
        include_in_price: bool,
        /// Authority that levies the tax, such as a state or city.
        tax_type: OrderItemTaxType,
    }
}
