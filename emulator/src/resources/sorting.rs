//! The order of categories in their parent and of products in their category.

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields, whole};
use crate::reply::{ApiError, Reply};
use crate::resources::categories::CODE;
use crate::resources::products::write;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// The steps between two places, which leave room for what comes between.
const STEP: i64 = 10;

/// Where a category keeps the order of its products; answers leave it out.
pub const ORDER: &str = "productOrder";

/// The category of the query; 0 stands for the front page.
fn parent(call: &Call<'_>) -> Result<i64, ApiError> {
    let text = call.query.text("parentCategory");
    let text = text.ok_or_else(|| ApiError::wrong("parentCategory", "the parameter is required"))?;
    // The docs call the parameter a number, so that 12.0 is as good as 12.
    let id = serde_json::from_str::<Value>(text).ok().as_ref().and_then(whole);
    let id = id.ok_or_else(|| {
        ApiError::wrong("parentCategory", format!("'{text}' given, the id of a category is expected"))
    })?;
    if id != 0 && call.store()?.get(Kind::Category, id).is_none() {
        return Err(not_found(Kind::Category, id, CODE));
    }
    Ok(id)
}

/// The wanted order, of which every id must be among those that are there; the others follow.
fn wanted(call: &Call<'_>, present: &[i64]) -> Result<Vec<i64>, ApiError> {
    let input = call.input()?;
    if !input.get("sortedIds").is_some_and(Value::is_array) {
        return Err(ApiError::wrong("sortedIds", "an array of ids is required"));
    }
    let mut sorted: Vec<i64> = Vec::new();
    for id in input.ints("sortedIds") {
        if !present.contains(&id) || sorted.contains(&id) {
            let text = format!("sortedIds: {id} is not there or named twice");
            return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text).arg("parameter", "sortedIds"));
        }
        sorted.push(id);
    }
    let rest: Vec<i64> = present.iter().copied().filter(|id| !sorted.contains(id)).collect();
    Ok(sorted.into_iter().chain(rest).collect())
}

fn reply(sorted: &[i64]) -> Reply {
    Reply::ok(json!({ "sortedIds": sorted }))
}

fn children(store: &Store, parent: i64) -> Vec<i64> {
    let rows = store.all(Kind::Category).filter(|(_, row)| row.int("parentId").unwrap_or(0) == parent);
    let mut rows: Vec<(i64, i64)> = rows.map(|(id, row)| (row.int("orderBy").unwrap_or(10), id)).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, id)| id).collect()
}

pub fn categories(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(reply(&children(call.store()?, parent(call)?)))
}

pub fn sort_categories(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let parent = parent(call)?;
    let sorted = wanted(call, &children(call.store()?, parent))?;
    let mut moved = 0;
    for (place, id) in (1..).zip(sorted) {
        let mut category = call.store()?.get(Kind::Category, id).cloned().unwrap_or_default();
        if category.insert("orderBy".to_owned(), json!(place * STEP)) != Some(json!(place * STEP)) {
            call.put(Kind::Category, id, category)?;
            call.emit(&Event::new("category.updated", id));
            moved = 1;
        }
    }
    Ok(Reply::updated(moved))
}

/// The products of a category in its order.
pub fn products_of(store: &Store, category: i64, doc: &Doc) -> Vec<i64> {
    let inside: Vec<i64> = store
        .all(Kind::Product)
        .filter(|(_, product)| product.ints("categoryIds").contains(&category))
        .map(|(id, _)| id)
        .collect();
    let mut sorted = doc.ints(ORDER);
    sorted.retain(|id| inside.contains(id));
    sorted.extend(inside.iter().filter(|id| !doc.ints(ORDER).contains(id)));
    sorted
}

/// The products of the front page by their place on it.
fn front_page(store: &Store) -> Vec<i64> {
    let placed = store.all(Kind::Product).filter_map(|(id, row)| Some((row.int("showOnFrontpage")?, id)));
    let mut placed: Vec<(i64, i64)> = placed.collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, id)| id).collect()
}

fn current(store: &Store, category: i64) -> Vec<i64> {
    store
        .get(Kind::Category, category)
        .map_or_else(|| front_page(store), |doc| products_of(store, category, doc))
}

pub fn products(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(reply(&current(call.store()?, parent(call)?)))
}

pub fn sort_products(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let parent = parent(call)?;
    let before = current(call.store()?, parent);
    let sorted = wanted(call, &before)?;
    if sorted == before {
        return Ok(Reply::updated(0));
    }
    if parent != 0 {
        let mut category = call.store()?.get(Kind::Category, parent).cloned().unwrap_or_default();
        category.insert(ORDER.to_owned(), json!(sorted));
        call.put(Kind::Category, parent, category)?;
        call.emit(&Event::new("category.updated", parent));
        return Ok(Reply::updated(1));
    }
    for (place, id) in (1..).zip(sorted) {
        let mut product = call.store()?.get(Kind::Product, id).cloned().unwrap_or_default();
        if product.insert("showOnFrontpage".to_owned(), json!(place * STEP)) != Some(json!(place * STEP)) {
            write::save(call, id, product)?;
        }
    }
    Ok(Reply::updated(1))
}
