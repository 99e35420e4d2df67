//! Product classes; 0, General, is built in.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::attributes;
use crate::resources::products::write;
use crate::store::Kind;
use crate::webhooks::Event;

const CODE: &str = "PRODUCT_CLASS_NOT_FOUND";

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows = call.store()?.all(Kind::ProductClass);
    Ok(Reply::ok(rows.map(|(_, class)| Value::Object(class.clone())).collect()))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(call.entity(0, Kind::ProductClass, CODE)?.1.clone())))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let id = call.next_id(Kind::ProductClass)?;
    let mut class = Doc::new();
    class.insert("id".to_owned(), Value::from(id));
    class.extend(input);
    identify(call, &mut class)?;
    call.put(Kind::ProductClass, id, class)?;
    call.emit(&Event::new("product_class.created", id));
    Ok(Reply::created(id))
}

fn identify(call: &mut Call<'_>, class: &mut Doc) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    attributes::identify(call.store_mut()?, class, now_ms);
    Ok(())
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let (id, class) = call.entity(0, Kind::ProductClass, CODE)?;
    let before = class.clone();
    let mut class = before.clone();
    merge(&mut class, patch);
    identify(call, &mut class)?;
    if class == before {
        return Ok(Reply::updated(0));
    }
    call.put(Kind::ProductClass, id, class.clone())?;
    call.emit(&Event::new("product_class.updated", id));
    change_products(call, &before, Some(&class))?;
    Ok(Reply::updated(1))
}

/// Lets products follow what became of their class.
fn change_products(call: &mut Call<'_>, before: &Doc, after: Option<&Doc>) -> Result<(), ApiError> {
    let changed: Vec<(i64, Doc)> = call
        .store()?
        .all(Kind::Product)
        .filter_map(|(id, product)| Some((id, attributes::follow(product, before, after)?)))
        .collect();
    for (id, product) in changed {
        write::save(call, id, product)?;
    }
    Ok(())
}

/// Products of a deleted class fall back to General.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, class) = call.entity(0, Kind::ProductClass, CODE)?;
    let class = class.clone();
    if id == 0 {
        return Err(ApiError::new(
            409,
            "CONSTRAINT_VIOLATION",
            "The built-in class General cannot be deleted",
        ));
    }
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::ProductClass, id, now_ms);
    call.emit(&Event::new("product_class.deleted", id));
    change_products(call, &class, None)?;
    Ok(Reply::deleted(1))
}
