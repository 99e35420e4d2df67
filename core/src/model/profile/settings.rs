//! General settings of the store and its account.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    DateTime, HighlightCompositeProductsOnStorefront, ProductCondition,
    ProfileSupportedPaymentMethodsStatuses, SaleDiscountDisplay, StorefrontProductSort, StorefrontUrlFormat,
    StorefrontUrlSlugFormat, WebsitePlatform,
};

entity! {
    /// Identifier, address and site of a store.
    read struct ProfileGeneralInfo {
        /// Identifier of the store, used in every call. Read-only.
        store_id: i64,
        /// Address of the storefront.
        store_url: String,
        /// The site that the platform hosts for the store.
        starter_site: ProfileInstantSiteInfo,
        /// Site builder in which the store is shown.
        website_platform: WebsitePlatform,
        /// Identifier of the profile. Read-only.
        profile_id: String,
        /// How addresses inside the storefront are built. Outdated: kept for old integrations. Read-only.
        #[cfg_attr(feature = "schema", schemars(extend("deprecated" = true)))]
        storefront_url_format: StorefrontUrlFormat,
        /// Whether addresses of products and categories contain their identifier. Read-only.
        storefront_url_slug_format: StorefrontUrlSlugFormat,
    }

    /// The site that the platform hosts for a store.
    read struct ProfileInstantSiteInfo {
        /// Subdomain of the hosted site.
        ecwid_subdomain: String,
        /// The store's own domain for the hosted site.
        custom_domain: String,
        /// Address of the hosted site made from the subdomain. Read-only.
        generated_url: String,
        /// Address of the store's logo. Read-only.
        store_logo_url: String,
        /// Domain that the subdomain belongs to. Read-only.
        ecwid_subdomain_suffix: String,
        /// True when addresses of products and categories have no identifier in them.
        slugs_without_ids_enabled: bool,
    }

    /// The store owner's account.
    read struct ProfileAccount {
        /// Full name of the owner.
        account_name: String,
        /// Short name of the owner.
        account_nick_name: String,
        /// E-mail address of the owner.
        account_email: String,
        /// Names of the features that the plan contains. Read-only.
        available_features: Vec<String>,
        /// True when a reseller shows the platform under its own brand. Read-only.
        white_label: bool,
        /// Brand of the platform or its reseller. Read-only.
        brand_name: String,
        /// E-mail address of the platform's or reseller's support. Read-only.
        support_email: String,
        /// When the store was opened (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        registration_date: DateTime,
        /// True when the store was suspended. Read-only.
        suspended: bool,
        /// Limits of the plan. Needs the `read_store_limits` scope. Read-only.
        limits_and_restrictions: ProfileLimitsAndRestrictions,
        /// True when the plan can be paid through Apple's store. Read-only.
        itunes_subscriptions_available: bool,
        /// True when the plan can be paid through Google Play. Read-only.
        google_play_subscriptions_available: bool,
        /// True when visits of the storefront are counted. Read-only.
        track_storefront_stats: bool,
        /// True when the store is on a paid plan. Read-only.
        paid: bool,
        /// Cheapest plan by feature name; only when asked for with `getFeaturesByPlans`. Read-only.
        features_by_plans: IndexMap<String, String>,
        /// Which reports are available; only when asked for with `getReportAvailabilityStatus`. The vendor
        /// does not describe its form. Read-only.
        report_availability_details: Value,
        /// Line of business; only when asked for with `getStoreVertical`. The vendor does not describe its
        /// form. Read-only.
        store_vertical: Value,
    }

    /// Limits of the owner's plan.
    read struct ProfileLimitsAndRestrictions {
        /// Most products that the plan allows.
        max_product_limit: i64,
    }

    /// General settings of the storefront.
    read struct ProfileSettings {
        /// Reminders for carts that were left behind.
        abandoned_sales: ProfileAbandonedSalesSettings,
        /// Text beside the marketing consent box at checkout.
        accept_marketing_checkbox_custom_text: String,
        /// True when the marketing consent box is ticked at first.
        accept_marketing_checkbox_default_value: bool,
        /// True when the checkout asks for the company name.
        ask_company_name: bool,
        /// True when visitors are asked before they are tracked.
        ask_consent_to_track_in_storefront: bool,
        /// True when the checkout asks for the tax number.
        ask_tax_id: bool,
        /// True when the storefront is closed for maintenance.
        closed: bool,
        /// Order of products in a category until the buyer picks another.
        default_product_sort_order: StorefrontProductSort,
        /// Address of the logo in e-mails. Read-only.
        email_logo_url: String,
        /// True when buyers can mark favourites.
        favorites_enabled: bool,
        /// Identifier of the Facebook pixel.
        fb_pixel_id: String,
        /// Identifier of the Google Analytics property.
        google_analytics_id: String,
        /// Identifier of the Google Ads conversion.
        google_event_id: String,
        /// Google category that products have unless they say otherwise.
        google_product_category: i64,
        /// Name of that Google category. Read-only.
        google_product_category_name: String,
        /// True when Google remarketing is switched on.
        google_remarketing_enabled: bool,
        /// Identifier of the Google tag.
        google_tag_id: String,
        /// True when products without stock are hidden.
        hide_out_of_stock_products_in_storefront: bool,
        /// Whether products made of other products are marked.
        highlight_composite_products_on_storefront: HighlightCompositeProductsOnStorefront,
        /// Address of the logo on invoices. Read-only.
        invoice_logo_url: String,
        /// True when the cart opens after a product was added.
        open_bag_on_addition: bool,
        /// Heading of the comment field at checkout.
        order_comments_caption: String,
        /// True when the checkout has a comment field.
        order_comments_enabled: bool,
        /// True when the comment field must be filled in.
        order_comments_required: bool,
        /// Identifier of the Pinterest tag.
        pinterest_tag_id: String,
        /// Condition that products have unless they say otherwise.
        product_condition: ProductCondition,
        /// True when product reviews are switched on.
        product_reviews_feature_enabled: bool,
        /// Description of the store's front page for search engines.
        root_category_seo_description: String,
        /// Description of the front page for search engines by language code.
        root_category_seo_description_translated: IndexMap<String, String>,
        /// Title of the store's front page for search engines.
        root_category_seo_title: String,
        /// Title of the front page for search engines by language code.
        root_category_seo_title_translated: IndexMap<String, String>,
        /// How former prices and discounts are shown.
        sale_price: ProfileSalePriceSettings,
        /// True when the checkout asks for marketing consent.
        show_accept_marketing_checkbox: bool,
        /// True when prices per unit of measure are shown.
        show_price_per_unit: bool,
        /// True when buyers can order the same again with one click.
        show_repeat_order_button: bool,
        /// Identifier of the Snapchat pixel.
        snap_pixel_id: String,
        /// Description of the store.
        store_description: String,
        /// Description of the store by language code.
        store_description_translated: IndexMap<String, String>,
        /// Name of the store.
        store_name: String,
        /// TikTok tracking.
        tik_tok_pixel: ProfileTikTokPixelSettings,
        /// True when visitors have to confirm their age.
        ask_age_confirmation_in_storefront: bool,
        /// Heading of the comment field by language code.
        order_comments_caption_translated: IndexMap<String, String>,
        /// True when the checkout asks for the postal code.
        ask_zip_code: bool,
        /// Order of products in the list of all products until the buyer picks another. Read-only.
        default_all_products_view_sort_order: StorefrontProductSort,
        /// Text beside the marketing consent box by language code.
        accept_marketing_checkbox_custom_text_translated: IndexMap<String, String>,
        /// Sale of subscriptions.
        recurring_subscriptions_settings: ProfileRecurringSubscriptionsSettings,
        /// True when products without stock can be ordered ahead.
        allow_preorders_for_out_of_stock_products: bool,
        /// True when the link page for social media is switched on.
        link_up_enabled: bool,
        /// Order of the products in the cart. Read-only.
        product_sort_order_in_cart: String,
        /// True when Wix tracks the storefront. Read-only.
        wix_external_tracking_enabled: bool,
        /// True when the checkout asks for a phone number. Read-only.
        require_phone_on_checkout: bool,
        /// True when the control panel shows cost prices. Read-only.
        show_cost_price_in_control_panel: bool,
    }

    /// Reminders for carts that were left behind.
    read struct ProfileAbandonedSalesSettings {
        /// True when reminders for left carts are sent by themselves.
        auto_abandoned_sales_recovery: bool,
    }

    /// How former prices and discounts are shown.
    read struct ProfileSalePriceSettings {
        /// True when lists show the crossed-out price too.
        display_on_product_list: bool,
        /// Text beside the crossed-out price.
        old_price_label: String,
        /// Whether the discount is shown as an amount, in percent or not at all.
        display_discount: SaleDiscountDisplay,
        /// True when the lowest price of the last 30 days is shown.
        display_lowest_price: bool,
        /// Text beside the crossed-out price by language code.
        old_price_label_translated: IndexMap<String, String>,
    }

    /// Settings of TikTok tracking.
    read struct ProfileTikTokPixelSettings {
        /// Identifier of the TikTok pixel. Read-only.
        code: String,
        /// True when buyer data is sent along for better matching.
        advanced_matching: bool,
    }

    /// Settings for the sale of subscriptions.
    read struct ProfileRecurringSubscriptionsSettings {
        /// True when the control panel shows subscriptions.
        show_recurring_subscriptions_in_control_panel: bool,
        /// State of the payment methods that can charge repeatedly. Read-only.
        supported_payment_methods_statuses: ProfileSupportedPaymentMethodsStatuses,
    }

    /// The owner's plan and its next charge.
    read struct ProfileAccountBilling {
        /// Identifier of the reseller channel.
        channelid: String,
        /// Identifier of the plan.
        pricing_plan_id: String,
        /// Name of the plan.
        pricing_plan_name: String,
        /// Billing period of the plan.
        pricing_plan_period: String,
        /// When the plan is charged next.
        next_recurring_charge_date: String,
        /// What the plan costs next time.
        next_recurring_charge_amount: String,
        /// Currency of the next charge.
        next_recurring_charge_currency: String,
        /// Next charge as text with the currency sign.
        next_recurring_charge_amount_formatted: String,
        /// True when the plan is unpaid but still works for a while.
        in_grace_period: bool,
        /// When the store falls back to a smaller plan (`yyyy-MM-dd HH:mm:ss +0000`).
        will_downgrade_at: DateTime,
        /// True when the platform itself bills the plan.
        internal_billing: bool,
        /// How the plan is paid.
        payment_method: String,
        /// True when the control panel shows the billing page.
        #[serde(rename = "billingPageVisibleInCP")]
        billing_page_visible_in_cp: bool,
        /// True when the plan can be paid through Apple's store on this channel.
        itunes_subscription_available_on_channel: bool,
    }
}
