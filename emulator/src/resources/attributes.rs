//! Attributes of product classes and the values products give them.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, default_fields, whole};
use crate::store::{Kind, Store};

/// Gives the attributes of a class ids, keeping those they already have.
pub fn identify(store: &mut Store, class: &mut Doc, now_ms: i64) {
    let Some(Value::Array(rows)) = class.get_mut("attributes") else { return };
    for row in rows.iter_mut().filter_map(Value::as_object_mut) {
        if row.int("id").is_none_or(|id| id <= 0) {
            let id = store.next_number("attribute", 3_401, now_ms);
            row.shift_insert(0, "id".to_owned(), json!(id));
        }
        default_fields(row, json!({ "type": "CUSTOM", "show": "NOTSHOW" }));
    }
}

/// Completes the values of a product from its class, then from the built-in class: a value names its
/// attribute by id, by alias or by name.
pub fn complete(store: &Store, product: &mut Doc) {
    let class = product.int("productClassId").unwrap_or(0);
    let known: Vec<&Doc> = [class, 0]
        .into_iter()
        .filter_map(|id| store.get(Kind::ProductClass, id))
        .flat_map(|class| class.list("attributes").iter().filter_map(Value::as_object))
        .collect();
    let Some(Value::Array(values)) = product.get_mut("attributes") else { return };
    for value in values.iter_mut().filter_map(Value::as_object_mut) {
        let alias = value.shift_remove("alias");
        let same = |attribute: &&&Doc| match (value.int("id"), alias.as_ref().and_then(Value::as_str)) {
            (_, Some(alias)) => attribute.text("type") == Some(alias),
            (Some(id), None) => attribute.int("id") == Some(id),
            (None, None) => {
                let name = attribute.text("name").unwrap_or_default();
                value.text("name").is_some_and(|given| given.eq_ignore_ascii_case(name))
            }
        };
        let Some(attribute) = known.iter().find(same) else { continue };
        for name in ["id", "name", "type", "show"] {
            if let Some(field) = attribute.get(name).filter(|_| !value.contains_key(name)) {
                value.insert(name.to_owned(), field.clone());
            }
        }
    }
}

/// A product after a change of a class: its values bear the names their attributes have now, and those
/// of attributes that are gone go too. None if it stays as it is.
pub fn follow(product: &Doc, before: &Doc, after: Option<&Doc>) -> Option<Doc> {
    let mut changed = product.clone();
    let by_id = |class: &Doc, id: Option<i64>| {
        let mut rows = class.list("attributes").iter().filter_map(Value::as_object);
        rows.find(|row| id.is_some() && row.int("id") == id).cloned()
    };
    if let Some(Value::Array(values)) = changed.get_mut("attributes") {
        values.retain(|value| {
            let id = value.get("id").and_then(whole);
            by_id(before, id).is_none() || after.is_some_and(|after| by_id(after, id).is_some())
        });
        for value in values.iter_mut().filter_map(Value::as_object_mut) {
            let attribute = after.and_then(|after| by_id(after, value.int("id")));
            if let Some(name) = attribute.as_ref().and_then(|attribute| attribute.get("name")) {
                value.insert("name".to_owned(), name.clone());
            }
        }
    }
    if after.is_none() && product.int("productClassId") == before.int("id") {
        changed.insert("productClassId".to_owned(), json!(0));
    }
    (changed != *product).then_some(changed)
}

/// The values of an attribute of a product, named by its name or its type.
pub fn values<'a>(product: &'a Doc, name: &str) -> impl Iterator<Item = &'a Doc> {
    product.list("attributes").iter().filter_map(Value::as_object).filter(move |value| {
        let same = |field: &str| value.text(field).is_some_and(|text| text.eq_ignore_ascii_case(name));
        (same("name") || same("type")) && value.text("value").is_some_and(|text| !text.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::StoreConfig;

    #[test]
    fn a_value_is_known_by_alias_id_or_name() {
        let mut store = Store::new(StoreConfig::new(1), 0);
        let class = json!({"id": 0, "attributes": [
            {"id": 3302, "name": "Brand", "type": "BRAND", "show": "PRICE"},
            {"id": 3303, "name": "Care", "type": "CUSTOM", "show": "DESCR"},
        ]});
        store.put(Kind::ProductClass, 0, class.as_object().cloned().unwrap(), 0);
        let product = json!({"attributes": [
            {"alias": "BRAND", "value": "Wadden"}, {"id": 3303, "value": "Cold"},
            {"name": "brand", "value": "Zee"}, {"name": "Odd", "value": "x"},
        ]});
        let mut product = product.as_object().cloned().unwrap();
        complete(&store, &mut product);
        assert_eq!(values(&product, "BRAND").count(), 2);
        let care = values(&product, "Care").next().unwrap();
        assert_eq!((care.text("type"), care.text("show")), (Some("CUSTOM"), Some("DESCR")));
        assert!(product["attributes"][0].get("alias").is_none());
    }
}
