//! `staff.get`, `staff.list`, `staff.list_scopes`.

use crate::action::{Action, Example, Meta};
use crate::model::{StaffAccount, StaffAccounts, StaffId, StaffScopes};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all staff accounts of the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListStaff {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListStaff {
    const META: Meta = Meta {
        id: "staff.list",
        aliases: &["staff.search"],
        title: "List staff accounts",
        path: "/staff",
        scopes: &["read_staff"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/search-staff-accounts",
        ..Meta::READ
    };
    type Output = StaffAccounts;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /staff",
            body: None,
            response: json!({"staffList": [{"id": "p1234567", "email": "joost@harborlane.test", "name": "Joost", "staffScopes": ["SALES_MANAGEMENT"], "inviteAccepted": true}]}),
        }
    }
}

/// Read one staff account.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetStaff {
    /// Id of the staff account.
    pub staff_account_id: StaffId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetStaff {
    const META: Meta = Meta {
        id: "staff.get",
        title: "Get a staff account",
        path: "/staff/{staffAccountId}",
        scopes: &["read_staff"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/get-staff-account",
        ..Meta::READ
    };
    type Output = StaffAccount;

    fn example() -> Example {
        Example {
            input: json!({"staffAccountId": "p1234567"}),
            request: "GET /staff/p1234567",
            body: None,
            response: json!({"id": "p1234567", "email": "joost@harborlane.test", "name": "Joost", "staffScopes": ["SALES_MANAGEMENT"], "inviteAccepted": true}),
        }
    }
}

/// Read what staff can be allowed to do.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListStaffScopes {}

impl Action for ListStaffScopes {
    const META: Meta = Meta {
        id: "staff.list_scopes",
        title: "List permissions of staff",
        path: "/profile/staffScopes",
        scopes: &["read_store_profile", "read_staff"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/get-staff-account-scopes",
        ..Meta::READ
    };
    type Output = StaffScopes;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile/staffScopes",
            body: None,
            response: json!({"staffScopes": ["SALES_MANAGEMENT", "CATALOG_MANAGEMENT"]}),
        }
    }
}
