//! The instant site and its token.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::model::{CountryCode, DateTime};

entity! {
    /// A short-lived token for the instant site calls.
    read struct InstantSiteToken {
        /// The token.
        access_token: String,
        /// Kind of the token: `bearer`.
        token_type: String,
        /// How long the token is good for; the vendor says milliseconds but sends what reads like seconds.
        expires_in: i64,
    }

    /// The instant site of the store.
    read struct InstantSiteProfile {
        /// Identifier of the site. Read-only.
        site_id: String,
        /// Language of the site, two letters.
        locale: String,
        /// Codes of the languages offered in the storefront; the first is the main one.
        enabled_languages: Vec<String>,
        /// Name of the store.
        store_name: String,
        /// Visitor statistics of the site. Read-only.
        tracking: InstantSiteProfileTracking,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Postal code.
        postal_code: String,
        /// E-mail address of the site's owner.
        email: String,
        /// Pattern of dates in the storefront, such as `dd-MM-yyyy`.
        date_format: DateTime,
        /// Pattern of times in the storefront, such as `HH:mm`.
        time_format: String,
        /// Offset of the owner's time zone from UTC, in minutes.
        timezone_offset_in_minutes: i64,
        /// True when the store is closed for buyers. Read-only.
        store_closed: bool,
        /// True when the platform suspended the store. Read-only.
        store_suspended: bool,
        /// True when the site is a template for other sites. Read-only.
        is_template_site: bool,
        /// Address of the published site. Read-only.
        site_url: String,
        /// Plan of the site with the features that it includes. Read-only.
        subscription: InstantSiteProfileSubscription,
        /// When the site was last published, in Unix time. Read-only.
        latest_publish_timestamp: i64,
        /// Which steps of the first set-up are done. Read-only.
        onboarding: Map<String, Value>,
        /// Line of business. Read-only.
        vertical: InstantSiteProfileVertical,
        /// True when templates are previewed inside the editor. Read-only.
        preview_template_inside_editor: bool,
        /// Features of the editor that are switched on, by name. Read-only.
        feature_flags: Map<String, Value>,
        /// True when there are changes that are not published. Read-only.
        is_draft_changed: bool,
        /// True when the site hides links to the platform. Read-only.
        hide_ecwid_links: bool,
        /// Identifier of the template that the site was made from. Read-only.
        selected_site_template_id: String,
        /// Address of the REST API that the site uses. Read-only.
        ecwid_api_url: String,
        /// True when buyers can filter products. Read-only.
        storefront_filters_enabled: bool,
        /// True when the site shows product reviews. Read-only.
        storefront_product_reviews_feature_enabled: bool,
    }

    /// Visitor statistics of the site.
    read struct InstantSiteProfileTracking {
        /// Identifier of the Google Universal Analytics property.
        google_universal_analytics_id: String,
        /// True when Heap counts visitors.
        heap_enabled: bool,
    }

    /// Plan of the site with the features that it includes.
    read struct InstantSiteProfileSubscription {
        /// Identifier of the reseller channel.
        channel_id: String,
        /// Kind of the reseller channel.
        channel_type: String,
        /// Name of the plan.
        plan_name: String,
        /// How often the plan is paid.
        plan_period: InstantSitePlanPeriod,
        /// True on a paid plan.
        is_paid: bool,
        /// True when the plan includes the newer cookie banner.
        is_allow_new_cookie_banner: bool,
        /// Most pages that the site may have.
        max_page_number: i64,
        /// True when the site may have several languages.
        is_multilingual_store_feature_enabled: bool,
        /// True when the plan includes advanced discounts.
        is_advanced_discounts_feature_available: bool,
        /// True when the plan includes selling.
        is_basic_ecommerce_feature_enabled: bool,
        /// True when texts can be formatted.
        is_rich_text_editor_enabled: bool,
        /// True when templates can be chosen from the market.
        is_template_market_feature_enabled: bool,
        /// True when the owner can open the control panel.
        is_access_to_control_panel: bool,
        /// True when the site can ask visitors for their age.
        is_storefront_age_confirmation_feature_enabled: bool,
    }

    /// Which instant site is copied onto the store's site.
    write struct InstantSiteClone {
        /// Identifier of the store whose site is copied.
        source: i64,
        /// True to copy the unpublished version of the source.
        draft: bool,
    }

    /// The instant site of the store. This is the form to send.
    write struct InstantSiteProfileWrite {
        /// Language of the site, two letters.
        locale: String,
        /// Codes of the languages offered in the storefront; the first is the main one.
        enabled_languages: Vec<String>,
        /// Name of the store.
        store_name: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// E-mail address of the site's owner.
        email: String,
        /// Pattern of dates in the storefront, such as `dd-MM-yyyy`.
        date_format: DateTime,
        /// Pattern of times in the storefront, such as `HH:mm`.
        time_format: String,
        /// Offset of the owner's time zone from UTC, in minutes.
        timezone_offset_in_minutes: i64,
    }

    /// Texts of the site and its editor in the languages of the site.
    read struct InstantSiteTextLabels {
        /// Texts of the editor by key.
        editor_translations: IndexMap<String, String>,
        /// Texts of the site by key.
        website_translations: IndexMap<String, String>,
        /// Names of the languages by language code.
        language_translations: IndexMap<String, String>,
    }
}

open_enum! {
    /// Trade of the store.
    pub enum InstantSiteProfileVertical {
        /// Clothing.
        Apparel = "apparel",
        /// Art.
        Art = "art",
        /// Cars and parts.
        Auto = "auto",
        /// Books.
        Books = "books",
        /// Electronics.
        Electronics = "electronics",
        /// Restaurant food.
        FoodRestaurant = "food_restaurant",
        /// Food sold online.
        FoodEcommerce = "food_ecommerce",
        /// Gifts.
        Gifts = "gifts",
        /// Hardware and tools.
        Hardware = "hardware",
        /// Health and beauty.
        Health = "health",
        /// Home and garden.
        Home = "home",
        /// Jewellery.
        Jewelry = "jewelry",
        /// Office supplies.
        Office = "office",
        /// Pet supplies.
        Pet = "pet",
        /// Services.
        Services = "services",
        /// Sports goods.
        Sports = "sports",
        /// Streaming.
        Streaming = "streaming",
        /// Subscriptions.
        SubscriptionProduct = "subscription_product",
        /// Toys.
        Toys = "toys",
        /// Tobacco.
        Tobacco = "tobacco",
        /// Adult goods.
        Adult = "adult",
        /// Not decided.
        Notsure = "notsure",
        /// Something that is not listed.
        SomethingElse = "other",
    }

    /// How often a plan is paid.
    pub enum InstantSitePlanPeriod {
        /// Every month.
        Monthly = "monthly",
        /// Every year.
        Yearly = "yearly",
    }
}
