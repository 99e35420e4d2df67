//! Customer groups; 0, General, is built in.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::unique;
use crate::search::paging::Page;
use crate::search::text::contains;
use crate::store::Kind;
use crate::webhooks::Event;

const CODE: &str = "CUSTOMER_GROUP_NOT_FOUND";

pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let ids = call.query.ints("customerGroupIds")?.or(call.query.ints("customerGroupId")?);
    let keyword = call.query.text("keyword");
    let rows: Vec<Value> = call
        .store()?
        .searchable(Kind::CustomerGroup, call.now_ms())
        .filter(|(id, _)| ids.as_ref().is_none_or(|ids| ids.contains(id)))
        .filter(|(_, group)| {
            keyword.is_none_or(|word| contains(group.text("name").unwrap_or_default(), word))
        })
        .map(|(_, group)| Value::Object(group.clone()))
        .collect();
    Ok(Reply::ok(page.envelope(&rows, Value::clone)))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(call.entity(0, Kind::CustomerGroup, CODE)?.1.clone())))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    unique::external_id(call.store()?, Kind::CustomerGroup, None, "externalReferenceId", &input)?;
    let id = call.next_id(Kind::CustomerGroup)?;
    let mut group = Doc::new();
    group.insert("id".to_owned(), Value::from(id));
    group.extend(input);
    call.put(Kind::CustomerGroup, id, group)?;
    call.emit(&Event::new("customer_group.created", id));
    Ok(Reply::created(id))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let (id, group) = call.entity(0, Kind::CustomerGroup, CODE)?;
    let mut group = group.clone();
    unique::external_id(call.store()?, Kind::CustomerGroup, Some(id), "externalReferenceId", &patch)?;
    merge(&mut group, patch);
    call.put(Kind::CustomerGroup, id, group)?;
    call.emit(&Event::new("customer_group.updated", id));
    Ok(Reply::updated(1))
}

/// Customers of a removed group fall back to General.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = call.entity(0, Kind::CustomerGroup, CODE)?;
    if id == 0 {
        return Err(ApiError::new(
            409,
            "CONSTRAINT_VIOLATION",
            "The built-in group General cannot be deleted",
        ));
    }
    let members: Vec<(i64, Doc)> = call
        .store()?
        .all(Kind::Customer)
        .filter(|(_, customer)| customer.int("customerGroupId") == Some(id))
        .map(|(id, customer)| (id, customer.clone()))
        .collect();
    for (member, mut customer) in members {
        customer.insert("customerGroupId".to_owned(), json!(0));
        call.put(Kind::Customer, member, customer)?;
    }
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::CustomerGroup, id, now_ms);
    call.emit(&Event::new("customer_group.deleted", id));
    Ok(Reply::deleted(1))
}
