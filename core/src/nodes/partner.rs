//! What a partner's own app may do: create and clone stores.

use crate::action::{Action, Body, Credential, Effect, Example, Host, Meta, Object};
use crate::model::{PartnerCloneStart, PartnerCloneStatus, PartnerNewStore, PartnerStoreCreateResult};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Check whether a store exists for an e-mail address or account.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckStore {
    /// E-mail address that the owner signs in with.
    pub email: String,
    /// Id of the owner's Facebook account.
    #[serde(rename = "facebookID")]
    pub facebook_id: Option<String>,
    /// Id of the owner's Google account.
    #[serde(rename = "googleID")]
    pub google_id: Option<String>,
}

impl Action for CheckStore {
    const META: Meta = Meta {
        id: "store.check",
        title: "Check whether somebody has a store",
        host: Host::Partner,
        path: "/stores",
        credential: Credential::App,
        scopes: &["read_stores"],
        docs: "https://docs.ecwid.com/api-reference/partner-api/partner-api-calls/get-store",
        ..Meta::READ
    };
    type Output = Object;

    fn example() -> Example {
        Example {
            input: json!({"email": "hello@harborlane.test"}),
            request: "GET /stores?email=hello%40harborlane.test",
            body: None,
            response: json!({}),
        }
    }
}

/// Create a store for a merchant of the partner.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateStore {
    /// Add an access token of the new store to the answer.
    pub return_api_token: Option<bool>,
    /// The store, its owner and the partner.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub store: PartnerNewStore,
}

impl Action for CreateStore {
    const META: Meta = Meta {
        id: "store.create",
        title: "Create a store",
        host: Host::Partner,
        path: "/stores",
        credential: Credential::App,
        scopes: &["create_stores"],
        body: Body::Of("store"),
        query: &["returnApiToken"],
        required: &["merchant"],
        docs: "https://docs.ecwid.com/api-reference/partner-api/partner-api-calls/create-store",
        ..Meta::CREATE
    };
    type Output = PartnerStoreCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"merchant": {"email": "hello@harborlane.test", "name": "Marit Dekker"}, "returnApiToken": true}),
            request: "POST /stores?returnApiToken=true",
            body: Some(json!({"merchant": {"email": "hello@harborlane.test", "name": "Marit Dekker"}})),
            response: json!({"id": 20_554_417, "token": "example-token"}),
        }
    }
}

/// Copy a store onto another one, whose products, categories and settings are overwritten.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloneStore {
    /// Store that is copied.
    pub source_store_id: i64,
    /// Store that is overwritten with the copy.
    pub target_store_id: i64,
}

impl Action for CloneStore {
    const META: Meta = Meta {
        id: "store.clone",
        title: "Clone a store",
        host: Host::Partner,
        path: "/stores/clone",
        credential: Credential::App,
        body: Body::None,
        effect: Effect::Destructive,
        confirm: true,
        docs: "https://docs.ecwid.com/api-reference/partner-api/cloning-api",
        ..Meta::CREATE
    };
    type Output = PartnerCloneStart;

    fn example() -> Example {
        Example {
            input: json!({"sourceStoreId": 1003, "targetStoreId": 20_554_417}),
            request: "POST /stores/clone?sourceStoreId=1003&targetStoreId=20554417",
            body: None,
            response: json!({"success": true, "ticket": "cl-4417"}),
        }
    }
}

/// Read how far the cloning of a store has come.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCloneStatus {
    /// Ticket that `store.clone` gave.
    pub ticket: String,
}

impl Action for GetCloneStatus {
    const META: Meta = Meta {
        id: "store.get_clone_status",
        title: "Get the progress of a cloning",
        host: Host::Partner,
        path: "/stores/clone",
        credential: Credential::App,
        docs: "https://docs.ecwid.com/api-reference/partner-api/cloning-api",
        ..Meta::READ
    };
    type Output = PartnerCloneStatus;

    fn example() -> Example {
        Example {
            input: json!({"ticket": "cl-4417"}),
            request: "GET /stores/clone?ticket=cl-4417",
            body: None,
            response: json!({"status": "COMPLETED", "clonedEntitiesMapping": {"products": {"708114611": "808114611"}}}),
        }
    }
}
