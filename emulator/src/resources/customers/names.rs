//! Countries and products of customers, found by a part of their names.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::Fields;
use crate::reply::{ApiError, Reply};
use crate::resources::orders::is_unfinished;
use crate::search::text::contains;
use crate::store::Kind;

fn wanted(call: &Call<'_>) -> Result<String, ApiError> {
    let name = call.query.text("name").map(str::to_owned);
    name.ok_or_else(|| ApiError::wrong("name", "the parameter is required"))
}

/// `GET /customers/locations`: countries that customers live in.
pub fn locations(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let name = wanted(call)?;
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (_, customer) in call.store()?.all(Kind::Customer) {
        let shipping = customer.list("shippingAddresses").iter().filter_map(Value::as_object);
        for address in customer.object("billingPerson").into_iter().chain(shipping) {
            let Some(code) = address.text("countryCode").filter(|code| !code.is_empty()) else { continue };
            let country = address.text("countryName").unwrap_or(code);
            if contains(country, &name) {
                found.insert(code.to_owned(), country.to_owned());
            }
        }
    }
    let rows = found.iter().map(|(code, country)| json!({ "country": country, "countryCode": code }));
    Ok(Reply::ok(json!({ "items": rows.collect::<Vec<_>>() })))
}

/// `GET /customers/products`: products that customers bought.
pub fn products(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let name = wanted(call)?;
    let mut found: BTreeMap<i64, String> = BTreeMap::new();
    let orders = call.store()?.all(Kind::Order).map(|(_, order)| order);
    for order in orders.filter(|order| !is_unfinished(order) && order.int("customerId").is_some()) {
        for item in order.list("items").iter().filter_map(Value::as_object) {
            let Some(id) = item.int("productId").filter(|id| *id != 0) else { continue };
            let title = item.text("name").unwrap_or_default();
            if contains(title, &name) {
                found.insert(id, title.to_owned());
            }
        }
    }
    let rows = found.iter().map(|(id, title)| json!({ "productId": id, "productName": title }));
    Ok(Reply::ok(json!({ "items": rows.collect::<Vec<_>>() })))
}
