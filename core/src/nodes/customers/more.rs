//! `customer.delete`, `customer.mass_update`.

use crate::action::{Action, Body, Effect, Example, Meta};
use crate::model::{
    CountryCode, CustomerDeleteResult, CustomerGroupRef, CustomerId, CustomerMassUpdate,
    CustomerUpdateResult, LanguageCode, ProductRef,
};
use crate::nodes::input::Csv;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Delete a customer. The customer's orders stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCustomer {
    /// Number of the customer.
    pub customer_id: CustomerId,
}

impl Action for DeleteCustomer {
    const META: Meta = Meta {
        id: "customer.delete",
        title: "Delete a customer",
        path: "/customers/{customerId}",
        scopes: &["read_customers", "update_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/delete-customer",
        ..Meta::DELETE
    };
    type Output = CustomerDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854}),
            request: "DELETE /customers/240118854",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Make the same change to many customers, or delete them: the listed ones, those that filters find, or all.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MassUpdateCustomers {
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
    /// Which customers, and what changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub change: CustomerMassUpdate,
}

impl Action for MassUpdateCustomers {
    const META: Meta = Meta {
        id: "customer.mass_update",
        title: "Change or delete many customers",
        path: "/customers_update",
        scopes: &["update_customers"],
        body: Body::Of("change"),
        query: &[
            "keyword",
            "minOrderCount",
            "maxOrderCount",
            "minSalesValue",
            "maxSalesValue",
            "checkOnlyCustomerId",
            "taxExempt",
            "acceptMarketing",
            "purchasedProductIds",
            "customerGroupIds",
            "countryCodes",
            "lang",
        ],
        effect: Effect::Destructive,
        idempotent: true,
        confirm: true,
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/customer/request/CustomersMassUpdateRequest.kt",
        ..Meta::CREATE
    };
    type Output = CustomerUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"minOrderCount": 5, "mode": "ALL_FILTERED", "customer": {"customerGroupId": 9_367_001}}),
            request: "POST /customers_update?minOrderCount=5",
            body: Some(json!({"mode": "ALL_FILTERED", "customer": {"customerGroupId": 9_367_001}})),
            response: json!({"updateCount": 12}),
        }
    }
}
