//! `product.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::Product;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta::of(&kinds::PRODUCT);

fn sample() -> Value {
    json!({
        "id": 708_114_611, "createTimestamp": 1_760_000_000, "updateTimestamp": 1_773_480_067, "name": "Stoneware mug",
        "sku": "HL-MUG", "enabled": true, "price": 16, "quantity": 0, "unlimited": false
    })
}

lifecycle! {
    /// Fires when a product is removed from the store. A product that is switched off stays: see `product.updated`.
    ProductDeleted = Deleted of Product {
        id: "product.deleted",
        title: "Product deleted",
        webhooks: &["product.deleted"],
        scopes: &["read_store_profile", "read_catalog"],
    } from META like sample();
}
