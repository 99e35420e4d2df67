//! A shopper's review of something bought.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::orders::is_unfinished;
use crate::resources::reviews;
use crate::store::Kind;

/// Writes a review of a product of an order. The product may be left out if the order has but one.
pub fn write(
    call: &mut Call<'_>,
    order: &Doc,
    product: Option<i64>,
    rating: i64,
    text: &str,
    published: bool,
) -> Result<i64, ApiError> {
    reviews::feature(call.store()?)?;
    if !(1..=5).contains(&rating) {
        return Err(ApiError::wrong("rating", format!("{rating} given, 1 to 5 is expected")));
    }
    if is_unfinished(order) {
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", "What was never ordered cannot be reviewed"));
    }
    let item = item(order, product)?;
    let id = item.int("productId").unwrap_or_default();
    let stored = call.store()?.get(Kind::Product, id);
    if stored.is_some_and(|product| product.flag("reviewsCollectingAllowed") == Some(false)) {
        let text = format!("Product {id} takes no reviews");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text));
    }
    let same = |review: &Doc| review.get("orderItemId") == item.get("id");
    if call.store()?.all(Kind::Review).any(|(_, review)| same(review)) {
        let text = format!("The shopper has already reviewed product {id} of this order");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text));
    }
    let options = item.list("selectedOptions").iter().filter_map(|option| option["value"].as_str());
    let person = order.object("billingPerson").or_else(|| order.object("shippingPerson"));
    let of_person = |field: &str| person.and_then(|person| person.text(field)).unwrap_or_default();
    let mut review = json!({
        "productId": id, "productName": item["name"], "productOptions": options.collect::<Vec<_>>(),
        "orderId": order["internalId"], "orderNumber": order["id"], "orderItemId": item["id"],
        "status": if published { "PUBLISHED" } else { "MODERATED" }, "rating": rating, "review": text,
        "reviewerInfo": {
            "name": of_person("name"), "email": order["email"], "city": of_person("city"),
            "country": of_person("countryName"),
        },
    });
    if let Some(customer) = order.get("customerId") {
        review["customerId"] = customer.clone();
    }
    reviews::insert(call, review.as_object().cloned().unwrap_or_default())
}

fn item(order: &Doc, product: Option<i64>) -> Result<&Doc, ApiError> {
    let items: Vec<&Doc> = order.list("items").iter().filter_map(Value::as_object).collect();
    match (product, items.as_slice()) {
        (None, [only]) => Ok(only),
        (None, _) => Err(ApiError::wrong("productId", "the order has several products; name one")),
        (Some(wanted), items) => {
            let found = items.iter().find(|item| item.int("productId") == Some(wanted)).copied();
            let text = format!("The order has no product {wanted}");
            found.ok_or_else(|| ApiError::new(404, "PRODUCT_NOT_FOUND", text))
        }
    }
}
