//! Pages and themes of the instant site.

use serde_json::{Map, Value};

use crate::model::{OneOrMany, SiteTileId};

entity! {
    /// A set of colours of the instant site.
    read struct InstantSiteTheme {
        /// Identifier of the theme. Read-only.
        theme_id: String,
        /// The colours of the theme.
        colors: InstantSiteThemeColors,
    }

    /// Colours of a theme, as `#RRGGBB`.
    read struct InstantSiteThemeColors {
        /// First colour of the palette, as `#RRGGBB`.
        color_a: String,
        /// Second colour of the palette, as `#RRGGBB`.
        color_b: String,
        /// Third colour of the palette, as `#RRGGBB`.
        color_c: String,
        /// Fourth colour of the palette, as `#RRGGBB`.
        color_d: String,
        /// Fifth colour of the palette, as `#RRGGBB`.
        color_e: String,
        /// Sixth colour of the palette, as `#RRGGBB`.
        color_f: String,
    }

    /// A set of colours of the instant site. This is the form to send.
    write struct InstantSiteThemeWrite {
        /// The colours of the theme.
        colors: InstantSiteThemeColorsWrite,
    }

    /// Colours of a theme, as `#RRGGBB`. This is the form to send.
    write struct InstantSiteThemeColorsWrite {
        /// First colour of the palette, as `#RRGGBB`.
        color_a: String,
        /// Second colour of the palette, as `#RRGGBB`.
        color_b: String,
        /// Third colour of the palette, as `#RRGGBB`.
        color_c: String,
        /// Fourth colour of the palette, as `#RRGGBB`.
        color_d: String,
        /// Fifth colour of the palette, as `#RRGGBB`.
        color_e: String,
        /// Sixth colour of the palette, as `#RRGGBB`.
        color_f: String,
    }

    /// Answer to the saving of a theme.
    read struct InstantSiteThemeSaveResult {
        /// Identifier of the theme.
        theme_id: String,
        /// The colours as they were saved.
        colors: Map<String, Value>,
    }

    /// The pages of the instant site.
    read struct InstantSitePagesResult {
        /// The pages.
        pages: OneOrMany<InstantSitePage>,
    }

    /// A page of the instant site.
    read struct InstantSitePage {
        /// Identifier of the page. Read-only.
        page_id: String,
        /// Title of the page.
        title: String,
        /// Last part of the page's address.
        url_path: String,
        /// True when visitors can open the page.
        visible: bool,
        /// True when the page shows the header.
        visible_header: bool,
        /// True when the page shows the footer.
        visible_footer: bool,
        /// True when the page shows the announcement bar.
        visible_announcement_bar: bool,
        /// Page title for search engines.
        seo_title: String,
        /// Page description for search engines.
        seo_description: String,
        /// Address of the picture that social networks show for the page.
        share_image: String,
        /// True when search engines may list the page.
        indexed: bool,
        /// True when the page can be edited.
        is_available_to_edit: bool,
        /// Identifiers of the page's tiles, from top to bottom.
        tile_ids: Vec<String>,
    }

    /// A page of the instant site. This is the form to send.
    write struct InstantSitePageWrite {
        /// Title of the page.
        title: String,
        /// Last part of the page's address.
        url_path: String,
        /// True when visitors can open the page.
        visible: bool,
        /// True when the page shows the header.
        visible_header: bool,
        /// True when the page shows the footer.
        visible_footer: bool,
        /// True when the page shows the announcement bar.
        visible_announcement_bar: bool,
        /// Page title for search engines.
        seo_title: String,
        /// Page description for search engines.
        seo_description: String,
        /// Address of the picture that social networks show for the page.
        share_image: String,
        /// True when search engines may list the page.
        indexed: bool,
        /// True when the page can be edited.
        is_available_to_edit: bool,
        /// Identifiers of the page's tiles, from top to bottom.
        tile_ids: Vec<SiteTileId>,
    }

    /// Answer to the creation of a page.
    read struct InstantSitePageCreateResult {
        /// Identifier of the new page.
        page_id: String,
    }

    /// The themes of the instant site.
    read struct InstantSiteThemesResult {
        /// The themes.
        themes: OneOrMany<InstantSiteTheme>,
    }
}
