//! A product as the store answers it.

use indexmap::IndexMap;

use crate::model::{
    DateTime, Number, OutOfStockVisibilityBehaviour, PictureInfo, ProductAttributeValue, ProductBorderInfo,
    ProductComponent, ProductCondition, ProductCustomPriceTier, ProductDimensions, ProductFile,
    ProductGalleryImage, ProductLowestPriceSettings, ProductMedia, ProductOption,
    ProductShippingPreparationTime, ProductShippingSettings, ProductSubscriptionSettings,
    ProductWholesalePrice, Variation,
};

entity! {
    /// A product of the catalogue.
    read struct Product {
        /// Identifier of the product. Read-only.
        id: i64,
        /// Name of the product.
        name: String,
        /// Name of the product by language code.
        name_translated: IndexMap<String, String>,
        /// Description of the product as HTML.
        description: String,
        /// Description of the product by language code, as HTML.
        description_translated: IndexMap<String, String>,
        /// Stock keeping unit (article number); unique in the store.
        sku: String,
        /// True when the product came with the store as an example.
        is_sample_product: bool,
        /// Address of the product in the storefront. Read-only.
        url: String,
        /// Last part of the address in the storefront, chosen by the store.
        custom_slug: String,
        /// When the product was created (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        created: DateTime,
        /// When the product was created, in Unix seconds (UTC). Read-only.
        create_timestamp: i64,
        /// When the product last changed (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        updated: DateTime,
        /// When the product last changed, in Unix seconds (UTC). Read-only.
        update_timestamp: i64,
        /// True when buyers can see the product in the storefront.
        enabled: bool,
        /// Units in stock of the product itself; missing when the stock is unlimited. Prefer the stock
        /// adjustment for changes, it is safe against sales in between.
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
        /// Identifiers of the categories that hold the product.
        category_ids: Vec<i64>,
        /// Categories that hold the product, with their names. Read-only.
        categories: Vec<ProductCategoryInfo>,
        /// Identifier of the main category, used for the path shown above the product.
        default_category_id: i64,
        /// Position on the storefront's front page; missing when the product is not shown there.
        show_on_frontpage: i64,
        /// Basic price in store currency, without options.
        price: Number,
        /// Price as shown in lists, in store currency. Read-only.
        price_in_product_list: Number,
        /// Price as first shown to a buyer, with default options and taxes, in store currency. Read-only.
        default_displayed_price: Number,
        /// The first shown price as text with the currency sign. Read-only.
        default_displayed_price_formatted: String,
        /// What the product costs you, in store currency; buyers never see it.
        cost_price: Number,
        /// Lower prices for larger quantities.
        wholesale_prices: Vec<ProductWholesalePrice>,
        /// Former or list price shown crossed out, in store currency.
        compare_to_price: Number,
        /// Difference between the crossed-out price and the price, in store currency. Outdated: kept for old
        /// integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        compare_to_price_discount: Number,
        /// Difference to the crossed-out price as text with the currency sign. Outdated: kept for old
        /// integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        compare_to_price_discount_formatted: String,
        /// Difference to the crossed-out price in percent. Outdated: kept for old integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        compare_to_price_discount_percent: Number,
        /// Difference to the crossed-out price as text with a percent sign. Outdated: kept for old
        /// integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        compare_to_price_discount_percent_formatted: String,
        /// Crossed-out price as text with the currency sign. Outdated: kept for old integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        compare_to_price_formatted: String,
        /// Crossed-out price as first shown to a buyer, in store currency. Read-only.
        default_displayed_compare_to_price: Number,
        /// The first shown crossed-out price as text with the currency sign. Read-only.
        default_displayed_compare_to_price_formatted: String,
        /// First shown difference to the crossed-out price, in store currency. Read-only.
        default_displayed_compare_to_price_discount: Number,
        /// First shown difference to the crossed-out price as text with the currency sign. Read-only.
        default_displayed_compare_to_price_discount_formatted: String,
        /// First shown difference to the crossed-out price in percent. Read-only.
        default_displayed_compare_to_price_discount_percent: Number,
        /// First shown difference to the crossed-out price as text with a percent sign. Read-only.
        default_displayed_compare_to_price_discount_percent_formatted: String,
        /// Lowest price of the last 30 days, in store currency, as EU law asks to show.
        lowest_price: Number,
        /// Lowest recent price as shown to a buyer, in store currency. Read-only.
        default_displayed_lowest_price: Number,
        /// Lowest recent price as text with the currency sign. Read-only.
        default_displayed_lowest_price_formatted: String,
        /// How the lowest recent price is found and shown.
        lowest_price_settings: ProductLowestPriceSettings,
        /// Weight of one unit, in the store's weight unit.
        weight: Number,
        /// Length, width and height, in the store's dimension unit.
        dimensions: ProductDimensions,
        /// Volume of one unit, in the store's volume unit.
        volume: Number,
        /// How long the store needs before it can hand the product over.
        shipping_preparation_time: ProductShippingPreparationTime,
        /// True when the storefront shows the expected delivery time.
        show_delivery_time_in_storefront: bool,
        /// Rules for the delivery cost of this product.
        shipping: ProductShippingSettings,
        /// True when the product has to be delivered, false for services and downloads.
        is_shipping_required: bool,
        /// True when the product is delivered free of charge. Read-only.
        has_free_shipping: bool,
        /// Identifier of the product type, which decides on its attributes; 0 is the general type.
        product_class_id: i64,
        /// Attributes of the product, such as UPC, brand or those of its type.
        attributes: Vec<ProductAttributeValue>,
        /// Page title for search engines. Best kept below 55 characters.
        seo_title: String,
        /// Page title for search engines by language code.
        seo_title_translated: IndexMap<String, String>,
        /// Page description for search engines. Best kept below 160 characters.
        seo_description: String,
        /// Page description for search engines by language code.
        seo_description_translated: IndexMap<String, String>,
        /// Options that a buyer chooses from, such as size or colour.
        options: Vec<ProductOption>,
        /// Which taxes apply to the product.
        tax: ProductTaxInfo,
        /// Products offered together with this one.
        related_products: ProductRelatedProducts,
        /// The picture as it was uploaded, with its size. Read-only.
        original_image: PictureInfo,
        /// Further pictures in the older form; `media` is the newer one. Read-only.
        gallery_images: Vec<ProductGalleryImage>,
        /// Colours found at the border of the main picture. Read-only.
        border_info: ProductBorderInfo,
        /// Pictures and videos of the product.
        media: ProductMedia,
        /// Files that buyers get with the product.
        files: Vec<ProductFile>,
        /// How many people marked the product as a favourite. Read-only.
        favorites: ProductFavoritesStats,
        /// Identifier of the variation that is shown first. Read-only.
        default_combination_id: i64,
        /// Variations of the product.
        combinations: Vec<Variation>,
        /// True when the product is a gift card.
        is_gift_card: bool,
        /// True when discounts may lower the price of the product.
        discounts_allowed: bool,
        /// Short line below the name.
        subtitle: String,
        /// Coloured label on the picture, such as "New".
        ribbon: ProductRibbon,
        /// Text of the label by language code.
        ribbon_translated: IndexMap<String, String>,
        /// Short line below the name, by language code.
        subtitle_translated: IndexMap<String, String>,
        /// True when buyers may choose the price.
        name_your_price_enabled: bool,
        /// Prices suggested to buyers who may choose the price.
        custom_price_tiers: Vec<ProductCustomPriceTier>,
        /// Position of the suggested price that is preselected.
        price_default_tier: i64,
        /// Whether and how the product is sold as a subscription.
        subscription_settings: ProductSubscriptionSettings,
        /// Number of the category in Google's product taxonomy; send null to remove it.
        google_product_category: i64,
        /// Name of the category in Google's product taxonomy. Read-only.
        google_product_category_name: String,
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
        /// Average of the published reviews, from 1 to 5. Read-only.
        rating: Number,
        /// How many reviews wait for approval. Read-only.
        reviews_moderated: i64,
        /// How many reviews are published. Read-only.
        reviews_published: i64,
        /// Products that this product is made of, with their quantities.
        composite_components: Vec<ProductComponent>,
        /// Last part of the address in the storefront, made from the name. Read-only.
        autogenerated_slug: String,
        /// True when only the fixed rate counts, false when it comes on top of other delivery costs.
        /// Outdated: kept for old integrations.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        fixed_shipping_rate_only: bool,
        /// Delivery cost of the product, fixed per unit or added to other rates, in store currency. Outdated:
        /// kept for old integrations.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        fixed_shipping_rate: Number,
        /// Identifiers of the composite products that contain this product.
        composite_parents: Vec<i64>,
        /// Address of the picture in the size used in lists (400 pixels). Read-only.
        thumbnail_url: String,
        /// Address of the picture in the storefront's large size. Read-only.
        image_url: String,
        /// Address of the picture in a small size (160 pixels). Read-only.
        small_thumbnail_url: String,
        /// Address of the picture in a medium size (800 pixels). Read-only.
        hd_thumbnail_url: String,
        /// Address of the picture as it was uploaded. Read-only.
        original_image_url: String,
        /// Condition of the product in the form that Google expects. Read-only.
        google_item_condition: String,
    }

    /// A category that holds the product.
    read struct ProductCategoryInfo {
        /// Identifier of the category.
        id: i64,
        /// True when buyers can see the category.
        enabled: bool,
        /// Name of the category.
        name: String,
        /// Name of the category by language code.
        name_translated: String,
        /// Identifiers of the categories above this one.
        ancestor_ids: Vec<i64>,
    }

    /// Which taxes apply to a product.
    read struct ProductTaxInfo {
        /// True when taxes apply to the product.
        taxable: bool,
        /// Rate in percent contained in the price at the store's location. Read-only.
        default_location_included_tax_rate: Number,
        /// Identifiers of the store's taxes that apply to the product.
        enabled_manual_taxes: Vec<i64>,
        /// Code of the tax class for automatic taxes.
        tax_class_code: String,
    }

    /// Products offered together with this one.
    read struct ProductRelatedProducts {
        /// Identifiers of the products offered together with this one.
        product_ids: Vec<i64>,
        /// Products picked from a category, in addition to the listed ones.
        related_category: ProductRelatedCategory,
    }

    /// Related products picked from a category.
    read struct ProductRelatedCategory {
        /// True when products are picked from the category.
        enabled: bool,
        /// Identifier of the category; 0 means the whole catalogue.
        category_id: i64,
        /// How many products are picked.
        product_count: i64,
    }

    /// How many people marked the product as a favourite.
    read struct ProductFavoritesStats {
        /// How many people marked it.
        count: i64,
        /// The count as text in the form the storefront shows, such as `1.2k`.
        displayed_count: String,
    }

    /// The coloured label on a product's picture.
    read struct ProductRibbon {
        /// Text of the label.
        text: String,
        /// Colour of the label as a hexadecimal code.
        color: String,
    }
}
