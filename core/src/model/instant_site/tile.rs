//! Tiles of the instant site.

use serde_json::{Map, Value};

use crate::model::{Number, OneOrMany, SitePageId, SiteShowcaseId, SiteTileId};

entity! {
    /// The tiles of the instant site.
    read struct InstantSiteTilesResult {
        /// The tiles.
        tiles: Vec<InstantSiteTile>,
    }

    /// A tile: one block of a page, such as the header or a product list.
    read struct InstantSiteTile {
        /// Identifier.
        id: String,
        /// Kind of the tile. Read-only.
        r#type: InstantSiteTileType,
        /// Whether the tile is a block of the page or a notice above it. Read-only.
        role: InstantSiteTileRole,
        /// Name of the tile in the editor.
        tile_name: String,
        /// Identifier of the tile that this one was copied from. Read-only.
        source_id: String,
        /// Texts, pictures and links of the tile; their names depend on the tile's kind.
        content: Map<String, Value>,
        /// Content that comes from the store, such as its products. Read-only.
        external_content: Map<String, Value>,
        /// Look of the tile; its settings depend on the tile's kind.
        design: Map<String, Value>,
        /// True when visitors see the tile.
        visibility: bool,
        /// Position on the page; smaller numbers come first.
        order: i64,
        /// True when there are changes that are not published.
        has_changes: bool,
        /// Features of the tile that are switched on, by name. Read-only.
        features_enabled: Map<String, Value>,
    }

    /// A tile to add to a page.
    write struct NewInstantSiteTile {
        /// Identifier of the ready-made tile to start from.
        tile_showcase_item_id: SiteShowcaseId,
        /// Category of the ready-made tile.
        tile_category_type: InstantSiteTileCategory,
        /// Position on the page; smaller numbers come first.
        tile_order: i64,
        /// True to start from a ready-made tile.
        use_tile_showcase: bool,
        /// The tile itself, when it does not start from a ready-made one.
        tile: NewInstantSiteTileBody,
        /// Identifier of the page that gets the tile.
        page_id: SitePageId,
    }

    /// The tile to add.
    write struct NewInstantSiteTileBody {
        /// Kind of the tile.
        r#type: InstantSiteTileType,
        /// Name of the tile in the editor.
        tile_name: String,
        /// Texts, pictures and links of the tile; their names depend on the tile's kind.
        content: Map<String, Value>,
        /// Look of the tile; its settings depend on the tile's kind.
        design: Map<String, Value>,
        /// True when visitors see the tile.
        visibility: bool,
        /// Position on the page; smaller numbers come first.
        order: i64,
        /// True when there are changes that are not published.
        has_changes: bool,
    }

    /// Changes of several tiles. This is the form to send.
    write struct InstantSiteTilesWrite {
        /// The tiles to change.
        tiles: Vec<InstantSiteTilesItemWrite>,
    }

    /// A tile to change. This is the form to send.
    write struct InstantSiteTilesItemWrite {
        /// Identifier.
        id: SiteTileId,
        /// Name of the tile in the editor.
        tile_name: String,
        /// Texts, pictures and links of the tile; their names depend on the tile's kind.
        content: Map<String, Value>,
        /// Look of the tile; its settings depend on the tile's kind.
        design: Map<String, Value>,
        /// True when visitors see the tile.
        visibility: bool,
        /// Position on the page; smaller numbers come first.
        order: i64,
        /// True when there are changes that are not published.
        has_changes: bool,
    }

    /// Where pictures of the site are stored.
    read struct InstantSiteImageBuckets {
        /// Address by name of the storage.
        urls: Map<String, Value>,
    }

    /// A picture of a tile.
    read struct InstantSiteTileImage {
        /// Name of the storage that holds the picture.
        bucket: String,
        /// The picture in several sizes.
        set: Vec<InstantSiteTileImageSet>,
        /// Colour along the edge of the picture, for a matching background.
        border_info: InstantSiteTileImageBorderInfo,
    }

    /// One size of a picture.
    read struct InstantSiteTileImageSet {
        /// Address of the picture in this size.
        url: String,
        /// Width in pixels.
        width: i64,
        /// Height in pixels.
        height: i64,
    }

    /// The edge of a picture.
    read struct InstantSiteTileImageBorderInfo {
        /// True when the edge has one colour all around.
        homogeneity: bool,
        /// The main colour along the edge.
        color: InstantSiteTileImageColor,
    }

    /// A colour.
    read struct InstantSiteTileImageColor {
        /// Red, 0 to 255.
        r: i64,
        /// Green, 0 to 255.
        g: i64,
        /// Blue, 0 to 255.
        b: i64,
        /// Opacity, 0 to 1.
        a: Number,
    }

    /// Ready-made tiles by category.
    read struct InstantSiteTileShowcases {
        /// The categories.
        categories: OneOrMany<InstantSiteTileShowcaseCategory>,
    }

    /// A category of ready-made tiles.
    read struct InstantSiteTileShowcaseCategory {
        /// Which category it is.
        r#type: InstantSiteTileCategory,
        /// The ready-made tiles.
        items: Vec<InstantSiteTileShowcase>,
    }

    /// A ready-made tile.
    read struct InstantSiteTileShowcase {
        /// Identifier of the ready-made tile.
        id: String,
        /// Address of the preview picture.
        preview_image_url: String,
        /// Height of the preview picture, in pixels.
        preview_height: i64,
        /// Width of the preview picture, in pixels.
        preview_width: i64,
        /// Name of the feature that the tile needs.
        feature_property: String,
        /// True when the tile should not be used for new pages.
        is_deprecated: bool,
    }

    /// A tile: one block of a page, such as the header or a product list. This is the form to send.
    write struct InstantSiteTileWrite {
        /// Identifier.
        id: SiteTileId,
        /// Name of the tile in the editor.
        tile_name: String,
        /// Texts, pictures and links of the tile; their names depend on the tile's kind.
        content: Map<String, Value>,
        /// Look of the tile; its settings depend on the tile's kind.
        design: Map<String, Value>,
        /// True when visitors see the tile.
        visibility: bool,
        /// Position on the page; smaller numbers come first.
        order: i64,
        /// True when there are changes that are not published.
        has_changes: bool,
    }

    /// What can be edited in a kind of tile.
    read struct InstantSiteTileConfig {
        /// Kind of the tile.
        r#type: String,
        /// The layouts of the tile.
        config: InstantSiteTileConfigConfig,
    }

    /// The layouts of a kind of tile.
    read struct InstantSiteTileConfigConfig {
        /// The layouts.
        layout_config_list: Vec<InstantSiteTileLayout>,
    }

    /// One layout of a kind of tile.
    read struct InstantSiteTileLayout {
        /// Name of the layout.
        name: String,
        /// Which content can be edited, as the editor describes it.
        content_editor_config: Map<String, Value>,
        /// Which parts of the look can be edited, as the editor describes them.
        design_editor_config: Map<String, Value>,
        /// Content and look of a new tile.
        defaults: Map<String, Value>,
        /// True when the layout should not be used for new tiles.
        deprecated: bool,
        /// Icon of the layout, as SVG.
        svg_icon: String,
        /// Text of the icon.
        svg_icon_text: String,
    }

    /// Answer to a request for the upload of a tile's picture.
    read struct InstantSiteTileImageUploadResult {
        /// Address that the picture is to be sent to.
        url: String,
        /// Identifier of the picture.
        id: String,
    }
}

open_enum! {
    /// Kind of a tile.
    pub enum InstantSiteTileType {
        /// Settings of the whole site.
        Global = "GLOBAL",
        /// One line of text.
        Text = "TEXT",
        /// A call to action.
        CallToAction = "CALL_TO_ACTION",
        /// A call to action with contact data.
        ContactInfoCallToAction = "CONTACT_INFO_CALL_TO_ACTION",
        /// Gift cards.
        GiftCard = "GIFT_CARD",
        /// Cover picture.
        Cover = "COVER",
        /// The store.
        Store = "STORE",
        /// Picture with text.
        ImageText = "IMAGE_TEXT",
        /// Header.
        Header = "HEADER",
        /// Footer.
        Footer = "FOOTER",
        /// A place on the map.
        Location = "LOCATION",
        /// Several places on the map.
        MultiLocation = "MULTI_LOCATION",
        /// Product catalogue.
        ProductBrowser = "PRODUCT_BROWSER",
        /// Cookie banner.
        GdprBanner = "GDPR_BANNER",
        /// Featured products.
        FeaturedProducts = "FEATURED_PRODUCTS",
        /// Categories of the first level.
        RootCategories = "ROOT_CATEGORIES",
        /// Customer reviews.
        CustomerReview = "CUSTOMER_REVIEW",
        /// List of advantages.
        FeatureList = "FEATURE_LIST",
        /// Announcement bar.
        AnnouncementBar = "ANNOUNCEMENT_BAR",
        /// Pictures that change.
        Slider = "SLIDER",
        /// Code of one's own.
        Custom = "CUSTOM",
        /// Header with code of one's own.
        CustomHeader = "CUSTOM_HEADER",
        /// Footer with code of one's own.
        CustomFooter = "CUSTOM_FOOTER",
        /// Video.
        Video = "VIDEO",
        /// List of videos.
        VideoList = "VIDEO_LIST",
        /// Products of a category.
        CategoryProducts = "CATEGORY_PRODUCTS",
        /// Chosen categories.
        CategoryCollection = "CATEGORY_COLLECTION",
        /// A single product.
        FeaturedProduct = "FEATURED_PRODUCT",
        /// Logos.
        LogoGallery = "LOGO_GALLERY",
        /// Contact form.
        ContactUs = "CONTACT_US",
        /// Question for the visitor's age.
        AgeConfirmation = "AGE_CONFIRMATION",
    }

    /// Place of a tile on the page.
    pub enum InstantSiteTileRole {
        /// A block of the page.
        Block = "BLOCK",
        /// A notice above the page.
        Notice = "NOTICE",
    }

    /// Category of ready-made tiles.
    pub enum InstantSiteTileCategory {
        /// Headers.
        Header = "HEADER",
        /// Cover pictures.
        Cover = "COVER",
        /// Special offers.
        SpecialOffer = "SPECIAL_OFFER",
        /// About the company.
        CompanyInfo = "COMPANY_INFO",
        /// Shipping and payment.
        ShippingPayment = "SHIPPING_PAYMENT",
        /// The store.
        Store = "STORE",
        /// Places on the map.
        Location = "LOCATION",
        /// Customer reviews.
        CustomerReview = "CUSTOMER_REVIEW",
        /// Announcements.
        Announcement = "ANNOUNCEMENT",
        /// Pictures that change.
        Slider = "SLIDER",
        /// Templates.
        Template = "TEMPLATE",
        /// Code of one's own.
        Custom = "CUSTOM",
        /// Videos.
        Video = "VIDEO",
        /// Lists of videos.
        VideoList = "VIDEO_LIST",
        /// Logos.
        LogoGallery = "LOGO_GALLERY",
        /// Single products.
        FeaturedProduct = "FEATURED_PRODUCT",
        /// Products of a category.
        CategoryProducts = "CATEGORY_PRODUCTS",
        /// Chosen categories.
        CategoryCollection = "CATEGORY_COLLECTION",
        /// Footers.
        Footer = "FOOTER",
        /// Contact forms.
        ContactUs = "CONTACT_US",
    }
}
