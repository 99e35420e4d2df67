//! Variations: one combination of a product's options each.

use indexmap::IndexMap;

use crate::model::{
    AttributeId, AttributeType, AttributeValueAlias, AttributeValueLocation, ImageAlt, ImageAltWrite,
    LocationStock, Number, OptionName, OutOfStockVisibilityBehaviour, RecurringSubscriptionInterval,
    VariationId, WritableAttributeType,
};

entity! {
    /// One combination of a product's options, with its own stock and price.
    read struct Variation {
        /// Identifier of the variation.
        id: i64,
        /// Article number of the variation; missing when the product's applies.
        sku: String,
        /// Number of the variation within its product.
        combination_number: i64,
        /// The option values that make up this variation.
        options: Vec<VariationOption>,
        /// Address of the picture in a small size (160 pixels).
        small_thumbnail_url: String,
        /// Address of the picture in a medium size (800 pixels).
        hd_thumbnail_url: String,
        /// Address of the picture in the size used in lists (400 pixels).
        thumbnail_url: String,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture as it was uploaded.
        original_image_url: String,
        /// Price of the variation in store currency; missing when the product's price applies.
        price: Number,
        /// Price as first shown to a buyer, with default options and taxes, in store currency.
        default_displayed_price: Number,
        /// The first shown price as text with the currency sign.
        default_displayed_price_formatted: String,
        /// What the product costs you, in store currency; buyers never see it.
        cost_price: Number,
        /// Former or list price shown crossed out, in store currency.
        compare_to_price: Number,
        /// Lowest price of the last 30 days, in store currency, as EU law asks to show.
        lowest_price: Number,
        /// Lowest recent price as shown to a buyer, in store currency.
        default_displayed_lowest_price: Number,
        /// Lowest recent price as text with the currency sign.
        default_displayed_lowest_price_formatted: String,
        /// Lower prices for larger quantities.
        wholesale_prices: Vec<VariationWholesalePrice>,
        /// How the lowest recent price is found and shown.
        lowest_price_settings: VariationLowestPriceSettings,
        /// Units in stock; missing when the stock is unlimited.
        quantity: i64,
        /// Units in stock by location identifier.
        location_inventory: IndexMap<String, i64>,
        /// What the storefront does with the product when the stock is used up.
        out_of_stock_visibility_behaviour: OutOfStockVisibilityBehaviour,
        /// True when the store does not count the stock.
        unlimited: bool,
        /// True when at least one unit can be sold.
        in_stock: bool,
        /// Stock at which the store owner gets a warning e-mail.
        warning_limit: i64,
        /// Least units that one order must hold.
        min_purchase_quantity: i64,
        /// Most units that one order may hold.
        max_purchase_quantity: i64,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// Length, width and height, in the store's dimension unit.
        dimensions: VariationProductDimensions,
        /// Volume of one unit, in the store's volume unit.
        volume: Number,
        /// Colours found at the border of the main picture. Read-only.
        border_info: VariationBorderInfo,
        /// Attributes of the variation, such as its UPC.
        attributes: Vec<VariationAttributeValue>,
        /// Identifier in your own system.
        external_reference_id: String,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// Customs tariff number (HS code) for deliveries abroad.
        customs_hs_tariff_code: String,
        /// Whether and how the product is sold as a subscription.
        subscription_settings: VariationSubscriptionSettings,
        /// Text that stands in for the picture, for search engines and screen readers.
        alt: ImageAlt,
        /// The same as `inStock`, in the vendor's other spelling.
        instock: bool,
    }

    /// One option with the value that belongs to the variation.
    read struct VariationOption {
        /// Name of the option, such as "Size".
        name: String,
        /// Name of the option by language code.
        name_translated: IndexMap<String, String>,
        /// Value of the option, such as "M".
        value: String,
        /// Value by language code.
        value_translated: IndexMap<String, String>,
    }

    /// A lower price for a larger quantity.
    read struct VariationWholesalePrice {
        /// Quantity from which the price applies.
        quantity: i64,
        /// Price of one unit from this quantity on, in store currency.
        price: Number,
    }

    /// How the lowest recent price of a variation is found and shown.
    read struct VariationLowestPriceSettings {
        /// True when the storefront shows the lowest recent price.
        lowest_price_enabled: bool,
        /// Lowest recent price entered by hand, in store currency.
        manual_lowest_price: Number,
        /// Lowest recent price as shown to a buyer, in store currency. Read-only.
        default_displayed_lowest_price: Number,
        /// Lowest recent price as text with the currency sign. Read-only.
        default_displayed_lowest_price_formatted: String,
        /// Lowest recent price found by the store, in store currency. Read-only.
        automatic_lowest_price: Number,
        /// Lowest recent price found by the store, as shown to a buyer, in store currency. Read-only.
        default_displayed_automatic_lowest_price: Number,
        /// Lowest recent price found by the store, as text with the currency sign. Read-only.
        default_displayed_automatic_lowest_price_formatted: String,
        /// Lowest recent price entered by hand, as shown to a buyer, in store currency.
        default_displayed_manual_lowest_price: Number,
        /// Lowest recent price entered by hand, as text with the currency sign.
        default_displayed_manual_lowest_price_formatted: String,
    }

    /// Size of a variation.
    read struct VariationProductDimensions {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// Colours found at the border of a picture.
    read struct VariationBorderInfo {
        /// Colour that covers most of the border.
        dominating_color: VariationColor,
        /// True when the border has one colour all around.
        homogeneity: bool,
    }

    /// A colour.
    read struct VariationColor {
        /// Share of red, 0 to 255.
        red: i64,
        /// Share of green, 0 to 255.
        green: i64,
        /// Share of blue, 0 to 255.
        blue: i64,
        /// Opacity, 0 (clear) to 255.
        alpha: i64,
    }

    /// One attribute of a variation with its value.
    read struct VariationAttributeValue {
        /// Identifier of the attribute.
        id: i64,
        /// Name of the attribute.
        name: String,
        /// Kind of the attribute.
        r#type: AttributeType,
        /// Value of the attribute.
        value: String,
        /// Value of the attribute by language code.
        value_translated: IndexMap<String, String>,
        /// Where the storefront shows the attribute.
        show: AttributeValueLocation,
        /// Name of the attribute by language code.
        name_translated: IndexMap<String, String>,
    }

    /// Whether and how a variation is sold as a subscription.
    read struct VariationSubscriptionSettings {
        /// True when the product can be bought as a subscription.
        subscription_allowed: bool,
        /// True when the product can also be bought once.
        one_time_purchase_allowed: bool,
        /// The intervals at which the subscription can be charged.
        recurring_charge_settings: Vec<VariationRecurringChargeSettings>,
        /// Price when bought once, in store currency.
        one_time_purchase_price: Number,
        /// Price when bought once as text with the currency sign. Read-only.
        one_time_purchase_price_formatted: String,
        /// What buying once costs more than subscribing, in store currency. Read-only.
        one_time_purchase_markup: Number,
        /// What buying once costs more, as text with the currency sign. Read-only.
        one_time_purchase_markup_formatted: String,
        /// What buying once costs more than subscribing, in percent. Read-only.
        one_time_purchase_markup_percent: Number,
        /// What buying once costs more, as text with a percent sign. Read-only.
        one_time_purchase_markup_percent_formatted: String,
        /// What buying once costs more, in percent as shown to buyers. Read-only.
        displayed_one_time_purchase_markup_percent: Number,
        /// What buying once costs more, as shown to buyers, with a percent sign. Read-only.
        displayed_one_time_purchase_markup_percent_formatted: String,
    }

    /// One interval at which a subscription can be charged.
    read struct VariationRecurringChargeSettings {
        /// Unit of the time between two charges; the vendor writes it in upper and in lower case.
        recurring_interval: RecurringSubscriptionInterval,
        /// How many units lie between two charges: 2 with `WEEK` means every two weeks.
        recurring_interval_count: i64,
        /// First charge: subscription price plus the sign-up fee, in store currency.
        subscription_price_with_sign_up_fee: Number,
        /// First charge as text with the currency sign. Read-only.
        subscription_price_with_sign_up_fee_formatted: String,
        /// Fee that is added to the first charge only, in store currency. Read-only.
        sign_up_fee: Number,
        /// Sign-up fee as text with the currency sign. Read-only.
        sign_up_fee_formatted: String,
    }

    /// One combination of a product's options, with its own stock and price. This is the form to send.
    write struct VariationWrite {
        /// Article number of the variation; missing when the product's applies.
        sku: String,
        /// The option values that make up this variation. Required on create.
        options: Vec<VariationOptionWrite>,
        /// Price of the variation in store currency; missing when the product's price applies.
        price: Number,
        /// What the product costs you, in store currency; buyers never see it.
        cost_price: Number,
        /// Former or list price shown crossed out, in store currency.
        compare_to_price: Number,
        /// Lowest price of the last 30 days, in store currency, as EU law asks to show.
        lowest_price: Number,
        /// Lower prices for larger quantities.
        wholesale_prices: Vec<VariationWholesalePriceWrite>,
        /// How the lowest recent price is found and shown.
        lowest_price_settings: VariationLowestPriceSettingsWrite,
        /// Units in stock; missing when the stock is unlimited.
        quantity: i64,
        /// Units in stock by location identifier.
        location_inventory: LocationStock,
        /// What the storefront does with the product when the stock is used up.
        out_of_stock_visibility_behaviour: OutOfStockVisibilityBehaviour,
        /// True when the store does not count the stock.
        unlimited: bool,
        /// Stock at which the store owner gets a warning e-mail.
        warning_limit: i64,
        /// Least units that one order must hold.
        min_purchase_quantity: i64,
        /// Most units that one order may hold.
        max_purchase_quantity: i64,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// Length, width and height, in the store's dimension unit.
        dimensions: VariationProductDimensionsWrite,
        /// Volume of one unit, in the store's volume unit. Without it a new one gets `0`.
        volume: Number,
        /// Attributes of the variation, such as its UPC.
        attributes: Vec<VariationAttributeValueWrite>,
        /// Identifier in your own system.
        external_reference_id: String,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// Customs tariff number (HS code) for deliveries abroad.
        customs_hs_tariff_code: String,
        /// Whether and how the product is sold as a subscription.
        subscription_settings: VariationSubscriptionSettingsWrite,
        /// Text that stands in for the picture, for search engines and screen readers.
        alt: ImageAltWrite,
        /// Address of the picture in the size used in lists (400 pixels).
        thumbnail_url: String,
        /// Address of the picture in the storefront's large size.
        image_url: String,
        /// Address of the picture in a small size (160 pixels).
        small_thumbnail_url: String,
        /// Address of the picture in a medium size (800 pixels).
        hd_thumbnail_url: String,
        /// Address of the picture as it was uploaded.
        original_image_url: String,
        /// The same as `inStock`, in the vendor's other spelling.
        instock: bool,
        /// Price as first shown to a buyer, with default options and taxes, in store currency.
        default_displayed_price: Number,
        /// The first shown price as text with the currency sign.
        default_displayed_price_formatted: String,
        /// Lowest recent price as shown to a buyer, in store currency.
        default_displayed_lowest_price: Number,
        /// Lowest recent price as text with the currency sign.
        default_displayed_lowest_price_formatted: String,
        /// True when at least one unit can be sold.
        in_stock: bool,
        /// Identifier of the variation.
        id: VariationId,
        /// Number of the variation within its product.
        combination_number: i64,
    }

    /// One option with the value that belongs to the variation. This is the form to send.
    write struct VariationOptionWrite {
        /// Name of the option, such as "Size".
        name: OptionName,
        /// Value of the option, such as "M".
        value: String,
        /// Name of the option by language code.
        name_translated: IndexMap<String, String>,
        /// Value by language code.
        value_translated: IndexMap<String, String>,
    }

    /// A lower price for a larger quantity. This is the form to send.
    write struct VariationWholesalePriceWrite {
        /// Quantity from which the price applies.
        quantity: i64,
        /// Price of one unit from this quantity on, in store currency.
        price: Number,
    }

    /// How the lowest recent price of a variation is found and shown. This is the form to send.
    write struct VariationLowestPriceSettingsWrite {
        /// True when the storefront shows the lowest recent price.
        lowest_price_enabled: bool,
        /// Lowest recent price entered by hand, in store currency.
        manual_lowest_price: Number,
        /// Lowest recent price entered by hand, as shown to a buyer, in store currency.
        default_displayed_manual_lowest_price: Number,
        /// Lowest recent price entered by hand, as text with the currency sign.
        default_displayed_manual_lowest_price_formatted: String,
    }

    /// Size of a variation. This is the form to send.
    write struct VariationProductDimensionsWrite {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// One attribute of a variation with its value. This is the form to send.
    write struct VariationAttributeValueWrite {
        /// Identifier of the attribute.
        id: AttributeId,
        /// Built-in attribute, as an alternative to naming it by identifier.
        alias: AttributeValueAlias,
        /// Name of the attribute.
        name: String,
        /// Value of the attribute.
        value: String,
        /// Value of the attribute by language code.
        value_translated: IndexMap<String, String>,
        /// Where the storefront shows the attribute.
        show: AttributeValueLocation,
        /// Name of the attribute by language code.
        name_translated: IndexMap<String, String>,
        /// Kind of the attribute.
        r#type: WritableAttributeType,
    }

    /// Whether and how a variation is sold as a subscription. This is the form to send.
    write struct VariationSubscriptionSettingsWrite {
        /// True when the product can be bought as a subscription.
        subscription_allowed: bool,
        /// True when the product can also be bought once.
        one_time_purchase_allowed: bool,
        /// The intervals at which the subscription can be charged.
        recurring_charge_settings: Vec<VariationRecurringChargeSettingsWrite>,
        /// Price when bought once, in store currency.
        one_time_purchase_price: Number,
    }

    /// One interval at which a subscription can be charged. This is the form to send.
    write struct VariationRecurringChargeSettingsWrite {
        /// Unit of the time between two charges; the vendor writes it in upper and in lower case.
        recurring_interval: RecurringSubscriptionInterval,
        /// How many units lie between two charges: 2 with `WEEK` means every two weeks.
        recurring_interval_count: i64,
        /// First charge: subscription price plus the sign-up fee, in store currency.
        subscription_price_with_sign_up_fee: Number,
    }
}
