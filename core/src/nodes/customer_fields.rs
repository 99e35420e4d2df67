//! Extra fields that the store keeps for its customers.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    CustomerField, CustomerFieldKey, CustomerFieldWrite, CustomerFields, CustomersConfigCreateResult,
    DeleteCountResult, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all extra fields of customers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCustomerFields {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListCustomerFields {
    const META: Meta = Meta {
        id: "customer_field.list",
        aliases: &["customer_field.search"],
        title: "List customer extra fields",
        path: "/store_extrafields/customers",
        scopes: &["read_customers_extrafields"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-extra-fields/search-customer-extra-fields",
        ..Meta::READ
    };
    type Output = CustomerFields;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /store_extrafields/customers",
            body: None,
            response: json!({"items": [{"key": "hDs81", "title": "Birthday", "type": "DATETIME", "entityTypes": ["CUSTOMERS"]}]}),
        }
    }
}

/// Read one extra field of customers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCustomerField {
    /// Key of the extra field.
    pub extrafield_key: CustomerFieldKey,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCustomerField {
    const META: Meta = Meta {
        id: "customer_field.get",
        title: "Get a customer extra field",
        path: "/store_extrafields/customers/{extrafieldKey}",
        scopes: &["read_customers_extrafields"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-extra-fields/get-customer-extra-field",
        ..Meta::READ
    };
    type Output = CustomerField;

    fn example() -> Example {
        Example {
            input: json!({"extrafieldKey": "hDs81"}),
            request: "GET /store_extrafields/customers/hDs81",
            body: None,
            response: json!({"key": "hDs81", "title": "Birthday", "type": "DATETIME", "entityTypes": ["CUSTOMERS"]}),
        }
    }
}

/// Create an extra field for customers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCustomerField {
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub field: CustomerFieldWrite,
}

impl Action for CreateCustomerField {
    const META: Meta = Meta {
        id: "customer_field.create",
        title: "Create a customer extra field",
        path: "/store_extrafields/customers",
        scopes: &["update_customers_extrafields"],
        body: Body::Of("field"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-extra-fields/create-customer-extra-field",
        ..Meta::CREATE
    };
    type Output = CustomersConfigCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"title": "Birthday", "type": "DATETIME"}),
            request: "POST /store_extrafields/customers",
            body: Some(json!({"title": "Birthday", "type": "DATETIME"})),
            response: json!({"createCount": 1, "key": "hDs81"}),
        }
    }
}

/// Change an extra field of customers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCustomerField {
    /// Key of the extra field.
    pub extrafield_key: CustomerFieldKey,
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub field: CustomerFieldWrite,
}

impl Action for UpdateCustomerField {
    const META: Meta = Meta {
        id: "customer_field.update",
        title: "Update a customer extra field",
        path: "/store_extrafields/customers/{extrafieldKey}",
        scopes: &["update_customers_extrafields"],
        body: Body::Of("field"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-extra-fields/update-customer-extra-field",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"extrafieldKey": "hDs81", "title": "Date of birth"}),
            request: "PUT /store_extrafields/customers/hDs81",
            body: Some(json!({"title": "Date of birth"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete an extra field of customers, with all its values.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCustomerField {
    /// Key of the extra field.
    pub extrafield_key: CustomerFieldKey,
}

impl Action for DeleteCustomerField {
    const META: Meta = Meta {
        id: "customer_field.delete",
        title: "Delete a customer extra field",
        path: "/store_extrafields/customers/{extrafieldKey}",
        scopes: &["delete_customers_extrafields"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-extra-fields/delete-customer-extra-field",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"extrafieldKey": "hDs81"}),
            request: "DELETE /store_extrafields/customers/hDs81",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
