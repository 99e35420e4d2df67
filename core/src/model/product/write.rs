//! A product as it is sent to the store.

use indexmap::IndexMap;

use crate::model::{
    AttributeId, AttributeValueAlias, AttributeValueLocation, CategoryId, LocationStock, Number,
    OutOfStockVisibilityBehaviour, PriceModifierType, ProductComponent, ProductCondition, ProductFileId,
    ProductId, ProductOptionType, ProductTypeId, RecurringSubscriptionInterval, ShippingOptionId,
    ShippingSettingsType, TaxId, VariationWrite, WritableAttributeType,
};

entity! {
    /// A product of the catalogue. This is the form to send.
    write struct ProductWrite {
        /// Name of the product. Required on create.
        name: String,
        /// Name of the product by language code.
        name_translated: IndexMap<String, String>,
        /// Description of the product as HTML.
        description: String,
        /// Description of the product by language code, as HTML.
        description_translated: IndexMap<String, String>,
        /// Stock keeping unit (article number); unique in the store. Required on create.
        sku: String,
        /// Last part of the address in the storefront, chosen by the store.
        custom_slug: String,
        /// True when the product came with the store as an example.
        is_sample_product: bool,
        /// True when buyers can see the product in the storefront.
        enabled: bool,
        /// Units in stock of the product itself; missing when the stock is unlimited. Prefer the stock
        /// adjustment for changes, it is safe against sales in between.
        quantity: i64,
        /// Units in stock by location identifier.
        location_inventory: LocationStock,
        /// What the storefront does with the product when the stock is used up.
        out_of_stock_visibility_behaviour: OutOfStockVisibilityBehaviour,
        /// True when the store does not count the stock.
        unlimited: bool,
        /// Stock at which the store owner gets a warning e-mail.
        warning_limit: i64,
        /// Identifiers of the categories that hold the product.
        category_ids: Vec<CategoryId>,
        /// Identifier of the main category, used for the path shown above the product.
        default_category_id: CategoryId,
        /// Position on the storefront's front page; missing when the product is not shown there.
        show_on_frontpage: i64,
        /// Basic price in store currency, without options. Required on create.
        price: Number,
        /// What the product costs you, in store currency; buyers never see it.
        cost_price: Number,
        /// Lower prices for larger quantities.
        wholesale_prices: Vec<ProductWholesalePriceWrite>,
        /// Former or list price shown crossed out, in store currency.
        compare_to_price: Number,
        /// Lowest price of the last 30 days, in store currency, as EU law asks to show.
        lowest_price: Number,
        /// How the lowest recent price is found and shown.
        lowest_price_settings: ProductLowestPriceSettingsWrite,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// Length, width and height, in the store's dimension unit.
        dimensions: ProductDimensionsWrite,
        /// Volume of one unit, in the store's volume unit. Without it a new one gets `0`.
        volume: Number,
        /// How long the store needs before it can hand the product over.
        shipping_preparation_time: ProductShippingPreparationTimeWrite,
        /// True when the storefront shows the expected delivery time.
        show_delivery_time_in_storefront: bool,
        /// Rules for the delivery cost of this product.
        shipping: ProductShippingSettingsWrite,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// Identifier of the product type, which decides on its attributes; 0 is the general type.
        product_class_id: ProductTypeId,
        /// Attributes of the product, such as UPC, brand or those of its type.
        attributes: Vec<ProductAttributeValueWrite>,
        /// Page title for search engines. Best kept below 55 characters.
        seo_title: String,
        /// Page title for search engines by language code.
        seo_title_translated: IndexMap<String, String>,
        /// Page description for search engines. Best kept below 160 characters.
        seo_description: String,
        /// Page description for search engines by language code.
        seo_description_translated: IndexMap<String, String>,
        /// Options that a buyer chooses from, such as size or colour.
        options: Vec<ProductOptionWrite>,
        /// Which taxes apply to the product.
        tax: ProductTaxInfoWrite,
        /// Products offered together with this one.
        related_products: ProductRelatedProductsWrite,
        /// Pictures and videos of the product.
        media: ProductMediaWrite,
        /// True when discounts may lower the price of the product.
        discounts_allowed: bool,
        /// Short line below the name.
        subtitle: String,
        /// Coloured label on the picture, such as "New".
        ribbon: ProductRibbonWrite,
        /// Text of the label by language code.
        ribbon_translated: IndexMap<String, String>,
        /// Short line below the name, by language code.
        subtitle_translated: IndexMap<String, String>,
        /// True when buyers may choose the price.
        name_your_price_enabled: bool,
        /// Prices suggested to buyers who may choose the price.
        custom_price_tiers: Vec<ProductCustomPriceTierWrite>,
        /// Position of the suggested price that is preselected.
        price_default_tier: i64,
        /// Whether and how the product is sold as a subscription.
        subscription_settings: ProductSubscriptionSettingsWrite,
        /// Number of the category in Google's product taxonomy; send null to remove it.
        google_product_category: i64,
        /// Whether the product is new, used or refurbished.
        product_condition: ProductCondition,
        /// Identifier in your own system.
        external_reference_id: String,
        /// Customs tariff number (HS code) for deliveries abroad.
        customs_hs_tariff_code: String,
        /// Least units that one order must hold.
        min_purchase_quantity: i64,
        /// Most units that one order may hold.
        max_purchase_quantity: i64,
        /// True when buyers may review the product.
        reviews_collecting_allowed: bool,
        /// True when the product contains a battery, which some carriers ask for.
        battery_included: bool,
        /// True when at least one unit can be sold.
        in_stock: bool,
        /// True when only the fixed rate counts, false when it comes on top of other delivery costs.
        /// Outdated: kept for old integrations.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        fixed_shipping_rate_only: bool,
        /// Delivery cost of the product, fixed per unit or added to other rates, in store currency. Outdated:
        /// kept for old integrations.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        fixed_shipping_rate: Number,
        /// Files that buyers get with the product.
        files: Vec<ProductFileWrite>,
        /// Variations of the product.
        combinations: Vec<VariationWrite>,
        /// True when the product is a gift card.
        is_gift_card: bool,
        /// Identifiers of the composite products that contain this product.
        composite_parents: Vec<i64>,
        /// Products that this product is made of, with their quantities.
        composite_components: Vec<ProductComponent>,
        /// Unit of the volume.
        volume_unit: String,
    }

    /// A lower price for a larger quantity. This is the form to send.
    write struct ProductWholesalePriceWrite {
        /// Quantity from which the price applies.
        quantity: i64,
        /// Price of one unit from this quantity on, in store currency.
        price: Number,
    }

    /// How the lowest recent price of a product is found and shown. This is the form to send.
    write struct ProductLowestPriceSettingsWrite {
        /// True when the storefront shows the lowest recent price.
        lowest_price_enabled: bool,
        /// Lowest recent price entered by hand, in store currency.
        manual_lowest_price: Number,
    }

    /// Size of a product. This is the form to send.
    write struct ProductDimensionsWrite {
        /// Length, in the store's dimension unit.
        length: Number,
        /// Width, in the store's dimension unit.
        width: Number,
        /// Height, in the store's dimension unit.
        height: Number,
    }

    /// How long the store needs before it can hand a product over. This is the form to send.
    write struct ProductShippingPreparationTimeWrite {
        /// Days until shipping when in stock, as a number or range such as `1-2`.
        shipping_preparation_time_for_in_stock_item_days: String,
        /// Days until shipping when out of stock, as a number or range.
        shipping_preparation_time_for_out_of_stock_item_days: String,
        /// Minutes until the product can be collected when in stock.
        pickup_preparation_time_for_in_stock_item_in_minutes: i64,
        /// Minutes until local delivery can start when in stock.
        local_delivery_preparation_time_for_in_stock_item_in_minutes: i64,
    }

    /// Rules for the delivery cost of a product. This is the form to send.
    write struct ProductShippingSettingsWrite {
        /// Which shipping methods and rates apply to the product.
        r#type: ShippingSettingsType,
        /// Amount added to the rates of the shipping methods, in store currency.
        method_markup: Number,
        /// Fixed delivery cost of the product, in store currency.
        flat_rate: Number,
        /// Identifiers of the shipping methods that are not offered for the product.
        disabled_methods: Vec<ShippingOptionId>,
        /// Identifiers of the shipping methods that are offered for the product.
        enabled_methods: Vec<ShippingOptionId>,
    }

    /// One attribute of a product with its value. This is the form to send.
    write struct ProductAttributeValueWrite {
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

    /// One option that a buyer chooses from or fills in. This is the form to send.
    write struct ProductOptionWrite {
        /// Kind of the option, which decides on the fields that matter.
        r#type: ProductOptionType,
        /// Name of the option, such as "Size".
        name: String,
        /// Name of the option by language code.
        name_translated: IndexMap<String, String>,
        /// What can be chosen, for options with choices.
        choices: Vec<ProductOptionChoiceWrite>,
        /// Position of the choice that is preselected, counted from 0.
        default_choice: i64,
        /// True when the buyer must choose or enter something.
        required: bool,
        /// True when swatches show the picture of the choice instead of its colour.
        use_image_as_swatch_selector: bool,
    }

    /// One thing to choose in an option. This is the form to send.
    write struct ProductOptionChoiceWrite {
        /// Name of the choice.
        text: String,
        /// Name of the choice by language code.
        text_translated: IndexMap<String, String>,
        /// What the choice adds to the price: an amount in store currency, or percent. Negative lowers it.
        /// Without it a new one gets `0`.
        price_modifier: Number,
        /// Whether the addition is an amount or percent. Without it a new one gets `"ABSOLUTE"`.
        price_modifier_type: PriceModifierType,
        /// Colours of a swatch as hexadecimal codes such as `#5d6b3f`.
        hex_codes: Vec<String>,
        /// Identifier of the picture shown for the choice; "0" is the main picture.
        image_id: String,
        /// When the choice last changed, as a Unix time.
        change_time: i64,
    }

    /// Which taxes apply to a product. This is the form to send.
    write struct ProductTaxInfoWrite {
        /// True when taxes apply to the product.
        taxable: bool,
        /// Identifiers of the store's taxes that apply to the product.
        enabled_manual_taxes: Vec<TaxId>,
        /// Code of the tax class for automatic taxes.
        tax_class_code: String,
    }

    /// Products offered together with this one. This is the form to send.
    write struct ProductRelatedProductsWrite {
        /// Identifiers of the products offered together with this one.
        product_ids: Vec<ProductId>,
        /// Article numbers of the products offered together with this one, instead of identifiers.
        product_skus: Vec<String>,
        /// Products picked from a category, in addition to the listed ones.
        related_category: ProductRelatedCategoryWrite,
    }

    /// Related products picked from a category. This is the form to send.
    write struct ProductRelatedCategoryWrite {
        /// True when products are picked from the category.
        enabled: bool,
        /// Identifier of the category; 0 means the whole catalogue.
        category_id: CategoryId,
        /// How many products are picked.
        product_count: i64,
    }

    /// Pictures and videos of a product. This is the form to send.
    write struct ProductMediaWrite {
        /// Pictures in the order shown.
        images: Vec<ProductImageWrite>,
    }

    /// One picture of a product in all its sizes. This is the form to send.
    write struct ProductImageWrite {
        /// Identifier of the picture; "0" is the main one.
        id: String,
        /// Position among its kind; smaller numbers come first.
        order_by: i64,
        /// Text that stands in for the picture, for search engines and screen readers.
        alt: ImageAltWrite,
    }

    /// Text that stands in for a picture. This is the form to send.
    write struct ImageAltWrite {
        /// The text in the store's main language.
        main: String,
        /// The text by language code.
        translated: IndexMap<String, String>,
        /// The same as `translated`, in the vendor's other spelling.
        translations: IndexMap<String, String>,
    }

    /// The coloured label on a product's picture. This is the form to send.
    write struct ProductRibbonWrite {
        /// Text of the label.
        text: String,
        /// Colour of the label as a hexadecimal code.
        color: String,
    }

    /// One price suggested to buyers who may choose the price. This is the form to send.
    write struct ProductCustomPriceTierWrite {
        /// Suggested price in store currency.
        value: Number,
    }

    /// Whether and how a product is sold as a subscription. This is the form to send.
    write struct ProductSubscriptionSettingsWrite {
        /// True when the product can be bought as a subscription.
        subscription_allowed: bool,
        /// True when the product can also be bought once.
        one_time_purchase_allowed: bool,
        /// The intervals at which the subscription can be charged.
        recurring_charge_settings: Vec<ProductRecurringChargeSettingsWrite>,
        /// Price when bought once, in store currency.
        one_time_purchase_price: Number,
    }

    /// One interval at which a subscription can be charged. This is the form to send.
    write struct ProductRecurringChargeSettingsWrite {
        /// Unit of the time between two charges; the vendor writes it in upper and in lower case.
        recurring_interval: RecurringSubscriptionInterval,
        /// How many units lie between two charges: 2 with `WEEK` means every two weeks.
        recurring_interval_count: i64,
        /// First charge: subscription price plus the sign-up fee, in store currency.
        subscription_price_with_sign_up_fee: Number,
    }

    /// A file that buyers get with a product. This is the form to send.
    write struct ProductFileWrite {
        /// Identifier of the file.
        id: ProductFileId,
        /// File name.
        name: String,
        /// Description of the file for buyers.
        description: String,
        /// Size of the file in bytes.
        size: i64,
        /// Address of the file for the staff; it needs the store's token.
        admin_url: String,
    }
}
