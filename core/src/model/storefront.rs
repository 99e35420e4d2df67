//! Pages of the storefront.

entity! {
    /// Ready-made code of a storefront page, for search engines and a fast first view.
    read struct SlugInfoStaticContent {
        /// Addresses of the style sheets that the page needs.
        css_files: Vec<String>,
        /// HTML of the page's content.
        html_code: String,
        /// JavaScript that brings the content to life.
        js_code: String,
        /// The `meta description` element.
        meta_description_html: String,
        /// Address that search engines should list.
        canonical_url: String,
        /// The Open Graph elements, for previews in social networks.
        og_tags_html: String,
        /// Structured data about the page, as a JSON-LD element.
        #[serde(rename = "jsonLDHtml")]
        json_ld_html: String,
        /// Links to the page in the other languages.
        href_lang_html: String,
        /// When the code was made, in Unix time.
        last_updated: i64,
    }

    /// What a storefront address leads to.
    read struct SlugInfo {
        /// Whether the address exists and is the main one.
        status: SlugInfoStatus,
        /// Kind of the page.
        r#type: SlugInfoType,
        /// Last part of the main address of the page.
        canonical_slug: String,
        /// The product or category that the page shows.
        store_entity_data: SlugInfoEntityData,
        /// Ready-made code of the page; only when asked for with `getStaticContent`.
        static_content: SlugInfoStaticContent,
    }

    /// The product or category that a page shows.
    read struct SlugInfoEntityData {
        /// Identifier of the product or category.
        id: String,
    }
}

open_enum! {
    /// Whether a storefront address exists.
    pub enum SlugInfoStatus {
        /// It exists and is the main address.
        Ok = "OK",
        /// It does not exist.
        NotFound = "NOT_FOUND",
        /// It exists, but another address is the main one.
        Noncanonical = "NONCANONICAL",
    }

    /// Kind of a storefront page.
    pub enum SlugInfoType {
        /// Front page.
        Root = "ROOT",
        /// Product.
        Product = "PRODUCT",
        /// Category.
        Category = "CATEGORY",
        /// Search words.
        Search = "SEARCH",
        /// Legal page.
        LegalPage = "LEGAL_PAGE",
        /// Cart.
        Cart = "CART",
        /// At checkout.
        Checkout = "CHECKOUT",
        /// Customer account.
        CustomerAccount = "CUSTOMER_ACCOUNT",
        /// Another page of the platform.
        Internal = "INTERNAL",
    }
}
