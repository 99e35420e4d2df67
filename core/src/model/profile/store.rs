//! The store profile as the store answers it.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{
    DimensionUnit, FilterDisplayComponent, GiftCardDisplayLocation, Number, ProductFilterType,
    ProfileAccount, ProfileAccountBilling, ProfileDesignSettings, ProfileGeneralInfo,
    ProfileLegalPageDisplay, ProfileLegalPageType, ProfileMailNotifications, ProfileOrderInvoiceSettings,
    ProfilePaymentInfo, ProfileSettings, ProfileShipping, ProfileTax, ProfileTaxInvoiceSettings,
    ProfileTaxSettings, RegistrationExperience, RegistrationGoods, RegistrationPlatform, SurchargeType,
    VolumeUnit, WeightUnit, YesNo,
};

entity! {
    /// The settings of a store.
    read struct StoreProfile {
        /// Identifier, address and site of the store.
        general_info: ProfileGeneralInfo,
        /// The store owner's account and plan features.
        account: ProfileAccount,
        /// General settings of the storefront.
        settings: ProfileSettings,
        /// E-mails that the store sends.
        mail_notifications: ProfileMailNotifications,
        /// Name and address of the business.
        company: ProfileCompany,
        /// Currency, units, date formats and order numbers.
        formats_and_units: ProfileFormatsAndUnits,
        /// Languages of the storefront.
        languages: ProfileLanguages,
        /// Shipping methods, origin and handling fee.
        shipping: ProfileShipping,
        /// How taxes are found and shown.
        tax_settings: ProfileTaxSettings,
        /// Regions that shipping and taxes refer to.
        zones: Vec<ProfileZone>,
        /// Registration number of the business.
        #[serde(rename = "businessRegistrationID")]
        business_registration_id: ProfileBusinessRegistrationID,
        /// Terms, privacy statement and other legal pages.
        legal_pages_settings: ProfileLegalPagesSettingsDetails,
        /// Payment methods of the store. Read-only.
        payment: ProfilePaymentInfo,
        /// Features that are switched on or off for the store. Read-only.
        feature_toggles: Vec<ProfileFeatureTogglesInfo>,
        /// Look of the storefront.
        design_settings: ProfileDesignSettings,
        /// Filters that buyers can narrow product lists with.
        product_filters_settings: ProfileProductFiltersSettings,
        /// Facebook Messenger button. Read-only.
        fb_messenger_settings: ProfileFBMessengerSettings,
        /// Invoices attached to order e-mails.
        order_invoice_settings: ProfileOrderInvoiceSettings,
        /// Gift cards sold by the store. Read-only.
        gift_card_settings: ProfileGiftCardSettings,
        /// What the owner answered when opening the store.
        registration_answers: ProfileRegistrationAnswers,
        /// Line of business of the store. Read-only.
        vertical_settings: ProfileVerticalSettings,
        /// Phone numbers for messages to the staff.
        phone_notifications: ProfilePhoneNotifications,
        /// The store's taxes with their rates.
        taxes: Vec<ProfileTax>,
        /// Mailchimp tracking. Read-only.
        mailchimp_settings: ProfileMailchimpSettings,
        /// Links to the store's social media pages.
        social_links_settings: ProfileSocialLinksSettings,
        /// Tips at checkout.
        tips_settings: ProfileTipsSettings,
        /// The owner's plan and its next charge. Needs the `read_store_profile_extended` scope. Read-only.
        account_billing: ProfileAccountBilling,
        /// Numbering and sending of tax invoices. Read-only.
        tax_invoice_settings: ProfileTaxInvoiceSettings,
    }

    /// Name and address of the business.
    read struct ProfileCompany {
        /// Name of the business.
        company_name: String,
        /// E-mail address of the business.
        email: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Phone number.
        phone: String,
    }

    /// Currency, units, date formats and order numbers.
    read struct ProfileFormatsAndUnits {
        /// Three-letter code of the store's currency (ISO 4217), such as `EUR`.
        currency: String,
        /// Text before an amount, such as `€`.
        currency_prefix: String,
        /// Text after an amount.
        currency_suffix: String,
        /// Digits after the decimal separator of an amount.
        currency_precision: i64,
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
        /// How addresses are written.
        address_format: ProfileAddressFormat,
    }

    /// How addresses are written.
    read struct ProfileAddressFormat {
        /// Pattern of an address in one line.
        plain: String,
        /// Pattern of an address in several lines.
        multiline: String,
    }

    /// Languages of the storefront.
    read struct ProfileLanguages {
        /// Codes of the languages offered in the storefront; the first is the main one.
        enabled_languages: Vec<String>,
        /// Language of Facebook buttons. Read-only.
        facebook_preferred_locale: String,
        /// Code of the storefront's main language.
        default_language: String,
    }

    /// A region that shipping and taxes refer to.
    read struct ProfileZone {
        /// Identifier of the region.
        id: String,
        /// Name of the region.
        name: String,
        /// Two-letter codes of the countries in the region.
        country_codes: Vec<String>,
        /// Codes of the states or provinces in the region, such as `US-NY`.
        state_or_province_codes: Vec<String>,
        /// Postal codes in the region; `*` stands for any characters.
        post_codes: Vec<String>,
        /// Areas drawn on a map, as lists of coordinates. The vendor does not describe the form.
        geo_polygons: Value,
    }

    /// Registration number of the business.
    read struct ProfileBusinessRegistrationID {
        /// Kind of number, such as "VAT ID".
        name: String,
        /// The number itself.
        value: String,
    }

    /// Legal pages of the store.
    read struct ProfileLegalPagesSettingsDetails {
        /// True when buyers must accept the terms before ordering.
        require_terms_agreement_at_checkout: bool,
        /// The pages.
        legal_pages: Vec<ProfileLegalPage>,
    }

    /// One legal page.
    read struct ProfileLegalPage {
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

    /// One feature that is switched on or off.
    read struct ProfileFeatureTogglesInfo {
        /// Name of the feature.
        name: String,
        /// True when the control panel shows the feature.
        visible: bool,
        /// True when the feature is on.
        enabled: bool,
    }

    /// Filters of the storefront.
    read struct ProfileProductFiltersSettings {
        /// True when buyers see the filters.
        enabled_in_storefront: bool,
        /// The filters in the order shown.
        filter_sections: Vec<ProfileProductFilterItem>,
    }

    /// One filter of the storefront.
    read struct ProfileProductFilterItem {
        /// Name of the option or attribute to filter by.
        name: String,
        /// What the filter goes by.
        r#type: ProductFilterType,
        /// True when the filter is shown.
        enabled: bool,
        /// How the values of the filter are shown.
        display_component: FilterDisplayComponent,
    }

    /// Facebook Messenger button.
    read struct ProfileFBMessengerSettings {
        /// True when the button is shown.
        enabled: bool,
        /// Identifier of the Facebook page.
        fb_messenger_page_id: String,
        /// Colour of the chat window as a hexadecimal code.
        fb_messenger_theme_color: String,
        /// Colour of the button.
        fb_messenger_message_us_button_color: String,
    }

    /// Gift cards sold by the store.
    read struct ProfileGiftCardSettings {
        /// The gift cards on sale.
        products: Vec<ProfileGiftCardProduct>,
        /// Where the storefront shows gift cards.
        display_location: GiftCardDisplayLocation,
    }

    /// A gift card on sale.
    read struct ProfileGiftCardProduct {
        /// Identifier of the gift card product.
        id: i64,
        /// Name of the gift card.
        name: String,
        /// Address of the gift card in the storefront.
        url: String,
    }

    /// What the owner answered when opening the store.
    read struct ProfileRegistrationAnswers {
        /// What the owner planned to sell.
        goods: RegistrationGoods,
        /// Whether the owner sold before, and where.
        already_selling: RegistrationExperience,
        /// Whether the store is set up for somebody else.
        for_someone: YesNo,
        /// Whether the owner already had a site.
        website: YesNo,
        /// Site builder that the owner used.
        platform: RegistrationPlatform,
        /// Whether the owner sells on Facebook. Read-only.
        facebook: String,
        /// What the owner planned to sell, in own words.
        other_goods: String,
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

    /// Line of business of the store.
    read struct ProfileVerticalSettings {
        /// Line of business.
        vertical: String,
        /// Main part of the line of business.
        primary_subvertical: String,
        /// Parts of the line of business.
        subverticals: Vec<String>,
        /// Kinds of products sold.
        product_types: Vec<String>,
    }

    /// Phone numbers for messages to the staff.
    read struct ProfilePhoneNotifications {
        /// Phone numbers of the staff that get messages.
        admin_notification_phones: Vec<String>,
    }

    /// Mailchimp tracking.
    read struct ProfileMailchimpSettings {
        /// Mailchimp's tracking script.
        script: String,
    }

    /// Links to the store's social media pages.
    read struct ProfileSocialLinksSettings {
        /// Facebook page.
        facebook: ProfileFacebook,
        /// Instagram page.
        instagram: ProfileInstagram,
        /// Twitter (X) page.
        twitter: ProfileTwitter,
        /// YouTube channel.
        youtube: ProfileYoutube,
        /// VK page.
        vk: ProfileVk,
        /// Pinterest page.
        pinterest: ProfilePinterest,
    }

    /// Link to the store's Facebook page.
    read struct ProfileFacebook {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Instagram page.
    read struct ProfileInstagram {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Twitter (X) page.
    read struct ProfileTwitter {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's YouTube channel.
    read struct ProfileYoutube {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's VK page.
    read struct ProfileVk {
        /// Address of the page.
        url: String,
    }

    /// Link to the store's Pinterest page.
    read struct ProfilePinterest {
        /// Address of the page.
        url: String,
    }

    /// Tips at checkout.
    read struct ProfileTipsSettings {
        /// True when the checkout offers to add a tip.
        enabled: bool,
        /// Whether the suggested tips are amounts or percent.
        r#type: SurchargeType,
        /// Suggested tips: amounts in store currency, or percent.
        options: Vec<Number>,
        /// The suggested tip that is preselected.
        default_option: Number,
        /// Tips of the buyer's own choice.
        custom_tip_settings: ProfileCustomTipSettings,
        /// Heading of the tips.
        title: String,
        /// The same as `subtitle`, in the vendor's other spelling.
        sub_title: String,
        /// Heading of the tips by language code.
        title_translated: IndexMap<String, String>,
        /// Line below the heading by language code.
        subtitle_translated: IndexMap<String, String>,
        /// Line below the heading. Read-only.
        subtitle: String,
    }

    /// Tips of the buyer's own choice.
    read struct ProfileCustomTipSettings {
        /// True when buyers may enter any tip.
        enabled: bool,
    }
}
