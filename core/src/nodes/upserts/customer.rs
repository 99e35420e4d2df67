//! `customer.upsert`, `customer.find_or_create`.

use super::{FoundOrCreated, IfSeveral, Upsert, Upserted, no_key};
use crate::action::{Action, Body, Example, LookUp, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Customer, CustomerWrite};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const REQUIRED: &[&str] = &["email"];

fn problems(customer: &CustomerWrite) -> Vec<Problem> {
    if customer.email.get().is_some_and(|value| !value.trim().is_empty()) {
        return Vec::new();
    }
    vec![no_key(&["email"])]
}

/// Change the customer with this e-mail address; create one where there is none. Fields left out stay as they are.
/// The store keeps e-mail addresses unique.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpsertCustomer {
    /// What to do where several customers are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// Fields that only a new customer gets, besides the others.
    pub on_create: Option<Box<CustomerWrite>>,
    /// The customer.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub customer: CustomerWrite,
}

impl Action for UpsertCustomer {
    const META: Meta = Meta {
        id: "customer.upsert",
        title: "Create or update a customer",
        path: "/customers",
        scopes: &["read_customers", "create_customers", "update_customers"],
        body: Body::Of("customer"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/update-customer",
        composite: true,
        ..Meta::CREATE
    };
    type Output = Upserted;

    fn example() -> Example {
        Example {
            input: json!({"email": "marit.dekker@example.test", "acceptMarketing": true}),
            request: "GET /customers?email=marit.dekker%40example.test&useExactEmailMatch=true&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Cemail%29",
            body: None,
            response: json!({"id": 240_118_854, "outcome": "updated"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 240_118_854, "email": "marit.dekker@example.test"}]}),
            json!({"updateCount": 1}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.customer)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::CUSTOMER_EMAIL,
            item: "/customers/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: progress.input.get("onCreate").and_then(Value::as_object),
            only_find: false,
            since: None,
        }
        .next(progress)
    }
}

/// Give the customer with this e-mail address; create one where there is none. What is there is not changed. The
/// store keeps e-mail addresses unique.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindOrCreateCustomer {
    /// What to do where several customers are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// The customer.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub customer: CustomerWrite,
}

impl Action for FindOrCreateCustomer {
    const META: Meta = Meta {
        id: "customer.find_or_create",
        title: "Find or create a customer",
        path: "/customers",
        scopes: &["read_customers", "create_customers"],
        body: Body::Of("customer"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/update-customer",
        composite: true,
        ..Meta::CREATE
    };
    type Output = FoundOrCreated<Customer>;

    fn example() -> Example {
        Example {
            input: json!({"email": "marit.dekker@example.test", "name": "Marit Dekker"}),
            request: "GET /customers?email=marit.dekker%40example.test&useExactEmailMatch=true&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Cemail%29",
            body: None,
            response: json!({"id": 240_118_854, "outcome": "found", "entity": {"id": 240_118_854, "email": "marit.dekker@example.test", "customerGroupId": 0, "acceptMarketing": true}}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 240_118_854, "email": "marit.dekker@example.test"}]}),
            json!({"id": 240_118_854, "email": "marit.dekker@example.test", "customerGroupId": 0, "acceptMarketing": true}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.customer)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::CUSTOMER_EMAIL,
            item: "/customers/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: None,
            only_find: true,
            since: None,
        }
        .next(progress)
    }
}
