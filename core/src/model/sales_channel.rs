//! Product feeds for marketplaces.

use crate::model::DateTime;

entity! {
    /// Product feed for Google Shopping.
    read struct GoogleShoppingFeedConfig {
        /// Settings that all feeds share.
        marketplace_config: MarketplaceConfig,
        /// Condition of the products.
        condition: MarketplaceCondition,
        /// How the feed was last made.
        product_feed_info: ProductFeedInfo,
    }

    /// Settings that all product feeds share.
    read struct MarketplaceConfig {
        /// True when the feed is made.
        enabled: bool,
        /// Category of the products in the marketplace's taxonomy.
        taxonomy_id: String,
        /// True until the feed has been set up.
        first_init: bool,
    }

    /// How a product feed was last made.
    read struct ProductFeedInfo {
        /// How many products were looked at.
        products_processed: i64,
        /// How many products are in the feed.
        products_included: i64,
        /// When the feed was last made (`yyyy-MM-dd HH:mm:ss +0000`).
        last_generated: DateTime,
        /// When the feed will be made next (`yyyy-MM-dd HH:mm:ss +0000`).
        next_generated: DateTime,
    }

    /// Product feed for Shopzilla.
    read struct ShopzillaFeedConfig {
        /// Settings that all feeds share.
        marketplace_config: MarketplaceConfig,
        /// Condition of the products.
        condition: MarketplaceCondition,
        /// How the feed was last made.
        product_feed_info: ProductFeedInfo,
    }

    /// Product feed for Yahoo Shopping.
    read struct YahooShoppingFeedConfig {
        /// Settings that all feeds share.
        marketplace_config: MarketplaceConfig,
        /// Condition of the products.
        condition: MarketplaceCondition,
        /// How the feed was last made.
        product_feed_info: ProductFeedInfo,
        /// Category of the products in Yahoo's taxonomy.
        taxonomy: String,
    }

    /// Product feed for Yandex Market.
    read struct YandexMarketFeedConfig {
        /// Settings that all feeds share.
        marketplace_config: MarketplaceConfig,
        /// True when the products can be bought in a shop on the spot.
        store: bool,
        /// True when the products have the maker's warranty.
        manufacturer_warranty: bool,
        /// True when the products can be picked up.
        pickup: bool,
        /// True when the products are for adults only.
        adult: bool,
        /// Conditions of sale that buyers see.
        sales_notes: String,
        /// How the feed was last made.
        product_feed_info: ProductFeedInfo,
    }

    /// Product feed for Yandex Market with delivery by the store.
    read struct YandexMarketDbsFeedConfig {
        /// Settings that all feeds share.
        marketplace_config: MarketplaceConfig,
        /// True when the products can be bought in a shop on the spot.
        store: bool,
        /// True when the products have the maker's warranty.
        manufacturer_warranty: bool,
        /// True when the products can be picked up.
        pickup: bool,
        /// True when the products are for adults only.
        adult: bool,
        /// How the feed was last made.
        product_feed_info: ProductFeedInfo,
        /// True when the marketplace may show reductions by itself.
        enable_auto_discounts: bool,
        /// Country whose sizes the products use.
        size_chart: SizeChartRegion,
    }
}

open_enum! {
    /// Condition of the products of a feed.
    pub enum MarketplaceCondition {
        /// New.
        New = "NEW",
        /// Refurbished.
        Refurbished = "REFURBISHED",
        /// Used.
        Used = "USED",
    }

    /// Country whose sizes are used.
    pub enum SizeChartRegion {
        /// Australia.
        Au = "AU",
        /// Germany.
        De = "DE",
        /// European Union.
        Eu = "EU",
        /// France.
        Fr = "FR",
        /// Japan.
        Japan = "Japan",
        /// International.
        Int = "INT",
        /// Italy.
        It = "IT",
        /// Russia.
        Ru = "RU",
        /// United Kingdom.
        Uk = "UK",
        /// United States.
        Us = "US",
    }
}
