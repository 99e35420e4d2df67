//! `customer.search`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{
    CommercialRelationshipScheme as CustomerTrade, CountryCode, CustomerGroupId, CustomerGroupRef,
    CustomersPage, LanguageCode, ProductRef, StateCode,
};
use crate::nodes::input::{Csv, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Order of found customers.
    pub enum CustomerSort {
        /// Name, A to Z.
        NameAsc = "NAME_ASC",
        /// Name, Z to A.
        NameDesc = "NAME_DESC",
        /// E-mail address, A to Z.
        EmailAsc = "EMAIL_ASC",
        /// E-mail address, Z to A.
        EmailDesc = "EMAIL_DESC",
        /// Fewest orders first.
        OrderCountAsc = "ORDER_COUNT_ASC",
        /// Most orders first.
        OrderCountDesc = "ORDER_COUNT_DESC",
        /// Registered last first.
        RegisteredDateDesc = "REGISTERED_DATE_DESC",
        /// Registered first first.
        RegisteredDateAsc = "REGISTERED_DATE_ASC",
        /// Changed last first.
        UpdatedDateDesc = "UPDATED_DATE_DESC",
        /// Changed longest ago first.
        UpdatedDateAsc = "UPDATED_DATE_ASC",
        /// Lowest sales first.
        SalesValueAsc = "SALES_VALUE_ASC",
        /// Highest sales first.
        SalesValueDesc = "SALES_VALUE_DESC",
        /// Earliest first order first.
        FirstOrderDateAsc = "FIRST_ORDER_DATE_ASC",
        /// Latest first order first.
        FirstOrderDateDesc = "FIRST_ORDER_DATE_DESC",
        /// Longest without an order first.
        LastOrderDateAsc = "LAST_ORDER_DATE_ASC",
        /// Ordered last first.
        LastOrderDateDesc = "LAST_ORDER_DATE_DESC",
    }
}

/// Find customers by text, e-mail address, group, orders or place.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCustomers {
    /// Text looked for in names and e-mail addresses.
    pub keyword: Option<String>,
    /// Text looked for in the customer's name.
    pub name: Option<String>,
    /// E-mail address, or a part of it.
    pub email: Option<String>,
    /// Match `email` exactly instead of in part.
    pub use_exact_email_match: Option<bool>,
    /// Number of the customer group (older name).
    pub customer_group: Option<CustomerGroupId>,
    /// Use the stored order count; faster, may lag.
    pub use_precalculated_order_count: Option<bool>,
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
    /// Registered at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Registered at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Is the customer exempt from taxes?
    pub tax_exempt: Option<bool>,
    /// Did the customer agree to marketing e-mails?
    pub accept_marketing: Option<bool>,
    /// Numbers of products that the customers bought, comma-separated.
    pub purchased_product_ids: Option<Csv<ProductRef>>,
    /// Numbers of customer groups; 0 is the general group.
    pub customer_group_ids: Option<Csv<CustomerGroupRef>>,
    /// Company of the customer.
    pub company_name: Option<String>,
    /// Two-letter country codes, comma-separated.
    pub country_codes: Option<Csv<CountryCode>>,
    /// City.
    pub city: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Code of the state or province.
    pub state_or_province_code: Option<StateCode>,
    /// Phone number.
    pub phone: Option<String>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Order of the rows. Reading every page asks for the order in which new rows come last, unless you name one.
    pub sort_by: Option<CustomerSort>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `total,items(id,email)`; all if left out.
    pub response_fields: Option<String>,
    /// Private (`b2c`) or business (`b2b`) customers.
    #[serde(rename = "b2b_b2c")]
    pub b2b_b2c: Option<CustomerTrade>,
}

impl Action for SearchCustomers {
    const META: Meta = Meta {
        id: "customer.search",
        common: true,
        title: "Search customers",
        path: "/customers",
        scopes: &["read_customers"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        paging: Paging::Offset { stable_sort: Some("REGISTERED_DATE_ASC") },
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/search-customers",
        ..Meta::READ
    };
    type Output = CustomersPage;

    fn example() -> Example {
        Example {
            input: json!({"email": "marit.dekker@example.test", "useExactEmailMatch": true}),
            request: "GET /customers?email=marit.dekker%40example.test&useExactEmailMatch=true",
            body: None,
            response: json!({
                "total": 1, "count": 1, "offset": 0, "limit": 100,
                "items": [{"id": 240_118_854, "email": "marit.dekker@example.test", "customerGroupId": 0, "acceptMarketing": true}]
            }),
        }
    }
}
