//! Stock moved by a difference.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, whole};
use crate::reply::{ApiError, Reply};
use crate::resources::products::{self, render, write};
use crate::resources::variations;
use crate::store::Kind;

/// `PUT /products/{id}/inventory`.
pub fn adjust_product(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let delta = delta(call)?;
    let (id, product) = products::found(call)?;
    let product = product.clone();
    adjust(call, id, product, None, delta)
}

/// `PUT /products/{id}/combinations/{combinationId}/inventory`.
pub fn adjust_variation(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let delta = delta(call)?;
    let (id, product, place) = variations::found(call)?;
    let product = product.clone();
    adjust(call, id, product, Some(place), delta)
}

fn delta(call: &Call<'_>) -> Result<i64, ApiError> {
    let given = call.body.get("quantityDelta").filter(|value| !value.is_null());
    let given = given.ok_or_else(|| ApiError::wrong("quantityDelta", "the field is required"))?;
    whole(given).ok_or_else(|| ApiError::wrong("quantityDelta", "a whole number is expected"))
}

fn adjust(
    call: &mut Call<'_>,
    id: i64,
    before: Doc,
    place: Option<usize>,
    delta: i64,
) -> Result<Reply, ApiError> {
    let warn = call.query.flag("checkLowStockNotification")?.unwrap_or(false);
    let mut product = before.clone();
    let left = shift(&mut product, place, delta);
    write::save(call, id, product)?;
    if warn {
        mail_if_low(call, id, &before)?;
    }
    let mut body = json!({ "updateCount": 1 });
    if left.is_some_and(|left| left < 0) {
        body["warning"] = Value::from("Product has negative stock.");
    }
    Ok(Reply::ok(body))
}

/// Moves the stock of a product or of the variation at a place; a variation without stock of its own
/// moves the product's. Returns what is left, or none if the stock is unlimited.
pub fn shift(product: &mut Doc, place: Option<usize>, delta: i64) -> Option<i64> {
    let variation = place.and_then(|at| product.list("combinations").get(at)?.as_object().cloned());
    if let (Some(place), Some(mut variation)) = (place, variation.filter(render::owns_stock)) {
        let left = shift_one(&mut variation, delta);
        variations::replace(product, place, variation);
        return left;
    }
    shift_one(product, delta)
}

fn shift_one(doc: &mut Doc, delta: i64) -> Option<i64> {
    if doc.flag("unlimited") != Some(false) && !doc.contains_key("quantity") {
        return None;
    }
    let left = doc.int("quantity").unwrap_or(0).saturating_add(delta);
    doc.insert("quantity".to_owned(), Value::from(left));
    Some(left)
}

/// Notes the mail the owner gets when stock falls to the warning limit or below.
pub fn mail_if_low(call: &mut Call<'_>, id: i64, before: &Doc) -> Result<(), ApiError> {
    let Some(after) = call.store()?.get(Kind::Product, id) else {
        return Ok(());
    };
    let rows = |product: &Doc| -> Vec<(Value, Option<i64>, Option<i64>)> {
        let own = |doc: &Doc, key: Value| (key, doc.int("quantity"), doc.int("warningLimit"));
        let variations = product.list("combinations").iter().filter_map(Value::as_object);
        let variations = variations.map(|one| own(one, one.get("id").cloned().unwrap_or_default()));
        std::iter::once(own(product, Value::from(0))).chain(variations).collect()
    };
    let earlier = rows(before);
    let fell = rows(after).into_iter().find(|(key, quantity, limit)| {
        let (Some(quantity), Some(limit)) = (quantity, limit) else {
            return false;
        };
        let was = earlier.iter().find(|(old, _, _)| old == key).and_then(|(_, quantity, _)| *quantity);
        quantity <= limit && was.is_none_or(|was| was > *limit)
    });
    if let Some((combination, quantity, _)) = fell {
        let profile = call.store()?.get(Kind::Profile, 0).and_then(|profile| profile.object("account"));
        let to = profile.and_then(|account| account.text("accountEmail")).unwrap_or_default().to_owned();
        let about = json!({ "productId": id, "combinationId": combination, "quantity": quantity });
        let store = call.store_id;
        call.world.mail(store, "low_stock", &to, about);
    }
    Ok(())
}
