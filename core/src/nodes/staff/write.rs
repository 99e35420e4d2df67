//! `staff.create`, `staff.update`, `staff.delete` and invitations.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{DeleteCountResult, StaffAccountWrite, StaffId, SuccessResult, UpdateCountResult};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Create a staff account; the person is invited by e-mail.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateStaff {
    /// The account.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub account: StaffAccountWrite,
}

impl Action for CreateStaff {
    const META: Meta = Meta {
        id: "staff.create",
        aliases: &["staff.invite"],
        title: "Create a staff account",
        path: "/staff",
        scopes: &["create_staff", "invite_staff"],
        body: Body::Of("account"),
        required: &["email"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/create-staff-account",
        ..Meta::CREATE
    };
    type Output = SuccessResult;

    fn example() -> Example {
        Example {
            input: json!({"email": "joost@harborlane.test", "staffScopes": ["SALES_MANAGEMENT"]}),
            request: "POST /staff",
            body: Some(json!({"email": "joost@harborlane.test", "staffScopes": ["SALES_MANAGEMENT"]})),
            response: json!({"success": true}),
        }
    }
}

/// Change what a member of the staff may do. The list of permissions is replaced whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateStaff {
    /// Id of the staff account.
    pub staff_account_id: StaffId,
    /// The account.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub account: StaffAccountWrite,
}

impl Action for UpdateStaff {
    const META: Meta = Meta {
        id: "staff.update",
        title: "Update a staff account",
        path: "/staff/{staffAccountId}",
        scopes: &["read_staff", "update_staff"],
        body: Body::Of("account"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/update-staff-account",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"staffAccountId": "p1234567", "staffScopes": ["CATALOG_MANAGEMENT"]}),
            request: "PUT /staff/p1234567",
            body: Some(json!({"staffScopes": ["CATALOG_MANAGEMENT"]})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a staff account: the person cannot sign in any more.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteStaff {
    /// Id of the staff account.
    pub staff_account_id: StaffId,
}

impl Action for DeleteStaff {
    const META: Meta = Meta {
        id: "staff.delete",
        title: "Delete a staff account",
        path: "/staff/{staffAccountId}",
        scopes: &["delete_staff"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/delete-staff-account",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"staffAccountId": "p1234567"}),
            request: "DELETE /staff/p1234567",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Send the invitation of a staff account once more.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResendInvite {
    /// E-mail address that the invitation went to.
    pub email: String,
}

impl Action for ResendInvite {
    const META: Meta = Meta {
        id: "staff.resend_invite",
        title: "Send an invitation again",
        path: "/staff/invite",
        scopes: &["invite_staff"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/resend-staff-account-invite",
        ..Meta::CREATE
    };
    type Output = SuccessResult;

    fn example() -> Example {
        Example {
            input: json!({"email": "joost@harborlane.test"}),
            request: "POST /staff/invite",
            body: Some(json!({"email": "joost@harborlane.test"})),
            response: json!({"success": true}),
        }
    }
}

/// Withdraw the invitation of a staff account that was not accepted yet.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CancelInvite {
    /// E-mail address that the invitation went to.
    pub email: String,
}

impl Action for CancelInvite {
    const META: Meta = Meta {
        id: "staff.cancel_invite",
        title: "Cancel an invitation",
        path: "/staff/invite",
        scopes: &["invite_staff"],
        body: Body::Json,
        docs: "https://docs.ecwid.com/api-reference/rest-api/staff-accounts/cancel-staff-account-invite",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"email": "joost@harborlane.test"}),
            request: "DELETE /staff/invite",
            body: Some(json!({"email": "joost@harborlane.test"})),
            response: json!({"deleteCount": 1}),
        }
    }
}
