//! `review.update_status`, `review.mass_update`, `review.delete`.

use crate::action::{Action, Body, Effect, Example, Meta};
use crate::model::{
    DeleteCountResult, ProductReviewMassUpdate, ProductReviewStatus, ReviewId, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Publish a review or take it back.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateReviewStatus {
    /// Number of the review.
    pub review_id: ReviewId,
    /// New status of the review.
    pub status: Option<ProductReviewStatus>,
}

impl Action for UpdateReviewStatus {
    const META: Meta = Meta {
        id: "review.update_status",
        aliases: &["review.update"],
        title: "Publish or hide a review",
        path: "/reviews/{reviewId}",
        scopes: &["update_reviews"],
        required: &["status"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-reviews/update-product-review-status",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"reviewId": 550_012, "status": "PUBLISHED"}),
            request: "PUT /reviews/550012",
            body: Some(json!({"status": "PUBLISHED"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Publish, hide or delete many reviews at once: the listed ones, those that filters find, or all.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MassUpdateReviews {
    /// Which reviews, and what becomes of them.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub change: ProductReviewMassUpdate,
}

impl Action for MassUpdateReviews {
    const META: Meta = Meta {
        id: "review.mass_update",
        title: "Change or delete many reviews",
        path: "/reviews/mass_update",
        scopes: &["update_reviews"],
        body: Body::Of("change"),
        effect: Effect::Destructive,
        confirm: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-reviews/bulk-update-delete-product-reviews",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"selectMode": "SELECTED", "reviewIds": [550_012, 550_013], "newStatus": "PUBLISHED"}),
            request: "PUT /reviews/mass_update",
            body: Some(
                json!({"selectMode": "SELECTED", "reviewIds": [550_012, 550_013], "newStatus": "PUBLISHED"}),
            ),
            response: json!({"updateCount": 2}),
        }
    }
}

/// Delete one review.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteReview {
    /// Number of the review.
    pub review_id: ReviewId,
}

impl Action for DeleteReview {
    const META: Meta = Meta {
        id: "review.delete",
        title: "Delete a review",
        path: "/reviews/{reviewId}",
        scopes: &["read_reviews", "update_reviews"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-reviews/delete-product-review",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"reviewId": 550_012}),
            request: "DELETE /reviews/550012",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
