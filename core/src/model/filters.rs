//! What the storefront and the customer list can be filtered by.

use crate::model::Number;

entity! {
    /// Which filters suit the chosen products and how many products each leaves.
    read struct ProductFiltersResult {
        /// How many products there are.
        product_count: i64,
        /// The filters.
        filters: ProductFilters,
    }

    /// Filters by name. Filters by option (`option_…`) and attribute (`attribute_…`) stay in `other`.
    read struct ProductFilters {
        /// The filter by price.
        price: ProductFiltersPriceFilter,
        /// The filter by stock.
        inventory: ProductFiltersInventoryFilterValues,
        /// The filter for reduced products.
        onsale: ProductFiltersOnSaleFilterValues,
        /// The filter by category.
        categories: ProductFiltersCategoriesFilterValues,
    }

    /// Range of prices among the products.
    read struct ProductFiltersPriceFilter {
        /// Lowest price, in store currency.
        min_value: Number,
        /// Highest price, in store currency.
        max_value: Number,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
    }

    /// The filter by stock.
    read struct ProductFiltersInventoryFilterValues {
        /// The values with the number of products for each.
        values: Vec<ProductFiltersInventoryFilterValue>,
        /// Whether the filter could be computed; some answers call it `status`.
        success: String,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
    }

    /// One value of the stock filter.
    read struct ProductFiltersInventoryFilterValue {
        /// Identifier of the value: `instock` or `outofstock`.
        id: String,
        /// Name of the value as buyers see it.
        title: String,
        /// How many products have the value.
        product_count: i64,
    }

    /// The filter for reduced products.
    read struct ProductFiltersOnSaleFilterValues {
        /// The values with the number of products for each.
        values: Vec<ProductFiltersOnSaleFilterValue>,
        /// Whether the filter could be computed; some answers call it `status`.
        success: String,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
    }

    /// One value of the filter for reduced products.
    read struct ProductFiltersOnSaleFilterValue {
        /// Identifier of the value: `onsale` or `notonsale`.
        id: String,
        /// Name of the value as buyers see it.
        title: String,
        /// How many products have the value.
        product_count: i64,
    }

    /// The filter by category.
    read struct ProductFiltersCategoriesFilterValues {
        /// The values with the number of products for each.
        values: Vec<ProductFiltersCategoriesFilterValue>,
        /// Whether the filter could be computed; some answers call it `status`.
        success: String,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
        /// How the values are sorted.
        sorting_order: String,
    }

    /// One category of the category filter.
    read struct ProductFiltersCategoriesFilterValue {
        /// Identifier of the category.
        id: i64,
        /// Name of the value as buyers see it.
        title: String,
        /// Name by language code.
        title_translated: String,
        /// How many products have the value.
        product_count: i64,
    }

    /// A filter by option.
    read struct ProductFiltersOptionFilterValues {
        /// Name of the filter.
        title: String,
        /// Name of the filter by language code.
        title_translated: String,
        /// The values with the number of products for each.
        values: Vec<ProductFiltersOptionFilterValue>,
        /// Whether the filter could be computed; some answers call it `status`.
        success: String,
        /// How the values are sorted.
        sorting_order: String,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
    }

    /// One value of an option filter.
    read struct ProductFiltersOptionFilterValue {
        /// Name of the value as buyers see it.
        title: String,
        /// Name by language code.
        title_translated: String,
        /// How many products have the value.
        product_count: i64,
    }

    /// A filter by attribute.
    read struct ProductFiltersAttributeFilterValues {
        /// The values with the number of products for each.
        values: Vec<ProductFiltersAttributeFilterValue>,
        /// Name of the filter.
        title: String,
        /// Whether the filter could be computed; some answers call it `status`.
        success: String,
        /// How the values are sorted.
        sorting_order: String,
        /// Whether the filter could be computed; some answers call it `success`.
        status: String,
    }

    /// One value of an attribute filter.
    read struct ProductFiltersAttributeFilterValue {
        /// Name of the value as buyers see it.
        title: String,
        /// How many products have the value.
        product_count: i64,
    }

    /// What customers can be filtered by.
    read struct CustomerFilters {
        /// How many there are in all.
        total: i64,
        /// How many customers ordered more than once.
        repeated_customers_count: i64,
        /// How many customers ordered exactly once.
        one_time_customers_count: i64,
        /// Customer groups of the store.
        store_groups: Vec<CustomerFilterGroup>,
        /// Countries of the customers' delivery addresses.
        shipping_addresses: Vec<CustomerFilterShippingAddress>,
        /// Languages of the customers.
        languages: Vec<String>,
    }

    /// A customer group that customers can be filtered by.
    read struct CustomerFilterGroup {
        /// Identifier of the customer group.
        id: i64,
        /// Name of the customer group.
        name: String,
    }

    /// A country that customers can be filtered by.
    read struct CustomerFilterShippingAddress {
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Name of the country.
        country_name: String,
    }

    /// A country that customers come from.
    read struct CustomerLocation {
        /// Name of the country.
        country: String,
        /// Two-letter country code (ISO 3166-1).
        country_code: String,
    }

    /// A product that customers bought.
    read struct CustomerProduct {
        /// Identifier of the product.
        product_id: i64,
        /// Name of the product.
        product_name: String,
    }
}
