//! Creating and changing products.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::products::{check, found, render};
use crate::resources::{attributes, media, pictures, product_files, stock, unique, variations};
use crate::search::response_fields::Selection;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// `POST /products`.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.new_input()?;
    let combinations = take_combinations(call, &mut input)?;
    // A new product has no files whose order or texts could be set.
    for name in ["media", "files"] {
        input.shift_remove(name);
    }
    checked(call, None, &input, &input)?;
    let mut product = Doc::new();
    stock_of_new(&mut product, &input);
    for (name, value) in input {
        product.entry(name).or_insert(value);
    }
    set_combinations(call, &mut product, combinations)?;
    let id = call.next_id(Kind::Product)?;
    let now = call.now();
    let mut stored = Doc::new();
    for (name, value) in [("id", id), ("createTimestamp", now), ("updateTimestamp", now)] {
        stored.insert(name.to_owned(), Value::from(value));
    }
    default_fields(&mut product, json!({ "sku": format!("{:05}", id % 100_000), "price": 0.0 }));
    stored.extend(product);
    attributes::complete(call.store()?, &mut stored);
    call.put(Kind::Product, id, stored)?;
    call.emit(&Event::new("product.created", id));
    Ok(Reply::created(id))
}

/// `PUT /products/{id}`.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let selection = call.query.text("responseFields").map(Selection::parse).transpose()?;
    let return_item = call.query.flag("returnItem")?.unwrap_or(false);
    let warn = call.query.flag("checkLowStockNotification")?.unwrap_or(false);
    let mut patch = call.input()?;
    let combinations = take_combinations(call, &mut patch)?;
    let (media, files) = (patch.shift_remove("media"), patch.shift_remove("files"));
    let (id, before) = found(call)?;
    let before = before.clone();
    for field in ["name", "price"] {
        if patch.get(field).is_some_and(Value::is_null) {
            return Err(ApiError::wrong(field, "it cannot be cleared"));
        }
    }
    checked(call, Some(id), &before, &patch)?;
    let mut after = before.clone();
    let stock_patch = patch.clone();
    merge(&mut after, patch);
    check::stock(&mut after, &stock_patch);
    set_combinations(call, &mut after, combinations)?;
    if let Some(media) = media.filter(Value::is_object) {
        media::arrange(&mut after, &media);
    }
    product_files::describe(&mut after, &files.unwrap_or_default());
    attributes::complete(call.store()?, &mut after);
    let changed = after != before;
    if changed {
        save(call, id, after)?;
    }
    if warn {
        stock::mail_if_low(call, id, &before)?;
    }
    let mut body = json!({ "updateCount": u8::from(changed) });
    if return_item {
        let product = call.store()?.get(Kind::Product, id).cloned().unwrap_or_default();
        let item = render::product(call.store()?, &product, &render::Links::default());
        body["item"] = selection.map_or(item.clone(), |selection| selection.apply(item));
    }
    Ok(Reply::ok(body))
}

/// The files that a product shows.
pub fn files_of(store: &Store, id: i64) -> Vec<i64> {
    let product = store.get(Kind::Product, id).cloned().unwrap_or_default();
    pictures::named_in(&Value::Object(product), media::FILE)
}

/// Stores a changed product and announces it. Files that it no longer shows are forgotten.
pub fn save(call: &mut Call<'_>, id: i64, mut product: Doc) -> Result<(), ApiError> {
    let before = files_of(call.store()?, id);
    product.insert("updateTimestamp".to_owned(), Value::from(call.now()));
    call.put(Kind::Product, id, product)?;
    if !before.is_empty() {
        let after = files_of(call.store()?, id);
        pictures::forget(call, before.into_iter().filter(|file| !after.contains(file)))?;
    }
    call.emit(&Event::new("product.updated", id));
    Ok(())
}

fn checked(call: &Call<'_>, own: Option<i64>, stored: &Doc, patch: &Doc) -> Result<(), ApiError> {
    check::prices(patch, stored.num("price"))?;
    let store = call.store()?;
    if let Some(sku) = patch.text("sku") {
        unique::sku(store, own.map(|id| (id, None)), sku)?;
    }
    unique::external_id(store, Kind::Product, own, "externalReferenceId", patch)?;
    for category in patch.ints("categoryIds") {
        if store.get(Kind::Category, category).is_none() {
            return Err(ApiError::wrong("categoryIds", format!("there is no category {category}")));
        }
    }
    if let Some(class) = patch.int("productClassId").filter(|class| *class != 0)
        && store.get(Kind::ProductClass, class).is_none()
    {
        return Err(ApiError::wrong("productClassId", format!("there is no product class {class}")));
    }
    Ok(())
}

/// A product created without stock fields is unlimited.
fn stock_of_new(product: &mut Doc, input: &Doc) {
    let unlimited = input.flag("unlimited").unwrap_or_else(|| input.int("quantity").is_none());
    product.insert("unlimited".to_owned(), Value::from(unlimited));
    if !unlimited {
        product.insert("quantity".to_owned(), Value::from(input.int("quantity").unwrap_or(0)));
    }
}

/// The variations of the body, which count only with `saveCombinations=true`.
fn take_combinations(call: &Call<'_>, input: &mut Doc) -> Result<Option<Vec<Value>>, ApiError> {
    let wanted = call.query.flag("saveCombinations")?.unwrap_or(false);
    let Some(Value::Array(given)) = input.shift_remove("combinations").filter(|_| wanted) else {
        return Ok(None);
    };
    if given.len() > 200 {
        let text = "At most 200 variations per call are allowed";
        return Err(ApiError::new(400, "COMBINATION_LIMIT_PER_REQUEST_EXCEEDED", text));
    }
    Ok(Some(given))
}

fn set_combinations(
    call: &mut Call<'_>,
    product: &mut Doc,
    given: Option<Vec<Value>>,
) -> Result<(), ApiError> {
    let Some(given) = given else { return Ok(()) };
    let known: Vec<Doc> =
        product.list("combinations").iter().filter_map(|one| one.as_object().cloned()).collect();
    product.insert("combinations".to_owned(), json!([]));
    for one in given {
        let Value::Object(one) = one else { continue };
        let same = known.iter().find(|old| {
            old.int("id").is_some_and(|id| one.int("id") == Some(id))
                || (one.int("id").is_none() && check::choices(old) == check::choices(&one))
        });
        variations::add(call, product, one, same)?;
    }
    Ok(())
}
