//! Stores that a partner creates and clones.

use indexmap::IndexMap;

use crate::model::{Secret, StoreProfileWrite};

entity! {
    /// The store to create, its owner and the partner who brought them.
    write struct PartnerNewStore {
        /// Owner of the new store. Required on create.
        merchant: PartnerNewStoreMerchant,
        /// Partner who brought the owner.
        affiliate_partner: PartnerNewStoreAffiliatePartner,
        /// Settings of the new store.
        profile: StoreProfileWrite,
    }

    /// Owner of a new store.
    write struct PartnerNewStoreMerchant {
        /// E-mail address that the owner signs in with. Required on create.
        email: String,
        /// Full name of the owner. Required on create.
        name: String,
        /// Password that the owner signs in with.
        password: Secret,
        /// IP address that the owner signed up from.
        ip: String,
        /// Lets the owner sign in with Facebook.
        facebook_login: PartnerNewStoreFacebookLogin,
        /// Lets the owner sign in with Google.
        google_login: PartnerNewStoreGoogleLogin,
    }

    /// Facebook account that the owner signs in with.
    write struct PartnerNewStoreFacebookLogin {
        /// Identifier of the Facebook account.
        #[serde(rename = "facebookID")]
        facebook_id: String,
        /// Access token that Facebook gave for the account.
        facebook_token: String,
    }

    /// Google account that the owner signs in with.
    write struct PartnerNewStoreGoogleLogin {
        /// Access token that Google gave for the account.
        google_token: String,
    }

    /// Partner who brought the owner of a new store.
    write struct PartnerNewStoreAffiliatePartner {
        /// Code of the partner.
        source: String,
        /// Referral of the partner's ambassador programme.
        ambassador: PartnerNewStoreAmbassador,
    }

    /// Referral of an ambassador programme.
    write struct PartnerNewStoreAmbassador {
        /// Code of the person who referred the owner.
        r#ref: String,
        /// Identifier of the referral campaign.
        campaign_id: String,
    }

    /// Answer to the creation of a store.
    read struct PartnerStoreCreateResult {
        /// Identifier of the new store.
        id: i64,
        /// Access token of the new store; only when asked for with `returnApiToken`.
        token: String,
    }

    /// How far the cloning of a store has come.
    read struct PartnerCloneStatus {
        /// Whether the cloning is waiting, running, done or failed.
        status: PartnerCloneState,
        /// Text of the error, when there was one.
        error_message: String,
        /// New identifiers of the cloned products and categories.
        cloned_entities_mapping: PartnerCloneStatusMapping,
    }

    /// Identifiers in the source store with those in the target store.
    read struct PartnerCloneStatusMapping {
        /// New product identifier by the one in the source store.
        products: IndexMap<String, String>,
        /// New category identifier by the one in the source store.
        categories: IndexMap<String, String>,
    }

    /// Answer to an order to clone a store.
    read struct PartnerCloneStart {
        /// True when the cloning was started.
        success: bool,
        /// Ticket with which the progress is asked for.
        ticket: String,
        /// Code of the error, when there was one.
        error_code: String,
        /// Text of the error, when there was one.
        error_message: String,
    }
}

open_enum! {
    /// State of a cloning.
    pub enum PartnerCloneState {
        /// Waiting.
        Queued = "QUEUED",
        /// Running.
        InProgress = "IN_PROGRESS",
        /// Done.
        Completed = "COMPLETED",
        /// Failed.
        Failed = "FAILED",
    }
}
