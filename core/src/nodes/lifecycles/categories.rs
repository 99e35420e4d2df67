//! `category.created`, `category.updated`, `category.deleted`.

use super::{BY_SCAN, lifecycle};
use crate::kinds;
use crate::model::Category;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["category.created", "category.updated"],
    found: BY_SCAN,
    scopes: &["read_catalog"],
    ..TriggerMeta::of(&kinds::CATEGORY)
};

fn sample() -> Value {
    json!({"id": 172_786_255, "parentId": 0, "name": "Kitchen", "enabled": true, "orderBy": 10, "description": ""})
}

lifecycle! {
    /// Fires once for every new category.
    CategoryCreated = Created of Category {
        id: "category.created",
        aliases: &["category.new"],
        title: "New category",
    } from META like sample();

    /// Fires on a change of a known category: name, place, description or visibility.
    CategoryUpdated = Updated of Category {
        id: "category.updated",
        title: "Category updated",
        limits: "Several changes between two looks are one event. Products put into the category are not seen.",
    } from META like sample(), to { "name": "Kitchen and table" };

    /// Fires when a category is gone.
    CategoryDeleted = Deleted of Category {
        id: "category.deleted",
        title: "Category deleted",
        webhooks: &["category.deleted"],
    } from META like sample();
}
