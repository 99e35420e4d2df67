//! The query for product filters.

use crate::model::LanguageCode;

entity! {
    /// Products to compute filters for.
    write struct ProductFilterQuery {
        /// The same names and values as in a product search.
        params: ProductFilterParams,
    }

    /// Names and values of a product search. Others go in `extraBody`.
    write struct ProductFilterParams {
        /// Wanted filters, comma-separated: `price`, `inventory`, `onsale`, `categories`, `option_{name}`,
        /// `attribute_{name}`.
        filter_fields: String,
        /// Only products that are enabled (`true`) or disabled (`false`).
        enabled: String,
        /// Most values per filter, as `filter:number` pairs separated by commas; `all` for no limit.
        filter_facet_limit: String,
        /// `true` to count products of nested categories too.
        include_products_from_subcategories: String,
        /// Language of translated texts, two letters.
        lang: LanguageCode,
    }
}
