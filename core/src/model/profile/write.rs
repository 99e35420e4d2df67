//! The store profile as it is sent to the store.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    CountryCode, CurrencyCode, DimensionUnit, FilterDisplayComponent, HighlightCompositeProductsOnStorefront,
    InvoiceAttachment, LanguageCode, Number, ProductCondition, ProductFilterType, ProfileDesignSettingsWrite,
    ProfileLegalPageDisplay, ProfileLegalPageType, ProfileMailNotificationsWrite, ProfileShippingWrite,
    RegistrationExperience, RegistrationGoods, RegistrationPlatform, SaleDiscountDisplay, StateCode,
    StorefrontProductSort, SurchargeType, TaxId, TaxOnShippingScheme, VolumeUnit, WebsitePlatform,
    WeightUnit, YesNo, ZoneId,
};

entity! {
    /// The settings of a store. This is the form to send.
    write struct StoreProfileWrite {
        /// Identifier, address and site of the store.
        general_info: ProfileGeneralInfoWrite,
        /// The store owner's account and plan features.
        account: ProfileAccountWrite,
        /// General settings of the storefront.
        settings: ProfileSettingsWrite,
        /// E-mails that the store sends.
        mail_notifications: ProfileMailNotificationsWrite,
        /// Name and address of the business.
        company: ProfileCompanyWrite,
        /// Currency, units, date formats and order numbers.
        formats_and_units: ProfileFormatsAndUnitsWrite,
        /// Languages of the storefront.
        languages: ProfileLanguagesWrite,
        /// Shipping methods, origin and handling fee.
        shipping: ProfileShippingWrite,
        /// How taxes are found and shown.
        tax_settings: ProfileTaxSettingsWrite,
        /// Regions that shipping and taxes refer to.
        zones: Vec<ProfileZoneWrite>,
        /// Registration number of the business.
        #[serde(rename = "businessRegistrationID")]
        business_registration_id: ProfileBusinessRegistrationIDWrite,
        /// Terms, privacy statement and other legal pages.
        legal_pages_settings: ProfileLegalPagesSettingsDetailsWrite,
        /// Look of the storefront.
        design_settings: ProfileDesignSettingsWrite,
        /// Filters that buyers can narrow product lists with.
        product_filters_settings: ProfileProductFiltersSettingsWrite,
        /// Invoices attached to order e-mails.
        order_invoice_settings: ProfileOrderInvoiceSettingsWrite,
        /// Phone numbers for messages to the staff.
        phone_notifications: ProfilePhoneNotificationsWrite,
        /// The store's taxes with their rates.
        taxes: Vec<ProfileTaxWrite>,
        /// Links to the store's social media pages.
        social_links_settings: ProfileSocialLinksSettingsWrite,
        /// What the owner answered when opening the store.
        registration_answers: ProfileRegistrationAnswersWrite,
        /// Tips at checkout.
        tips_settings: ProfileTipsSettingsWrite,
    }

    /// Identifier, address and site of a store. This is the form to send.
    write struct ProfileGeneralInfoWrite {
        /// Address of the storefront.
        store_url: String,
        /// The site that the platform hosts for the store.
        starter_site: ProfileInstantSiteInfoWrite,
        /// Site builder in which the store is shown. Without it a new one gets `"unknown"`.
        website_platform: WebsitePlatform,
    }

    /// The site that the platform hosts for a store. This is the form to send.
    write struct ProfileInstantSiteInfoWrite {
        /// Subdomain of the hosted site.
        ecwid_subdomain: String,
        /// The store's own domain for the hosted site.
        custom_domain: String,
        /// True when addresses of products and categories have no identifier in them.
        slugs_without_ids_enabled: bool,
    }

    /// The store owner's account. This is the form to send.
    write struct ProfileAccountWrite {
        /// Full name of the owner.
        account_name: String,
        /// Short name of the owner.
        account_nick_name: String,
        /// E-mail address of the owner.
        account_email: String,
    }

    /// General settings of the storefront. This is the form to send.
    write struct ProfileSettingsWrite {
        /// Reminders for carts that were left behind.
        abandoned_sales: ProfileAbandonedSalesSettingsWrite,
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
        /// True when Google remarketing is switched on.
        google_remarketing_enabled: bool,
        /// Identifier of the Google tag.
        google_tag_id: String,
        /// True when products without stock are hidden.
        hide_out_of_stock_products_in_storefront: bool,
        /// Whether products made of other products are marked.
        highlight_composite_products_on_storefront: HighlightCompositeProductsOnStorefront,
        /// Heading of the comment field at checkout.
        order_comments_caption: String,
        /// True when the checkout has a comment field.
        order_comments_enabled: bool,
        /// True when the comment field must be filled in.
        order_comments_required: bool,
        /// True when the cart opens after a product was added.
        open_bag_on_addition: bool,
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
        sale_price: ProfileSalePriceSettingsWrite,
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
        tik_tok_pixel: ProfileTikTokPixelSettingsWrite,
        /// True when visitors have to confirm their age.
        ask_age_confirmation_in_storefront: bool,
        /// Heading of the comment field by language code.
        order_comments_caption_translated: IndexMap<String, String>,
        /// True when the checkout asks for the postal code.
        ask_zip_code: bool,
        /// Text beside the marketing consent box by language code.
        accept_marketing_checkbox_custom_text_translated: IndexMap<String, String>,
        /// Sale of subscriptions.
        recurring_subscriptions_settings: ProfileRecurringSubscriptionsSettingsWrite,
        /// True when products without stock can be ordered ahead.
        allow_preorders_for_out_of_stock_products: bool,
        /// True when the link page for social media is switched on.
        link_up_enabled: bool,
    }

    /// Reminders for carts that were left behind. This is the form to send.
    write struct ProfileAbandonedSalesSettingsWrite {
        /// True when reminders for left carts are sent by themselves.
        auto_abandoned_sales_recovery: bool,
    }

    /// How former prices and discounts are shown. This is the form to send.
    write struct ProfileSalePriceSettingsWrite {
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

    /// Settings of TikTok tracking. This is the form to send.
    write struct ProfileTikTokPixelSettingsWrite {
        /// True when buyer data is sent along for better matching.
        advanced_matching: bool,
    }

    /// Settings for the sale of subscriptions. This is the form to send.
    write struct ProfileRecurringSubscriptionsSettingsWrite {
        /// True when the control panel shows subscriptions.
        show_recurring_subscriptions_in_control_panel: bool,
    }

    /// Name and address of the business. This is the form to send.
    write struct ProfileCompanyWrite {
        /// Name of the business.
        company_name: String,
        /// E-mail address of the business.
        email: String,
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
    }

    /// Currency, units, date formats and order numbers. This is the form to send.
    write struct ProfileFormatsAndUnitsWrite {
        /// Three-letter code of the store's currency (ISO 4217), such as `EUR`.
        currency: CurrencyCode,
        /// Text before an amount, such as `€`.
        currency_prefix: String,
        /// Text after an amount.
        currency_suffix: String,
        /// Character between thousands of an amount.
        currency_group_separator: String,
        /// Character before the fraction of an amount.
        currency_decimal_separator: String,
        /// True when a zero fraction is left out: 10 instead of 10.00.
        currency_truncate_zero_fractional: bool,
        /// Worth of one unit of the store's currency in US dollars.
        currency_rate: Number,
        /// Unit of all weights in the store.
        weight_unit: WeightUnit,
        /// Digits after the decimal separator of a weight.
        weight_precision: i64,
        /// Character between thousands of a weight.
        weight_group_separator: String,
        /// Character before the fraction of a weight.
        weight_decimal_separator: String,
        /// True when a zero fraction of a weight is left out.
        weight_truncate_zero_fractional: bool,
        /// Pattern of dates in the storefront, such as `dd-MM-yyyy`.
        date_format: String,
        /// Pattern of times in the storefront, such as `HH:mm`.
        time_format: String,
        /// Time zone of the store (IANA name), such as `Europe/Amsterdam`.
        timezone: String,
        /// Unit of all lengths in the store.
        dimensions_unit: DimensionUnit,
        /// Unit of all volumes in the store.
        volume_unit: VolumeUnit,
        /// Text before every order number. At most 20 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 20)))]
        order_number_prefix: String,
        /// Text after every order number. At most 20 characters.
        #[cfg_attr(feature = "schema", schemars(extend("maxLength" = 20)))]
        order_number_suffix: String,
        /// Least digits of an order number; shorter ones get leading zeros.
        order_number_min_digits_amount: i64,
        /// Number of the next order.
        order_number_next_number: i64,
        /// Digits after the decimal separator of an amount.
        currency_precision: i64,
        /// How addresses are written.
        address_format: ProfileAddressFormatWrite,
    }

    /// How addresses are written. This is the form to send.
    write struct ProfileAddressFormatWrite {
        /// Pattern of an address in one line.
        plain: String,
        /// Pattern of an address in several lines.
        multiline: String,
    }

    /// Languages of the storefront. This is the form to send.
    write struct ProfileLanguagesWrite {
        /// Codes of the languages offered in the storefront; the first is the main one.
        enabled_languages: Vec<LanguageCode>,
        /// Code of the storefront's main language.
        default_language: LanguageCode,
    }

    /// How taxes are found and shown. This is the form to send.
    write struct ProfileTaxSettingsWrite {
        /// True when the platform finds the tax rates.
        automatic_tax_enabled: bool,
        /// Taxes with their rates by zone.
        taxes: Vec<ProfileTaxSettingsTaxWrite>,
        /// True when product prices contain the taxes (gross prices).
        prices_include_tax: bool,
        /// True when the business charges no tax.
        tax_exempt_business: bool,
        /// True when the business is registered for VAT in the United Kingdom.
        uk_vat_registered: bool,
        /// True when the business uses the EU import scheme (IOSS).
        eu_ioss_enabled: bool,
        /// How the tax on the delivery cost is found. Without it a new one gets `"AUTOMATIC"`.
        tax_on_shipping_calculation_scheme: TaxOnShippingScheme,
    }

    /// One tax with its rates. This is the form to send.
    write struct ProfileTaxSettingsTaxWrite {
        /// Identifier of the tax.
        id: TaxId,
        /// Name of the tax.
        name: String,
        /// True when the tax is charged.
        enabled: bool,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// True when the delivery address decides on the tax, false when the billing address does.
        use_shipping_address: bool,
        /// True when the tax also applies to the delivery cost.
        tax_shipping: bool,
        /// True when the tax applies to every product unless a product says otherwise.
        applied_by_default: bool,
        /// Rate in percent where no rule matches.
        default_tax: Number,
        /// Rates for single zones.
        rules: Vec<ProfileTaxRuleWrite>,
    }

    /// The rate of a tax in one zone. This is the form to send.
    write struct ProfileTaxRuleWrite {
        /// Identifier of the zone that the rate is for.
        zone_id: ZoneId,
        /// Rate in percent.
        tax: Number,
    }

    /// A region that shipping and taxes refer to. This is the form to send.
    write struct ProfileZoneWrite {
        /// Identifier of the region.
        id: ZoneId,
        /// Name of the region.
        name: String,
        /// Two-letter codes of the countries in the region.
        country_codes: Vec<CountryCode>,
        /// Codes of the states or provinces in the region, such as `US-NY`.
        state_or_province_codes: Vec<String>,
        /// Postal codes in the region; `*` stands for any characters.
        post_codes: Vec<String>,
        /// Areas drawn on a map, as lists of coordinates. The vendor does not describe the form.
        geo_polygons: Value,
    }

    /// Registration number of the business. This is the form to send.
    write struct ProfileBusinessRegistrationIDWrite {
        /// Kind of number, such as "VAT ID".
        name: String,
        /// The number itself.
        value: String,
    }

    /// Legal pages of the store. This is the form to send.
    write struct ProfileLegalPagesSettingsDetailsWrite {
        /// True when buyers must accept the terms before ordering.
        require_terms_agreement_at_checkout: bool,
        /// The pages.
        legal_pages: Vec<ProfileLegalPageWrite>,
    }

    /// One legal page. This is the form to send.
    write struct ProfileLegalPageWrite {
        /// Which page it is.
        r#type: ProfileLegalPageType,
        /// True when the page is shown.
        enabled: bool,
        /// Title of the page.
        title: String,
        /// Title of the page by language code.
        title_translated: IndexMap<String, String>,
        /// Whether the text is shown in the storefront or the page is elsewhere.
        display: ProfileLegalPageDisplay,
        /// Text of the page as HTML.
        text: String,
        /// Text of the page by language code.
        text_translated: IndexMap<String, String>,
        /// Address of the page when it is elsewhere.
        external_url: String,
        /// Where the page is shown, by language code.
        display_translated: IndexMap<String, String>,
        /// Address of the page by language code.
        external_url_translated: IndexMap<String, String>,
    }

    /// Filters of the storefront. This is the form to send.
    write struct ProfileProductFiltersSettingsWrite {
        /// True when buyers see the filters.
        enabled_in_storefront: bool,
        /// The filters in the order shown.
        filter_sections: Vec<ProfileProductFilterItemWrite>,
    }

    /// One filter of the storefront. This is the form to send.
    write struct ProfileProductFilterItemWrite {
        /// Name of the option or attribute to filter by.
        name: String,
        /// What the filter goes by.
        r#type: ProductFilterType,
        /// True when the filter is shown.
        enabled: bool,
        /// How the values of the filter are shown.
        display_component: FilterDisplayComponent,
    }

    /// Settings of order invoices. This is the form to send.
    write struct ProfileOrderInvoiceSettingsWrite {
        /// True when invoices are made for orders.
        display_order_invoices: bool,
        /// Which e-mails the invoice is attached to.
        attach_invoice_to_order_email_notifications: InvoiceAttachment,
        /// Address of the logo on invoices.
        invoice_logo_url: String,
    }

    /// Phone numbers for messages to the staff. This is the form to send.
    write struct ProfilePhoneNotificationsWrite {
        /// Phone numbers of the staff that get messages.
        admin_notification_phones: Vec<String>,
    }

    /// One tax, in the older form. This is the form to send.
    write struct ProfileTaxWrite {
        /// Identifier of the tax.
        id: TaxId,
        /// Name of the tax.
        name: String,
        /// True when the tax is charged.
        enabled: bool,
        /// True when the prices already contain this tax.
        include_in_price: bool,
        /// True when the delivery address decides on the tax, false when the billing address does.
        use_shipping_address: bool,
        /// True when the tax also applies to the delivery cost.
        tax_shipping: bool,
        /// True when the tax applies to every product unless a product says otherwise.
        applied_by_default: bool,
        /// Rate in percent where no rule matches.
        default_tax: Number,
        /// Rates for single zones.
        rules: Vec<ProfileTaxRateWrite>,
    }

    /// The rate of a tax in one zone, in the older form. This is the form to send.
    write struct ProfileTaxRateWrite {
        /// Identifier of the zone that the rate is for.
        zone_id: ZoneId,
        /// Rate in percent.
        tax: Number,
    }

    /// Links to the store's social media pages. This is the form to send.
    write struct ProfileSocialLinksSettingsWrite {
        /// Facebook page.
        facebook: ProfileFacebookWrite,
        /// Instagram page.
        instagram: ProfileInstagramWrite,
        /// Twitter (X) page.
        twitter: ProfileTwitterWrite,
        /// YouTube channel.
        youtube: ProfileYoutubeWrite,
        /// VK page.
        vk: ProfileVkWrite,
        /// Pinterest page.
        pinterest: ProfilePinterestWrite,
    }

    /// Link to the store's Facebook page. This is the form to send.
    write struct ProfileFacebookWrite {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Instagram page. This is the form to send.
    write struct ProfileInstagramWrite {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Twitter (X) page. This is the form to send.
    write struct ProfileTwitterWrite {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's YouTube channel. This is the form to send.
    write struct ProfileYoutubeWrite {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's VK page. This is the form to send.
    write struct ProfileVkWrite {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Pinterest page. This is the form to send.
    write struct ProfilePinterestWrite {
        /// Address of the page.
        url: String,
    }

    /// What the owner answered when opening the store. This is the form to send.
    write struct ProfileRegistrationAnswersWrite {
        /// Whether the owner sold before, and where.
        already_selling: RegistrationExperience,
        /// What the owner planned to sell.
        goods: RegistrationGoods,
        /// What the owner planned to sell, in own words.
        other_goods: String,
        /// Whether the store is set up for somebody else.
        for_someone: YesNo,
        /// Whether the owner already had a site.
        website: YesNo,
        /// Site builder that the owner used.
        platform: RegistrationPlatform,
        /// Site builder that the owner used, in own words.
        custom_platform: String,
        /// What the owner wanted to use the store for.
        use_for: String,
        /// How easy the owner expected selling online to be.
        shop_ease: String,
        /// What the owner thought about costs.
        cost_attitude: String,
        /// Point-of-sale system that the owner used.
        pos: String,
        /// Where the owner planned to sell.
        sales_channels: String,
        /// The owner's experience with online selling.
        ecom: String,
    }

    /// Tips at checkout. This is the form to send.
    write struct ProfileTipsSettingsWrite {
        /// True when the checkout offers to add a tip.
        enabled: bool,
        /// Whether the suggested tips are amounts or percent.
        r#type: SurchargeType,
        /// Suggested tips: amounts in store currency, or percent.
        options: Vec<Number>,
        /// The suggested tip that is preselected.
        default_option: Number,
        /// Tips of the buyer's own choice.
        custom_tip_settings: ProfileCustomTipSettingsWrite,
        /// Heading of the tips.
        title: String,
        /// The same as `subtitle`, in the vendor's other spelling.
        sub_title: String,
        /// Heading of the tips by language code.
        title_translated: IndexMap<String, String>,
        /// Line below the heading by language code.
        subtitle_translated: IndexMap<String, String>,
    }

    /// Tips of the buyer's own choice. This is the form to send.
    write struct ProfileCustomTipSettingsWrite {
        /// True when buyers may enter any tip.
        enabled: bool,
    }
}
