//! `promotion.created`, `promotion.updated`, `promotion.deleted`.

use super::{BY_SCAN, lifecycle};
use crate::kinds;
use crate::model::Promotion;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["promotion.created", "promotion.updated"],
    found: BY_SCAN,
    scopes: &["read_promotion"],
    ..TriggerMeta::of(&kinds::PROMOTION)
};

fn sample() -> Value {
    json!({
        "id": 9_900_417, "name": "Mugs 3 for 2", "enabled": true, "discountBase": "ITEM", "discountType": "PERCENT", "amount": 33,
        "targets": {"categories": [172_786_255]}, "triggers": {"minProductQuantityInCart": 3}
    })
}

lifecycle! {
    /// Fires once for every new promotion.
    PromotionCreated = Created of Promotion {
        id: "promotion.created",
        title: "New promotion",
    } from META like sample();

    /// Fires on a change of a known promotion: its terms, or whether it is on. Its start and end by date are no change.
    PromotionUpdated = Updated of Promotion {
        id: "promotion.updated",
        title: "Promotion updated",
    } from META like sample(), to { "enabled": false };

    /// Fires when a promotion is gone.
    PromotionDeleted = Deleted of Promotion {
        id: "promotion.deleted",
        title: "Promotion deleted",
        webhooks: &["promotion.deleted"],
    } from META like sample();
}
