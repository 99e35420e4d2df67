//! The app's own status, its token and the answer of an authorisation.

use crate::model::{AppSubscriptionStatus, DateTime, Secret};

entity! {
    /// State of the app in the store.
    read struct ApplicationStatus {
        /// The store's paid subscription to the app.
        subscription: ApplicationStatusSubscription,
        /// State of the subscription.
        subscription_status: AppSubscriptionStatus,
    }

    /// The store's paid subscription to the app.
    read struct ApplicationStatusSubscription {
        /// When the subscription began (`yyyy-MM-dd HH:mm:ss +0000`).
        start_date: DateTime,
        /// When the subscription ends unless it is renewed (`yyyy-MM-dd HH:mm:ss +0000`).
        expiration_date: DateTime,
        /// State of the subscription.
        status: AppSubscriptionStatus,
    }

    /// What the app's token allows and until when.
    read struct ApplicationTokenResult {
        /// Scopes that the token grants.
        permissions: Vec<String>,
        /// When the token was issued (`yyyy-MM-dd HH:mm:ss +0000`).
        created: DateTime,
        /// When the token ends (`yyyy-MM-dd HH:mm:ss +0000`).
        expires: DateTime,
    }

    /// Answer to the exchange of an authorisation code.
    read struct OAuthToken {
        /// Secret token for calls to the store's data.
        #[serde(rename = "access_token")]
        access_token: Secret,
        /// Kind of the token, always `bearer`.
        #[serde(rename = "token_type")]
        token_type: String,
        /// Granted scopes, separated by spaces.
        scope: String,
        /// Identifier of the store that granted access.
        #[serde(rename = "store_id")]
        store_id: i64,
        /// E-mail address of the store's owner.
        email: String,
        /// Token that is safe to use in a browser; it reads public data only.
        #[serde(rename = "public_token")]
        public_token: String,
    }

    /// When each kind of data last changed; a cheap way to see whether anything happened.
    read struct LatestStats {
        /// When a product last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        products_updated: DateTime,
        /// When an order last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        orders_updated: DateTime,
        /// When the store's settings last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        profile_updated: DateTime,
        /// When a category last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        categories_updated: DateTime,
        /// When a discount coupon last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        discount_coupons_updated: DateTime,
        /// When an abandoned cart last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        abandoned_sales_updated: DateTime,
        /// When a customer last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        customers_updated: DateTime,
        /// How many products the store has; only when asked for.
        product_count: i64,
        /// How many categories the store has; only when asked for.
        category_count: i64,
        /// When a review last changed (`yyyy-MM-dd HH:mm:ss +0000`); only when asked for.
        reviews_updated: DateTime,
        /// When a domain last changed (`yyyy-MM-dd HH:mm:ss +0000`); only when asked for.
        domains_updated: DateTime,
        /// When a subscription last changed (`yyyy-MM-dd HH:mm:ss +0000`); only when asked for.
        subscriptions_updated: DateTime,
        /// The same as `productCount`, in the vendor's other spelling.
        product_count_required: i64,
        /// The same as `categoryCount`, in the vendor's other spelling.
        category_count_required: i64,
    }
}
