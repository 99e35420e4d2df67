//! Promotions: discounts that apply by themselves.

pub mod apply;
mod check;
pub mod gain;
mod trigger;

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::facts::Facts;
use crate::project::project;
use crate::reply::{ApiError, Reply};
use crate::resources::words;
use crate::search::paging::{MAX_LIMIT, Page};
use crate::store::Kind;
use crate::webhooks::Event;

const CODE: &str = "PROMOTION_NOT_FOUND";

/// Counts the changes of a promotion, for its webhooks; the API does not show it.
const VERSION: &str = "version";

fn body(facts: &Facts, promotion: &Doc) -> Value {
    project(facts, "FetchedPromotion", Value::Object(promotion.clone()))
}

/// `GET /promotions`.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let rows: Vec<(i64, &Doc)> = call.store()?.searchable(Kind::Promotion, call.now_ms()).collect();
    let facts = &call.world.facts;
    Ok(Reply::ok(page.envelope(&rows, |(_, promotion)| body(facts, promotion))))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.new_input()?;
    if call.store()?.count(Kind::Promotion) >= MAX_LIMIT {
        let text = "A store can have at most 100 promotions";
        return Err(ApiError::new(402, "MAX_PROMOTIONS_LIMIT_EXCEEDED", text));
    }
    words::needed(&input, &["name", "discountBase", "discountType", "amount"])?;
    check::fields(call, None, &Doc::new(), &mut input)?;
    let id = call.next_id(Kind::Promotion)?;
    let mut promotion = Doc::new();
    promotion.insert("id".to_owned(), Value::from(id));
    promotion.extend(input);
    default_fields(&mut promotion, json!({ "enabled": true, "triggers": {}, "targets": {}, VERSION: 1 }));
    mark_all(&mut promotion);
    let event = event("promotion.created", id, &promotion);
    call.put(Kind::Promotion, id, promotion)?;
    call.emit(&event);
    Ok(Reply::created(id))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["name", "discountBase", "discountType", "amount", "enabled"])?;
    let (id, before) = call.entity(0, Kind::Promotion, CODE)?;
    let before = before.clone();
    check::read_only(&call.body, id, &before)?;
    check::fields(call, Some(id), &before, &mut patch)?;
    let mut promotion = before.clone();
    merge(&mut promotion, patch);
    default_fields(&mut promotion, json!({ "triggers": {}, "targets": {} }));
    mark_all(&mut promotion);
    if promotion == before {
        return Ok(Reply::updated(0));
    }
    let version = promotion.int(VERSION).unwrap_or(1) + 1;
    promotion.insert(VERSION.to_owned(), Value::from(version));
    let event = event("promotion.updated", id, &promotion);
    call.put(Kind::Promotion, id, promotion)?;
    call.emit(&event);
    Ok(Reply::updated(1))
}

/// Orders that used the promotion keep their discount.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, promotion) = call.entity(0, Kind::Promotion, CODE)?;
    let event = event("promotion.deleted", id, promotion);
    let now_ms = call.now_ms();
    if !call.store_mut()?.remove(Kind::Promotion, id, now_ms) {
        return Err(not_found(Kind::Promotion, id, CODE));
    }
    call.emit(&event);
    Ok(Reply::deleted(1))
}

/// Says in the read-only field whether any product is a target.
fn mark_all(promotion: &mut Doc) {
    let Some(Value::Object(targets)) = promotion.get_mut("targets") else { return };
    let limits = ["products", "categories", "combinations", "attributes"];
    let all = limits.iter().all(|limit| targets.list(limit).is_empty());
    targets.insert("all".to_owned(), Value::from(all));
}

fn event(kind: &str, id: i64, promotion: &Doc) -> Event {
    Event::new(kind, id).with(json!({ VERSION: promotion.int(VERSION).unwrap_or(1) }))
}
