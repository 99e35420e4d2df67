//! Product reviews: read, publish, delete, history.

pub mod mass;
pub mod search;
pub mod write;

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields, default_fields};
use crate::reply::{ApiError, Reply};
use crate::resources::customers::render;
use crate::resources::{deleted as history, words};
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

const CODE: &str = "PRODUCT_REVIEW_NOT_FOUND";

/// The two states of a review, as the reference spells them.
const STATUS: &str = "ProductReviewStatus";

/// Fails while the store has product reviews switched off.
pub fn feature(store: &Store) -> Result<(), ApiError> {
    let settings = store.get(Kind::Profile, 0).and_then(|profile| profile.object("settings"));
    if settings.and_then(|settings| settings.flag("productReviewsFeatureEnabled")) == Some(false) {
        let text = "Product reviews are switched off in the settings of the store";
        return Err(ApiError::new(403, "PRODUCT_REVIEWS_FEATURE_NOT_AVAILABLE", text));
    }
    Ok(())
}

/// A review as the API shows it, with how often its writer ordered.
pub fn body(store: &Store, review: &Doc) -> Value {
    let mut body = review.clone();
    let customer = review.int("customerId");
    let orders = customer.and_then(|id| render::all_stats(store).get(&id).map(|stats| stats.orders));
    if let Some(Value::Object(writer)) = body.get_mut("reviewerInfo") {
        writer.insert("ordersCount".to_owned(), json!(orders.unwrap_or(0)));
        writer.insert("orders".to_owned(), json!(orders.unwrap_or(0)));
    }
    for (text, stamp) in [("createDate", "createTimestamp"), ("updateDate", "updateTimestamp")] {
        let at = body.text(text).and_then(dates::parse).unwrap_or_default();
        body.insert(stamp.to_owned(), Value::from(at));
    }
    Value::Object(body)
}

/// What a product shows of its reviews: the mean of the published stars, and how many there are.
pub fn product_fields(store: &Store, product: i64) -> Doc {
    let of = |status: &str| {
        let rows = store.all(Kind::Review).map(|(_, review)| review);
        let own = rows.filter(move |review| review.int("productId") == Some(product));
        own.filter(|review| review.text("status") == Some(status)).collect::<Vec<_>>()
    };
    let published = of("PUBLISHED");
    let stars: i64 = published.iter().filter_map(|review| review.int("rating")).sum();
    let mean = if published.is_empty() { 0.0 } else { stars as f64 / published.len() as f64 };
    Doc::from_iter([
        ("rating".to_owned(), json!((mean * 10.0).round() / 10.0)),
        ("reviewsModerated".to_owned(), json!(of("MODERATED").len())),
        ("reviewsPublished".to_owned(), json!(published.len())),
    ])
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    feature(call.store()?)?;
    call.entity(0, Kind::Review, CODE)
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, review) = found(call)?;
    Ok(Reply::ok(body(call.store()?, review)))
}

/// `GET /reviews/filters_data`.
pub fn stats(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let store = call.store()?;
    feature(store)?;
    let of = |status: &str| {
        store.all(Kind::Review).filter(|(_, review)| review.text("status") == Some(status)).count()
    };
    let (moderated, published) = (of("MODERATED"), of("PUBLISHED"));
    Ok(Reply::ok(json!({
        "allCount": store.count(Kind::Review), "moderatedCount": moderated, "publishedCount": published,
    })))
}

pub fn update_status(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.input()?;
    words::needed(&input, &["status"])?;
    words::fix(&call.world.facts, STATUS, &mut input, "status")?;
    let (id, _) = found(call)?;
    let status = input.text("status").unwrap_or_default().to_owned();
    Ok(Reply::updated(u32::from(set_status(call, id, &status)?)))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    remove(call, id)?;
    Ok(Reply::deleted(1))
}

pub fn deleted(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    history::search(call, Kind::Review)
}

/// Publishes or hides a review. False if it already was so.
pub fn set_status(call: &mut Call<'_>, id: i64, status: &str) -> Result<bool, ApiError> {
    let review = call.store()?.get(Kind::Review, id).cloned();
    let mut review = review.ok_or_else(|| not_found(Kind::Review, id, CODE))?;
    if review.text("status") == Some(status) {
        return Ok(false);
    }
    review.insert("status".to_owned(), Value::from(status));
    review.insert("updateDate".to_owned(), Value::from(dates::format(call.now())));
    let event = event("review.updated", id, &review);
    call.put(Kind::Review, id, review)?;
    call.emit(&event);
    Ok(true)
}

/// Removes a review.
pub fn remove(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let review = call.store()?.get(Kind::Review, id).cloned();
    let review = review.ok_or_else(|| not_found(Kind::Review, id, CODE))?;
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::Review, id, now_ms);
    let data = json!({ "productId": review["productId"], "orderId": review["orderId"] });
    call.emit(&Event::new("review.deleted", id).with(data));
    Ok(())
}

/// Stores a new review, which the owner has yet to look at unless it says otherwise.
pub fn insert(call: &mut Call<'_>, mut review: Doc) -> Result<i64, ApiError> {
    let id = call.next_id(Kind::Review)?;
    let now = dates::format(call.now());
    let mut stored = Doc::new();
    stored.insert("id".to_owned(), Value::from(id));
    default_fields(&mut review, json!({ "status": "MODERATED", "createDate": now, "updateDate": now }));
    stored.extend(review);
    let event = event("review.created", id, &stored);
    call.put(Kind::Review, id, stored)?;
    call.emit(&event);
    Ok(id)
}

fn event(kind: &str, id: i64, review: &Doc) -> Event {
    Event::new(kind, id).with(json!({
        "productId": review["productId"], "orderId": review["orderId"], "status": review["status"],
    }))
}
