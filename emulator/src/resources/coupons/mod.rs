//! Discount coupons: read, write, delete, history.

pub mod count;
pub mod search;
pub mod usable;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::{deleted as history, words};
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// The coupon with a code, in any case, or with an id.
pub fn find<'a>(store: &'a Store, identity: &str) -> Option<(i64, &'a Doc)> {
    let same = |coupon: &Doc| coupon.text("code").is_some_and(|code| code.eq_ignore_ascii_case(identity));
    store.all(Kind::Coupon).find(|(_, coupon)| same(coupon)).or_else(|| {
        let id = identity.parse().ok()?;
        store.get(Kind::Coupon, id).map(|coupon| (id, coupon))
    })
}

/// The status at a time: an active coupon expires by itself.
pub fn status(coupon: &Doc, now: i64) -> &str {
    let stored = coupon.text("status").unwrap_or("ACTIVE");
    let over = coupon.text("expirationDate").and_then(dates::parse).is_some_and(|end| end < now);
    if stored == "ACTIVE" && over { "EXPIRED" } else { stored }
}

/// A coupon as the API shows it.
pub fn body(coupon: &Doc, now: i64) -> Value {
    let mut body = coupon.clone();
    body.insert("status".to_owned(), Value::from(status(coupon, now)));
    Value::Object(body)
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let identity = call.path.first().map_or("", String::as_str);
    find(call.store()?, identity)
        .ok_or_else(|| ApiError::new(404, "DISCOUNT_COUPON_NOT_FOUND", "Coupon is not found"))
}

/// `GET /discount_coupons/{id}`. The path of 2019 for the history of deletions ends in `deleted`.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let identity = call.path.first().map_or("", String::as_str);
    if identity == "deleted" && find(call.store()?, identity).is_none() {
        return deleted(call);
    }
    let now = call.now();
    Ok(Reply::ok(body(found(call)?.1, now)))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.new_input()?;
    words::needed(&input, &["name", "code"])?;
    check(call, None, &Doc::new(), &mut input)?;
    let id = call.next_id(Kind::Coupon)?;
    let now = dates::format(call.now());
    let mut coupon = Doc::new();
    coupon.insert("id".to_owned(), Value::from(id));
    coupon.extend(input);
    default_fields(
        &mut coupon,
        json!({
            "discountType": "ABS", "status": "ACTIVE", "discount": 0.0, "launchDate": now,
            "usesLimit": "UNLIMITED", "repeatCustomerOnly": false, "applicationLimit": "UNLIMITED",
            "creationDate": now, "updateDate": now, "orderCount": 0,
        }),
    );
    let code = coupon["code"].clone();
    call.put(Kind::Coupon, id, coupon)?;
    call.emit(&Event::new("discount_coupon.created", id));
    Ok(Reply::ok(json!({ "id": id, "code": code })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["name", "code", "discountType", "status", "usesLimit", "applicationLimit"])?;
    let (id, before) = found(call)?;
    let before = before.clone();
    check(call, Some(id), &before, &mut patch)?;
    let dated = patch.contains_key("updateDate");
    let mut coupon = before;
    if !merge(&mut coupon, patch) {
        return Ok(Reply::updated(0));
    }
    if !dated {
        stamp(&mut coupon, call.now());
    }
    call.put(Kind::Coupon, id, coupon)?;
    call.emit(&Event::new("discount_coupon.updated", id));
    Ok(Reply::updated(1))
}

/// Moves the change date.
pub fn stamp(coupon: &mut Doc, now: i64) {
    coupon.insert("updateDate".to_owned(), Value::from(dates::format(now)));
}

/// Orders keep the coupon they were placed with.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::Coupon, id, now_ms);
    call.emit(&Event::new("discount_coupon.deleted", id));
    Ok(Reply::deleted(1))
}

pub fn deleted(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    history::search(call, Kind::Coupon)
}

fn check(call: &Call<'_>, own: Option<i64>, stored: &Doc, input: &mut Doc) -> Result<(), ApiError> {
    let facts = &call.world.facts;
    for (field, kind) in [
        ("discountType", "DiscountCouponType"),
        ("status", "DiscountCouponStatus"),
        ("usesLimit", "DiscountCouponUsesLimit"),
        ("applicationLimit", "DiscountCouponApplicationLimit"),
    ] {
        words::fix(facts, kind, input, field)?;
    }
    for field in ["discount", "totalLimit", "orderCount"] {
        if input.num(field).is_some_and(|number| number < 0.0) {
            return Err(ApiError::wrong(field, "it cannot be negative"));
        }
    }
    for field in ["name", "code"].into_iter().filter(|field| input.contains_key(*field)) {
        words::needed(input, &[field])?;
    }
    let date = |field: &str| input.text(field).or_else(|| stored.text(field)).and_then(dates::parse);
    let ends = input.get("expirationDate").is_none_or(|value| !value.is_null());
    if let (true, Some(start), Some(end)) = (ends, date("launchDate"), date("expirationDate"))
        && end < start
    {
        return Err(ApiError::wrong("expirationDate", "it lies before launchDate"));
    }
    repeat_customers(input);
    if let Some(code) = input.text("code") {
        let taken = find(call.store()?, code).filter(|(id, coupon)| {
            Some(*id) != own && coupon.text("code").is_some_and(|known| known.eq_ignore_ascii_case(code))
        });
        if taken.is_some() {
            let text = format!("The coupon code '{code}' is already in use");
            return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text).arg("parameter", "code"));
        }
    }
    catalog_limit(call.store()?, stored, input)
}

/// The older flag and the newer word say the same.
fn repeat_customers(input: &mut Doc) {
    if let Some(limit) = input.text("applicationLimit") {
        let only = limit == "REPEAT_CUSTOMER_ONLY";
        input.insert("repeatCustomerOnly".to_owned(), Value::from(only));
    } else if let Some(only) = input.flag("repeatCustomerOnly") {
        let limit = if only { "REPEAT_CUSTOMER_ONLY" } else { "UNLIMITED" };
        input.insert("applicationLimit".to_owned(), Value::from(limit));
    }
}

/// Products and categories of the limit must exist. Free shipping alone cannot have such a limit.
fn catalog_limit(store: &Store, stored: &Doc, input: &mut Doc) -> Result<(), ApiError> {
    let kind = input.text("discountType").or_else(|| stored.text("discountType"));
    if kind == Some("SHIPPING") {
        if let Some(limit) = input.get_mut("catalogLimit") {
            *limit = Value::Null;
        } else if stored.contains_key("catalogLimit") {
            input.insert("catalogLimit".to_owned(), Value::Null);
        }
        return Ok(());
    }
    let Some(limit) = input.object("catalogLimit") else { return Ok(()) };
    let unknown = |field: &str, kind: Kind| {
        limit.ints(field).into_iter().find(|id| *id != 0 && store.get(kind, *id).is_none())
    };
    for (field, kind) in [("products", Kind::Product), ("categories", Kind::Category)] {
        if let Some(id) = unknown(field, kind) {
            let cause = format!("there is no {} {id}", kind.word());
            return Err(ApiError::wrong(&format!("catalogLimit.{field}"), cause));
        }
    }
    Ok(())
}
