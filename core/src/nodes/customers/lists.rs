//! Deleted customers, numbers of customers, and what customers can be filtered by.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{
    CountryCode, CustomerFilters, CustomerGroupRef, CustomerIds, CustomerLocations, CustomerProducts,
    DeletedCustomer, LanguageCode, Page, ProductRef,
};
use crate::nodes::input::Csv;
use crate::nodes::input::When;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read which customers were deleted, and when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDeletedCustomers {
    /// Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    #[serde(rename = "from_date")]
    pub from_date: Option<When>,
    /// Deleted at or before this date.
    #[serde(rename = "to_date")]
    pub to_date: Option<When>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchDeletedCustomers {
    const META: Meta = Meta {
        id: "customer.search_deleted",
        aliases: &["customer.list_deleted"],
        title: "Search deleted customers",
        path: "/customers/deleted",
        scopes: &["read_store_profile", "read_customers"],
        dates: &["from_date", "to_date"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-deleted-items-history",
        ..Meta::READ
    };
    type Output = Page<DeletedCustomer>;

    fn example() -> Example {
        Example {
            input: json!({"from_date": 1_773_000_000, "limit": 1}),
            request: "GET /customers/deleted?from_date=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 240_118_001, "date": "2026-03-14 09:21:07 +0000"}]}),
        }
    }
}

/// Read the numbers of all customers that filters find, in one answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCustomerIds {
    /// Text looked for in names and e-mail addresses.
    pub keyword: Option<String>,
    /// Fewest orders.
    pub min_order_count: Option<i64>,
    /// Most orders.
    pub max_order_count: Option<i64>,
    /// Lowest sum of orders, store currency.
    pub min_sales_value: Option<i64>,
    /// Highest sum of orders, store currency.
    pub max_sales_value: Option<i64>,
    /// Count only orders that carry the customer number.
    pub check_only_customer_id: Option<bool>,
    /// Is the customer exempt from taxes?
    pub tax_exempt: Option<bool>,
    /// Did the customer agree to marketing e-mails?
    pub accept_marketing: Option<bool>,
    /// Numbers of products that the customers bought, comma-separated.
    pub purchased_product_ids: Option<Csv<ProductRef>>,
    /// Numbers of customer groups; 0 is the general group.
    pub customer_group_ids: Option<Csv<CustomerGroupRef>>,
    /// Two-letter country codes, comma-separated.
    pub country_codes: Option<Csv<CountryCode>>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListCustomerIds {
    const META: Meta = Meta {
        id: "customer.list_ids",
        title: "List numbers of customers",
        path: "/customers_ids",
        scopes: &["read_customers"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/customer/request/CustomersIdsRequest.kt",
        ..Meta::READ
    };
    type Output = CustomerIds;

    fn example() -> Example {
        Example {
            input: json!({"minOrderCount": 2, "acceptMarketing": true}),
            request: "GET /customers_ids?minOrderCount=2&acceptMarketing=true",
            body: None,
            response: json!({"ids": [240_118_854, 240_118_860]}),
        }
    }
}

/// Read what the customers of the store can be filtered by.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCustomerFilters {}

impl Action for GetCustomerFilters {
    const META: Meta = Meta {
        id: "customer.get_filters",
        title: "Get customer filters",
        path: "/customers/filters",
        scopes: &["read_customers"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/customer/request/CustomerFiltersDataSearchRequest.kt",
        ..Meta::READ
    };
    type Output = CustomerFilters;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /customers/filters",
            body: None,
            response: json!({"total": 120, "repeatedCustomersCount": 31, "oneTimeCustomersCount": 64, "languages": ["en", "nl"]}),
        }
    }
}

/// Find countries that customers come from, by name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCustomerLocations {
    /// Text looked for in the names of countries.
    pub name: String,
}

impl Action for SearchCustomerLocations {
    const META: Meta = Meta {
        id: "customer.search_locations",
        title: "Search countries of customers",
        path: "/customers/locations",
        scopes: &["read_customers"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/customer/request/CustomersLocationsSearchRequest.kt",
        ..Meta::READ
    };
    type Output = CustomerLocations;

    fn example() -> Example {
        Example {
            input: json!({"name": "nether"}),
            request: "GET /customers/locations?name=nether",
            body: None,
            response: json!({"items": [{"country": "Netherlands", "countryCode": "NL"}]}),
        }
    }
}

/// Find products that customers bought, by name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCustomerProducts {
    /// Text looked for in the names of products.
    pub name: String,
}

impl Action for SearchCustomerProducts {
    const META: Meta = Meta {
        id: "customer.search_products",
        title: "Search bought products",
        path: "/customers/products",
        scopes: &["read_customers"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/customer/request/CustomersProductsSearchRequest.kt",
        ..Meta::READ
    };
    type Output = CustomerProducts;

    fn example() -> Example {
        Example {
            input: json!({"name": "mug"}),
            request: "GET /customers/products?name=mug",
            body: None,
            response: json!({"items": [{"productId": 708_114_611, "productName": "Stoneware mug"}]}),
        }
    }
}
