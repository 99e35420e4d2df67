//! `product_class.created`, `product_class.updated`, `product_class.deleted`.

use super::{BY_SCAN, lifecycle};
use crate::kinds;
use crate::model::ProductType;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["product_class.created", "product_class.updated"],
    found: BY_SCAN,
    scopes: &["read_catalog"],
    ..TriggerMeta::of(&kinds::PRODUCT_TYPE)
};

fn sample() -> Value {
    json!({
        "id": 38_104_417, "name": "Mugs",
        "attributes": [{"id": 91_001, "name": "Glaze", "type": "CUSTOM", "show": "DESCR"}]
    })
}

lifecycle! {
    /// Fires once for every new product type.
    ProductClassCreated = Created of ProductType {
        id: "product_class.created",
        aliases: &["product_type.created"],
        title: "New product type",
    } from META like sample();

    /// Fires on a change of a known product type: its name or its attributes.
    ProductClassUpdated = Updated of ProductType {
        id: "product_class.updated",
        aliases: &["product_type.updated"],
        title: "Product type updated",
    } from META like sample(), to { "name": "Mugs and cups" };

    /// Fires when a product type is gone.
    ProductClassDeleted = Deleted of ProductType {
        id: "product_class.deleted",
        aliases: &["product_type.deleted"],
        title: "Product type deleted",
        webhooks: &["product_class.deleted"],
    } from META like sample();
}
