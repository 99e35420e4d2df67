//! Customer groups.

use crate::action::{Action, Body, Example, Meta, Paging};
use crate::model::{
    CustomerGroup, CustomerGroupId, CustomerGroupWrite, DeleteCountResult, IdResult, Page, UpdateCountResult,
};
use crate::nodes::input::Csv;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one customer group.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCustomerGroup {
    /// Number of the customer group.
    pub group_id: CustomerGroupId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCustomerGroup {
    const META: Meta = Meta {
        id: "customer_group.get",
        title: "Get a customer group",
        path: "/customer_groups/{groupId}",
        scopes: &["read_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-groups/get-customer-group",
        ..Meta::READ
    };
    type Output = CustomerGroup;

    fn example() -> Example {
        Example {
            input: json!({"groupId": 9_367_001}),
            request: "GET /customer_groups/9367001",
            body: None,
            response: json!({"id": 9_367_001, "name": "Trade"}),
        }
    }
}

/// Find customer groups by name or number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCustomerGroups {
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Text looked for in names.
    pub keyword: Option<String>,
    /// Numbers of customer groups; 0 is the general group.
    pub customer_group_ids: Option<Csv<CustomerGroupId>>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Numbers of customer groups (older name).
    pub customer_group_id: Option<Csv<CustomerGroupId>>,
}

impl Action for SearchCustomerGroups {
    const META: Meta = Meta {
        id: "customer_group.search",
        aliases: &["customer_group.list"],
        title: "Search customer groups",
        path: "/customer_groups",
        scopes: &["read_customers"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-groups/search-customer-groups",
        ..Meta::READ
    };
    type Output = Page<CustomerGroup>;

    fn example() -> Example {
        Example {
            input: json!({"keyword": "trade", "limit": 1}),
            request: "GET /customer_groups?keyword=trade&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 9_367_001, "name": "Trade"}]}),
        }
    }
}

/// Create a customer group.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCustomerGroup {
    /// The customer group.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub group: CustomerGroupWrite,
}

impl Action for CreateCustomerGroup {
    const META: Meta = Meta {
        id: "customer_group.create",
        title: "Create a customer group",
        path: "/customer_groups",
        scopes: &["create_customers"],
        body: Body::Of("group"),
        required: &["name"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-groups/create-customer-group",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"name": "Trade"}),
            request: "POST /customer_groups",
            body: Some(json!({"name": "Trade"})),
            response: json!({"id": 9_367_001}),
        }
    }
}

/// Rename a customer group.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCustomerGroup {
    /// Number of the customer group.
    pub group_id: CustomerGroupId,
    /// The customer group.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub group: CustomerGroupWrite,
}

impl Action for UpdateCustomerGroup {
    const META: Meta = Meta {
        id: "customer_group.update",
        title: "Rename a customer group",
        path: "/customer_groups/{groupId}",
        scopes: &["update_customers"],
        body: Body::Of("group"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-groups/update-customer-group",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"groupId": 9_367_001, "name": "Trade and schools"}),
            request: "PUT /customer_groups/9367001",
            body: Some(json!({"name": "Trade and schools"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a customer group. Its customers move to the general group, which cannot be deleted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCustomerGroup {
    /// Number of the customer group.
    pub group_id: CustomerGroupId,
}

impl Action for DeleteCustomerGroup {
    const META: Meta = Meta {
        id: "customer_group.delete",
        title: "Delete a customer group",
        path: "/customer_groups/{groupId}",
        scopes: &["update_customers"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/customers/customer-groups/delete-customer-group",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"groupId": 9_367_001}),
            request: "DELETE /customer_groups/9367001",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
