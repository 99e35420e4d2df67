//! Options, attributes, prices and settings of a product.

use indexmap::IndexMap;

use crate::model::{
    AttributeType, AttributeValueLocation, Number, PriceModifierType, ProductOptionType,
    RecurringSubscriptionInterval, ShippingSettingsType,
};

entity! {
    /// A lower price for a larger quantity.
    read struct ProductWholesalePrice {
        /// Quantity from which the price applies.
        quantity: i64,
        /// Price of one unit from this quantity on, in store currency.
        price: Number,
    }

    /// How the lowest recent price of a product is found and shown.
    read struct ProductLowestPriceSettings {
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
        /// Lowest recent price entered by hand, as shown to a buyer, in store currency. Read-only.
        default_displayed_manual_lowest_price: Number,
        /// Lowest recent price entered by hand, as text with the currency sign. Read-only.
        default_displayed_manual_lowest_price_formatted: String,
    }

    /// Size of a product.
    read struct ProductDimensions {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// How long the store needs before it can hand a product over.
    read struct ProductShippingPreparationTime {
        /// Days until shipping when in stock, as a number or range such as `1-2`.
        shipping_preparation_time_for_in_stock_item_days: String,
        /// Days until shipping when out of stock, as a number or range.
        shipping_preparation_time_for_out_of_stock_item_days: String,
        /// Minutes until the product can be collected when in stock.
        pickup_preparation_time_for_in_stock_item_in_minutes: i64,
        /// Minutes until local delivery can start when in stock.
        local_delivery_preparation_time_for_in_stock_item_in_minutes: i64,
    }

    /// Rules for the delivery cost of a product.
    read struct ProductShippingSettings {
        /// Which shipping methods and rates apply to the product.
        r#type: ShippingSettingsType,
        /// Amount added to the rates of the shipping methods, in store currency.
        method_markup: Number,
        /// Fixed delivery cost of the product, in store currency.
        flat_rate: Number,
        /// Identifiers of the shipping methods that are not offered for the product.
        disabled_methods: Vec<String>,
        /// Identifiers of the shipping methods that are offered for the product.
        enabled_methods: Vec<String>,
    }

    /// One attribute of a product with its value.
    read struct ProductAttributeValue {
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

    /// One option that a buyer chooses from or fills in.
    read struct ProductOption {
        /// Kind of the option, which decides on the fields that matter.
        r#type: ProductOptionType,
        /// Name of the option, such as "Size".
        name: String,
        /// Name of the option by language code.
        name_translated: IndexMap<String, String>,
        /// What can be chosen, for options with choices.
        choices: Vec<ProductOptionChoice>,
        /// Position of the choice that is preselected, counted from 0.
        default_choice: i64,
        /// True when the buyer must choose or enter something.
        required: bool,
        /// True when swatches show the picture of the choice instead of its colour.
        use_image_as_swatch_selector: bool,
    }

    /// One thing to choose in an option.
    read struct ProductOptionChoice {
        /// Name of the choice.
        text: String,
        /// Name of the choice by language code.
        text_translated: IndexMap<String, String>,
        /// What the choice adds to the price: an amount in store currency, or percent. Negative lowers it.
        price_modifier: Number,
        /// Whether the addition is an amount or percent.
        price_modifier_type: PriceModifierType,
        /// Colours of a swatch as hexadecimal codes such as `#5d6b3f`.
        hex_codes: Vec<String>,
        /// Identifier of the picture shown for the choice; "0" is the main picture.
        image_id: String,
        /// When the choice last changed, as a Unix time.
        change_time: i64,
    }

    /// One price suggested to buyers who may choose the price.
    read struct ProductCustomPriceTier {
        /// Suggested price in store currency.
        value: Number,
    }

    /// Whether and how a product is sold as a subscription.
    read struct ProductSubscriptionSettings {
        /// True when the product can be bought as a subscription.
        subscription_allowed: bool,
        /// True when the product can also be bought once.
        one_time_purchase_allowed: bool,
        /// The intervals at which the subscription can be charged.
        recurring_charge_settings: Vec<ProductRecurringChargeSettings>,
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
    read struct ProductRecurringChargeSettings {
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
}
