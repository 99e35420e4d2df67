//! Customers.

mod changes;
mod lists;
mod more;
mod search;
mod triggers;

pub use changes::{CustomerGroupChanged, CustomerMarketingConsentChanged};
pub use lists::{
    GetCustomerFilters, ListCustomerIds, SearchCustomerLocations, SearchCustomerProducts,
    SearchDeletedCustomers,
};
pub use more::{DeleteCustomer, MassUpdateCustomers};
pub use search::{CustomerSort, SearchCustomers};
pub use triggers::{CustomerCreated, CustomerUpdated};

use crate::action::{Action, Body, Example, LookUp, Meta};
use crate::model::{Customer, CustomerCreateResult, CustomerId, CustomerUpdateResult, CustomerWrite};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one customer with addresses, contacts and sums of orders.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCustomer {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// Fields wanted in the answer, for example `id,email,stats`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCustomer {
    const META: Meta = Meta {
        id: "customer.get",
        common: true,
        title: "Get a customer",
        path: "/customers/{customerId}",
        scopes: &["read_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/get-customer",
        ..Meta::READ
    };
    type Output = Customer;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854}),
            request: "GET /customers/240118854",
            body: None,
            response: json!({"id": 240_118_854, "email": "marit.dekker@example.test", "customerGroupId": 0, "billingPerson": {"name": "Marit Dekker"}, "acceptMarketing": true}),
        }
    }
}

/// Create a customer. E-mail addresses are unique in a store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCustomer {
    /// The customer.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub customer: CustomerWrite,
}

impl Action for CreateCustomer {
    const META: Meta = Meta {
        id: "customer.create",
        common: true,
        aliases: &["customer.register"],
        title: "Create a customer",
        path: "/customers",
        scopes: &["create_customers"],
        body: Body::Of("customer"),
        required: &["email"],
        look_up: LookUp::By(&[&natural_keys::CUSTOMER_EMAIL]),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/create-customer",
        ..Meta::CREATE
    };
    type Output = CustomerCreateResult;

    fn example() -> Example {
        let customer = json!({"email": "jonas.weber@example.test", "billingPerson": {"name": "Jonas Weber", "countryCode": "DE"}, "acceptMarketing": false});
        Example {
            input: customer.clone(),
            request: "POST /customers",
            body: Some(customer),
            response: json!({"id": 240_118_900}),
        }
    }
}

/// Change a customer. Fields left out stay as they are, `null` clears, and lists (addresses, contacts) are replaced whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCustomer {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub customer: CustomerWrite,
}

impl Action for UpdateCustomer {
    const META: Meta = Meta {
        id: "customer.update",
        common: true,
        title: "Update a customer",
        path: "/customers/{customerId}",
        scopes: &["read_customers", "update_customers"],
        body: Body::Of("customer"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/update-customer",
        ..Meta::UPDATE
    };
    type Output = CustomerUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854, "acceptMarketing": false, "taxId": null}),
            request: "PUT /customers/240118854",
            body: Some(json!({"acceptMarketing": false, "taxId": null})),
            response: json!({"updateCount": 1}),
        }
    }
}
