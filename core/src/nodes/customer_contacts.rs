//! Contacts of customers.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    ContactId, CreateCountResult, CustomerContact, CustomerContactWrite, CustomerContacts, CustomerId,
    DeleteCountResult, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all contacts of a customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCustomerContacts {
    /// Number of the customer.
    pub customer_id: CustomerId,
}

impl Action for ListCustomerContacts {
    const META: Meta = Meta {
        id: "customer_contact.list",
        aliases: &["customer_contact.search"],
        title: "List contacts of a customer",
        path: "/customers/{customerId}/contacts",
        scopes: &["read_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-contacts/search-customer-contacts",
        ..Meta::READ
    };
    type Output = CustomerContacts;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854}),
            request: "GET /customers/240118854/contacts",
            body: None,
            response: json!({"items": [{"id": 6103, "contact": "@marit.dekker", "type": "INSTAGRAM", "note": "prefers messages"}]}),
        }
    }
}

/// Read one contact of a customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCustomerContact {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// Number of the contact.
    pub contact_id: ContactId,
}

impl Action for GetCustomerContact {
    const META: Meta = Meta {
        id: "customer_contact.get",
        title: "Get a contact",
        path: "/customers/{customerId}/contacts/{contactId}",
        scopes: &["read_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-contacts/get-customer-contact",
        ..Meta::READ
    };
    type Output = CustomerContact;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854, "contactId": 6103}),
            request: "GET /customers/240118854/contacts/6103",
            body: None,
            response: json!({"id": 6103, "contact": "@marit.dekker", "type": "INSTAGRAM", "note": "prefers messages"}),
        }
    }
}

/// Add a contact to a customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCustomerContact {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// The contact.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub contact_data: CustomerContactWrite,
}

impl Action for CreateCustomerContact {
    const META: Meta = Meta {
        id: "customer_contact.create",
        title: "Add a contact",
        path: "/customers/{customerId}/contacts",
        scopes: &["create_customers"],
        body: Body::Of("contactData"),
        required: &["contact", "type"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-contacts/create-customer-contact",
        ..Meta::CREATE
    };
    type Output = CreateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854, "contact": "@marit.dekker", "type": "INSTAGRAM"}),
            request: "POST /customers/240118854/contacts",
            body: Some(json!({"contact": "@marit.dekker", "type": "INSTAGRAM"})),
            response: json!({"createCount": 1}),
        }
    }
}

/// Change a contact of a customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCustomerContact {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// Number of the contact.
    pub contact_id: ContactId,
    /// The contact.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub contact_data: CustomerContactWrite,
}

impl Action for UpdateCustomerContact {
    const META: Meta = Meta {
        id: "customer_contact.update",
        title: "Update a contact",
        path: "/customers/{customerId}/contacts/{contactId}",
        scopes: &["update_customers"],
        body: Body::Of("contactData"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-contacts/update-customer-contact",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854, "contactId": 6103, "note": "prefers mail"}),
            request: "PUT /customers/240118854/contacts/6103",
            body: Some(json!({"note": "prefers mail"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Remove a contact from a customer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCustomerContact {
    /// Number of the customer.
    pub customer_id: CustomerId,
    /// Number of the contact.
    pub contact_id: ContactId,
}

impl Action for DeleteCustomerContact {
    const META: Meta = Meta {
        id: "customer_contact.delete",
        title: "Delete a contact",
        path: "/customers/{customerId}/contacts/{contactId}",
        scopes: &["update_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-contacts/delete-customer-contact",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"customerId": 240_118_854, "contactId": 6103}),
            request: "DELETE /customers/240118854/contacts/6103",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
