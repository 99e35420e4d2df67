//! Brands, colours and size charts of the catalogue.

use indexmap::IndexMap;

entity! {
    /// A brand: a value of the products' brand attribute.
    read struct Brand {
        /// Name of the brand.
        name: String,
        /// Name by language code.
        name_translated: IndexMap<String, String>,
        /// Page of the storefront that lists the brand's products.
        products_filtered_by_brand_url: String,
    }

    /// Colours used for product options.
    read struct SwatchColorsResult {
        /// The colours.
        colors: Vec<SwatchColor>,
    }

    /// A colour of a product option.
    read struct SwatchColor {
        /// Name of the colour.
        name: String,
        /// The colour as `#RRGGBB`.
        hex_code: String,
        /// Name of the colour by language code.
        translations: IndexMap<String, String>,
    }

    /// A size chart. Its fields are not documented; all that the store sends is kept.
    read struct SizeChart {
    }
}
