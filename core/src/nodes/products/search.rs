//! `product.search`.

use crate::action::{Action, Example, Meta, Object, Paging};
use crate::model::{
    AttributeFilters, CategoryId, CategoryRef, LanguageCode, Number, Page, Product, ProductId, TaxRef,
};
use crate::nodes::input::{Csv, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Order of found products.
    pub enum ProductSort {
        /// Best match first.
        Relevance = "RELEVANCE",
        /// As arranged in the control panel.
        DefinedByStoreOwner = "DEFINED_BY_STORE_OWNER",
        /// Newest first.
        AddedTimeDesc = "ADDED_TIME_DESC",
        /// Oldest first.
        AddedTimeAsc = "ADDED_TIME_ASC",
        /// Name, A to Z.
        NameAsc = "NAME_ASC",
        /// Name, Z to A.
        NameDesc = "NAME_DESC",
        /// Cheapest first.
        PriceAsc = "PRICE_ASC",
        /// Dearest first.
        PriceDesc = "PRICE_DESC",
        /// Changed longest ago first.
        UpdatedTimeAsc = "UPDATED_TIME_ASC",
        /// Changed last first.
        UpdatedTimeDesc = "UPDATED_TIME_DESC",
    }
}

open_enum! {
    /// Whose search is used.
    pub enum SearchMethod {
        /// The storefront's.
        Storefront = "STOREFRONT",
        /// The control panel's.
        ControlPanel = "CP",
    }
}

open_enum! {
    /// Stock filter.
    pub enum StockFilter {
        /// In stock.
        InStock = "instock",
        /// Out of stock.
        OutOfStock = "outofstock",
    }
}

open_enum! {
    /// Sale filter.
    pub enum SaleFilter {
        /// On sale.
        OnSale = "onsale",
        /// Not on sale.
        NotOnSale = "notonsale",
    }
}

/// Find products by text, SKU, price, category, stock, dates or attributes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchProducts {
    /// Text looked for in names, SKUs and descriptions.
    pub keyword: Option<String>,
    /// Search as the storefront (`STOREFRONT`) or as the control panel (`CP`) does.
    pub search_method: Option<SearchMethod>,
    /// Id of the product in another system.
    pub external_reference_id: Option<String>,
    /// SKU of a product or variation, exactly; with it every other filter is void.
    pub sku: Option<String>,
    /// Is it a gift card?
    pub is_gift_card: Option<bool>,
    /// May discounts apply?
    pub discounts_allowed: Option<bool>,
    /// May customers name their price?
    pub is_customer_set_price: Option<bool>,
    /// Lowest price, store currency.
    pub price_from: Option<Number>,
    /// Highest price, store currency.
    pub price_to: Option<Number>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Enabled or disabled products only.
    pub enabled: Option<bool>,
    /// In stock or out of stock.
    pub in_stock: Option<bool>,
    /// Stock filter.
    pub inventory: Option<StockFilter>,
    /// Sale filter.
    pub onsale: Option<SaleFilter>,
    /// Attribute names with the values wanted.
    pub attribute: Option<AttributeFilters>,
    /// Option names with the values wanted.
    pub option: Option<Object>,
    /// Category numbers.
    pub categories: Option<Csv<CategoryId>>,
    /// Also find products of nested categories.
    pub include_products_from_subcategories: Option<bool>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Order of the rows. Reading every page asks for the order in which new rows come last, unless you name one.
    pub sort_by: Option<ProductSort>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Visible in the storefront or not.
    pub visible_in_storefront: Option<bool>,
    /// Fields wanted in the answer, for example `total,items(id,email)`; all if left out.
    pub response_fields: Option<String>,
    /// Product numbers; with them every other filter is void.
    pub product_id: Option<Csv<ProductId>>,
    /// Number of one category (older name).
    pub category: Option<CategoryRef>,
    /// Numbers of manual taxes that apply.
    pub enabled_manual_taxes: Option<Csv<TaxRef>>,
    /// Tax class codes.
    pub tax_class_codes: Option<String>,
}

impl Action for SearchProducts {
    const META: Meta = Meta {
        id: "product.search",
        common: true,
        title: "Search products",
        path: "/products",
        scopes: &["read_catalog"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        paging: Paging::Offset { stable_sort: Some("ADDED_TIME_ASC") },
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/search-products",
        ..Meta::READ
    };
    type Output = Page<Product>;

    fn example() -> Example {
        Example {
            input: json!({"keyword": "mug", "inStock": true, "attribute": {"Brand": "Harbor Lane"}, "limit": 1}),
            request: "GET /products?keyword=mug&inStock=true&attribute_Brand=Harbor+Lane&limit=1",
            body: None,
            response: json!({
                "total": 1, "count": 1, "offset": 0, "limit": 1,
                "items": [{"id": 708_114_611, "name": "Stoneware mug", "sku": "HL-MUG", "price": 16, "quantity": 40, "unlimited": false, "enabled": true}]
            }),
        }
    }
}
