//! Enumerations of the store profile.

open_enum! {
    /// How a shipping method brings orders to buyers.
    pub enum ShippingOptionFulfilment {
        /// Collected by the buyer.
        Pickup = "pickup",
        /// By a carrier.
        Shipping = "shipping",
        /// By the store's local delivery.
        Delivery = "delivery",
    }

    /// How a delivery cost is found.
    pub enum RatesCalculationType {
        /// Asked from the carrier.
        CarrierCalculated = "carrier-calculated",
        /// Looked up in a table.
        Table = "table",
        /// Fixed.
        Flat = "flat",
        /// Computed by an app.
        App = "app",
    }

    /// What happens to orders outside business hours.
    pub enum BusinessHoursLimitationType {
        /// They are taken and buyers are told.
        AllowOrdersAndInformCustomers = "ALLOW_ORDERS_AND_INFORM_CUSTOMERS",
        /// They are refused and buyers are told.
        DisallowOrdersAndInformCustomers = "DISALLOW_ORDERS_AND_INFORM_CUSTOMERS",
        /// They are taken and buyers are not told.
        AllowOrdersAndDontInformCustomers = "ALLOW_ORDERS_AND_DONT_INFORM_CUSTOMERS",
    }

    /// How far ahead buyers can choose a time.
    pub enum AvailabilityPeriodType {
        /// Seven days.
        SevenDays = "SEVEN_DAYS",
        /// One month.
        OneMonth = "ONE_MONTH",
        /// Any time ahead.
        Unlimited = "UNLIMITED",
    }

    /// Whether a rate is an amount or percent.
    pub enum RateType {
        /// An amount in store currency.
        Absolute = "ABSOLUTE",
        /// Percent.
        Percent = "PERCENT",
    }

    /// What a rate table goes by.
    pub enum ShippingTableBase {
        /// The subtotal.
        Subtotal = "subtotal",
        /// The subtotal after discounts.
        DiscountedSubtotal = "discountedSubtotal",
        /// The weight.
        Weight = "weight",
    }

    /// How the tax on the delivery cost is found.
    pub enum TaxOnShippingScheme {
        /// By the platform.
        Automatic = "AUTOMATIC",
        /// From the taxes of the products, weighted by price.
        BasedOnProductTaxesProportionByPrice = "BASED_ON_PRODUCT_TAXES_PROPORTION_BY_PRICE",
        /// From the taxes of the products, weighted by weight.
        BasedOnProductTaxesProportionByWeight = "BASED_ON_PRODUCT_TAXES_PROPORTION_BY_WEIGHT",
        /// On its own, whatever the products' taxes are.
        TaxedSeparatelyFromProducts = "TAXED_SEPARATELY_FROM_PRODUCTS",
    }

    /// Which e-mails an invoice is attached to.
    pub enum InvoiceAttachment {
        /// All order e-mails.
        AttachToAllEmails = "ATTACH_TO_ALL_EMAILS",
        /// None.
        DoNotAttach = "DO_NOT_ATTACH",
    }

    /// Site builder that shows a store.
    pub enum WebsitePlatform {
        /// Not known.
        Unknown = "unknown",
        /// Adobe Muse.
        AdobeMuse = "adobeMuse",
        /// Bitrix24.
        Bitrix24 = "bitrix24",
        /// Blogger.
        Blogger = "blogger",
        /// Drupal.
        Drupal = "drupal",
        /// Duda.
        Duda = "duda",
        /// Etsy.
        Etsy = "etsy",
        /// Facebook.
        Facebook = "facebook",
        /// GoDaddy.
        Godaddy = "godaddy",
        /// Google Sites.
        GoogleSites = "google_sites",
        /// A frame on any page.
        Iframe = "iframe",
        /// Instagram.
        Instagram = "instagram",
        /// The platform's own site.
        Instantsite = "instantsite",
        /// Jimdo.
        Jimdo = "jimdo",
        /// Joomla.
        Joomla = "joomla",
        /// PrestaShop.
        Prestashop = "prestashop",
        /// RapidWeaver.
        RapidWeaver = "rapidWeaver",
        /// Shopify.
        Shopify = "shopify",
        /// Squarespace.
        Squarespace = "squarespace",
        /// Strikingly.
        Strikingly = "strikingly",
        /// Tilda.
        Tilda = "tilda",
        /// Tumblr.
        Tumblr = "tumblr",
        /// TYPO3.
        Typo3 = "typo3",
        /// Ucraft.
        Ucraft = "ucraft",
        /// uKit.
        Ukit = "ukit",
        /// Webflow.
        Webflow = "webflow",
        /// Weblium.
        Weblium = "weblium",
        /// Weebly.
        Weebly = "weebly",
        /// Wix.
        Wix = "wix",
        /// WordPress.
        Wordpress = "wordpress",
        /// Xara.
        Xara = "xara",
        /// Yola.
        Yola = "yola",
    }

    /// How addresses inside a storefront are built.
    pub enum StorefrontUrlFormat {
        /// For a storefront in a frame.
        Iframe = "IFRAME",
        /// For a storefront in Wix.
        Wix = "WIX",
        /// With query parameters.
        Query = "QUERY",
        /// After a `#`.
        Hash = "HASH",
        /// As plain paths.
        Clean = "CLEAN",
    }

    /// Whether addresses contain identifiers.
    pub enum StorefrontUrlSlugFormat {
        /// With identifiers.
        WithIds = "WITH_IDS",
        /// Without identifiers.
        WithoutIds = "WITHOUT_IDS",
    }

    /// Order of products in a list.
    pub enum StorefrontProductSort {
        /// As the store arranged them.
        DefinedByStoreOwner = "DEFINED_BY_STORE_OWNER",
        /// Newest first.
        AddedTimeDesc = "ADDED_TIME_DESC",
        /// Cheapest first.
        PriceAsc = "PRICE_ASC",
        /// Most expensive first.
        PriceDesc = "PRICE_DESC",
        /// By name, A to Z.
        NameAsc = "NAME_ASC",
        /// By name, Z to A.
        NameDesc = "NAME_DESC",
    }

    /// Whether products made of other products are marked.
    pub enum HighlightCompositeProductsOnStorefront {
        /// Off.
        Disabled = "DISABLED",
        /// On.
        Enabled = "ENABLED",
    }

    /// How a reduction is shown.
    pub enum SaleDiscountDisplay {
        /// Not at all.
        None = "NONE",
        /// As an amount.
        Abs = "ABS",
        /// In percent.
        Percent = "PERCENT",
    }

    /// Unit of volume.
    pub enum VolumeUnit {
        /// Litres.
        L = "L",
        /// Millilitres.
        Ml = "ML",
        /// Fluid ounces.
        Oz = "OZ",
    }

    /// Which legal page it is.
    pub enum ProfileLegalPageType {
        /// About the business.
        LegalInfo = "LEGAL_INFO",
        /// Delivery and payment.
        ShippingCostPaymentInfo = "SHIPPING_COST_PAYMENT_INFO",
        /// Right of withdrawal and returns.
        RevocationTerms = "REVOCATION_TERMS",
        /// Terms and conditions.
        Terms = "TERMS",
        /// Privacy statement.
        PrivacyStatement = "PRIVACY_STATEMENT",
    }

    /// Where a legal page is shown.
    pub enum ProfileLegalPageDisplay {
        /// Inside the storefront.
        Inline = "INLINE",
        /// At another address.
        ExternalUrl = "EXTERNAL_URL",
    }

    /// What a filter goes by.
    pub enum ProductFilterType {
        /// Stock.
        InStock = "IN_STOCK",
        /// Reduced prices.
        OnSale = "ON_SALE",
        /// Price.
        Price = "PRICE",
        /// Category.
        Categories = "CATEGORIES",
        /// Search words.
        Search = "SEARCH",
        /// A product option.
        Option = "OPTION",
        /// A product attribute.
        Attribute = "ATTRIBUTE",
    }

    /// How the values of a filter are shown.
    pub enum FilterDisplayComponent {
        /// Boxes to tick.
        Checkboxes = "CHECKBOXES",
        /// Buttons.
        ButtonGrid = "BUTTON_GRID",
    }

    /// Where gift cards are shown.
    pub enum GiftCardDisplayLocation {
        /// In the catalogue and the footer.
        CatalogAndFooter = "CATALOG_AND_FOOTER",
        /// In the catalogue.
        Catalog = "CATALOG",
    }

    /// What a store planned to sell.
    pub enum RegistrationGoods {
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

    /// Whether an owner sold before.
    pub enum RegistrationExperience {
        /// New to selling.
        GettingStarted = "getting_started",
        /// Sold offline only.
        OfflineOnly = "offline_only",
        /// Sold online with another system.
        OnlineDifferent = "online_different",
        /// Only having a look.
        LookingAround = "looking_around",
    }

    /// Yes or no.
    pub enum YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }

    /// Site builder that an owner used before.
    pub enum RegistrationPlatform {
        /// Joomla.
        Joomla = "joomla",
        /// RapidWeaver.
        RapidWeaver = "rapid_weaver",
        /// WordPress.
        Wordpress = "wordpress",
        /// Wix.
        Wix = "wix",
        /// Weebly.
        Weebly = "weebly",
        /// Blogspot.
        Blogspot = "blogspot",
        /// Drupal.
        Drupal = "drupal",
        /// A site of their own making.
        CustomSite = "custom_site",
        /// Not known.
        NotSure = "not_sure",
        /// Something that is not listed.
        SomethingElse = "other",
    }
}
