//! Logos of the store, its invoices and its e-mails.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{EmailLogoRemoveResult, IdResult, InvoiceLogoRemoveResult, StoreLogoRemoveResult};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Set the logo of the store.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadStoreLogo {
    /// The logo: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadStoreLogo {
    const META: Meta = Meta {
        id: "logo.upload_store",
        title: "Upload the store logo",
        path: "/profile/logo",
        scopes: &["update_store_profile"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/upload-store-logo-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"image": {"url": "https://cdn.harborlane.test/logo.png"}}),
            request: "POST /profile/logo?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Flogo.png",
            body: None,
            response: json!({"id": 990_012}),
        }
    }
}

/// Remove the logo of the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteStoreLogo {}

impl Action for DeleteStoreLogo {
    const META: Meta = Meta {
        id: "logo.delete_store",
        title: "Delete the store logo",
        path: "/profile/logo",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/delete-store-logo-image",
        ..Meta::DELETE
    };
    type Output = StoreLogoRemoveResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "DELETE /profile/logo",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Set the logo of invoices.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadInvoiceLogo {
    /// The logo: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadInvoiceLogo {
    const META: Meta = Meta {
        id: "logo.upload_invoice",
        title: "Upload the invoice logo",
        path: "/profile/invoicelogo",
        scopes: &["update_store_profile"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/upload-store-logo-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"image": {"url": "https://cdn.harborlane.test/logo.png"}}),
            request: "POST /profile/invoicelogo?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Flogo.png",
            body: None,
            response: json!({"id": 990_012}),
        }
    }
}

/// Remove the logo of invoices.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteInvoiceLogo {}

impl Action for DeleteInvoiceLogo {
    const META: Meta = Meta {
        id: "logo.delete_invoice",
        title: "Delete the invoice logo",
        path: "/profile/invoicelogo",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/delete-store-logo-image",
        ..Meta::DELETE
    };
    type Output = InvoiceLogoRemoveResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "DELETE /profile/invoicelogo",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Set the logo of e-mails.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadEmailLogo {
    /// The logo: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadEmailLogo {
    const META: Meta = Meta {
        id: "logo.upload_email",
        title: "Upload the e-mail logo",
        path: "/profile/emaillogo",
        scopes: &["update_store_profile"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/upload-store-logo-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"image": {"url": "https://cdn.harborlane.test/logo.png"}}),
            request: "POST /profile/emaillogo?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Flogo.png",
            body: None,
            response: json!({"id": 990_012}),
        }
    }
}

/// Remove the logo of e-mails.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteEmailLogo {}

impl Action for DeleteEmailLogo {
    const META: Meta = Meta {
        id: "logo.delete_email",
        title: "Delete the e-mail logo",
        path: "/profile/emaillogo",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/delete-store-logo-image",
        ..Meta::DELETE
    };
    type Output = EmailLogoRemoveResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "DELETE /profile/emaillogo",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
