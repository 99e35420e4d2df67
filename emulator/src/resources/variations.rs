//! Variations of a product. They live inside it; their changes announce the product.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::products::{self, check, render, write};
use crate::resources::{stock, unique, variation_images};
use crate::store::Kind;

/// The product of the path and the place of the variation in it.
pub fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc, usize), ApiError> {
    let (product_id, product) = products::found(call)?;
    let id = call.id(1, "COMBINATION_NOT_FOUND")?;
    let place = product.list("combinations").iter().position(|one| one["id"] == id).ok_or_else(|| {
        let text = format!("Product {product_id} has no variation {id}");
        ApiError::new(404, "COMBINATION_NOT_FOUND", text)
    })?;
    Ok((product_id, product, place))
}

/// The variation at a place.
pub fn at(product: &Doc, place: usize) -> Doc {
    product.list("combinations").get(place).and_then(|one| one.as_object().cloned()).unwrap_or_default()
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, product) = products::found(call)?;
    let rows = product.list("combinations").iter().filter_map(Value::as_object);
    Ok(Reply::ok(rows.map(|one| render::variation(product, one)).collect()))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, product, place) = found(call)?;
    Ok(Reply::ok(render::variation(product, &at(product, place))))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let (product_id, product) = products::found(call)?;
    let mut product = product.clone();
    let id = add(call, &mut product, input, None)?;
    write::save(call, product_id, product)?;
    Ok(Reply::created(id))
}

/// Checks a variation and appends it to its product. `same` is the variation it continues.
pub fn add(
    call: &mut Call<'_>,
    product: &mut Doc,
    mut input: Doc,
    same: Option<&Doc>,
) -> Result<i64, ApiError> {
    let own = same.and_then(|same| same.int("id"));
    variation_images::drop_own(&mut input, call.store_id);
    check::variation(product, own, &input)?;
    check::prices(&input, product.num("price"))?;
    check::shared_sku(product, &Doc::new(), &input)?;
    if let Some(sku) = input.text("sku").filter(|sku| Some(*sku) != product.text("sku")) {
        unique::sku(call.store()?, product.int("id").map(|id| (id, own)), sku)?;
    }
    let now_ms = call.now_ms();
    let id = match own {
        Some(id) => id,
        None => call.store_mut()?.next_number("combination", 61_850_001, now_ms),
    };
    let rows = product.list("combinations");
    let last = rows.iter().filter_map(|one| one.as_object()?.int("combinationNumber")).max().unwrap_or(0);
    let number = same.and_then(|same| same.int("combinationNumber")).unwrap_or(last + 1);
    for name in ["id", "combinationNumber", "inStock", "instock"] {
        input.shift_remove(name);
    }
    let mut stored = Doc::new();
    stored.insert("id".to_owned(), Value::from(id));
    stored.insert("combinationNumber".to_owned(), Value::from(number));
    stored.extend(input);
    if let Some(same) = same {
        variation_images::carry_over(same, &mut stored);
    }
    let stock = stored.clone();
    check::stock(&mut stored, &stock);
    match product.entry("combinations").or_insert_with(|| json!([])) {
        Value::Array(rows) => rows.push(Value::Object(stored)),
        other => *other = json!([stored]),
    }
    Ok(id)
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let warn = call.query.flag("checkLowStockNotification")?.unwrap_or(false);
    let mut patch = call.input()?;
    variation_images::drop_own(&mut patch, call.store_id);
    let (product_id, product, place) = found(call)?;
    let (before, mut product) = (product.clone(), product.clone());
    let mut variation = at(&product, place);
    let own = variation.int("id");
    check::prices(&patch, product.num("price"))?;
    check::shared_sku(&product, &variation, &patch)?;
    if let Some(sku) = patch.text("sku").filter(|sku| Some(*sku) != product.text("sku")) {
        unique::sku(call.store()?, Some((product_id, own)), sku)?;
    }
    for name in ["id", "combinationNumber", "inStock", "instock"] {
        patch.shift_remove(name);
    }
    let stock_patch = patch.clone();
    merge(&mut variation, patch);
    check::variation(&product, own, &variation)?;
    if stock_patch.contains_key("quantity") || stock_patch.contains_key("unlimited") {
        check::stock(&mut variation, &stock_patch);
        // Cleared stock is the product's stock again.
        if stock_patch.get("quantity").is_some_and(Value::is_null) && stock_patch.flag("unlimited").is_none()
        {
            variation.shift_remove("unlimited");
        }
    }
    replace(&mut product, place, variation);
    if product == before {
        return Ok(Reply::updated(0));
    }
    write::save(call, product_id, product)?;
    if warn {
        stock::mail_if_low(call, product_id, &before)?;
    }
    Ok(Reply::updated(1))
}

/// Puts a changed variation back in its place.
pub fn replace(product: &mut Doc, place: usize, variation: Doc) {
    let rows = product.get_mut("combinations").and_then(Value::as_array_mut);
    if let Some(row) = rows.and_then(|rows| rows.get_mut(place)) {
        *row = Value::Object(variation);
    }
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (product_id, product, place) = found(call)?;
    let mut product = product.clone();
    if let Some(rows) = product.get_mut("combinations").and_then(Value::as_array_mut) {
        rows.remove(place);
    }
    write::save(call, product_id, product)?;
    Ok(Reply::deleted(1))
}

pub fn delete_all(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (product_id, _) = products::found(call)?;
    let mut product = call.store()?.get(Kind::Product, product_id).cloned().unwrap_or_default();
    let count = product.list("combinations").len();
    product.insert("combinations".to_owned(), json!([]));
    if count > 0 {
        write::save(call, product_id, product)?;
    }
    Ok(Reply::deleted(count))
}
