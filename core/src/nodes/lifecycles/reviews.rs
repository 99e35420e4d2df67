//! `review.created`, `review.updated`, `review.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::ProductReview;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["review.created", "review.updated"],
    scopes: &["read_reviews"],
    ..TriggerMeta::of(&kinds::REVIEW)
};

fn sample() -> Value {
    json!({
        "id": 550_012, "productId": 708_114_611, "orderId": 512_240_933, "customerId": 240_118_854, "status": "MODERATED",
        "rating": 5, "review": "Keeps my tea warm.", "createTimestamp": 1_773_480_067, "updateTimestamp": 1_773_480_067
    })
}

lifecycle! {
    /// Fires once for every new product review, also before the merchant publishes it.
    ReviewCreated = Created of ProductReview {
        id: "review.created",
        title: "New review",
    } from META like sample();

    /// Fires on a change of a known review: published, taken back, or its text.
    ReviewUpdated = Updated of ProductReview {
        id: "review.updated",
        title: "Review updated",
    } from META like sample(), to { "status": "PUBLISHED" };

    /// Fires when a review is gone.
    ReviewDeleted = Deleted of ProductReview {
        id: "review.deleted",
        title: "Review deleted",
        webhooks: &["review.deleted"],
        scopes: &["read_store_profile", "read_reviews"],
    } from META like sample();
}
