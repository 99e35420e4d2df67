//! Many customers at once.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::customers::{self, search};
use crate::resources::words;
use crate::store::Kind;

/// `GET /customers_ids`: the ids of all customers that a search would find.
pub fn list_ids(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "ids": search::matching_ids(call)? })))
}

/// `POST /customers_update`. The count is that of the customers that changed or went.
pub fn mass_update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.input()?;
    words::needed(&input, &["mode"])?;
    words::fix(&call.world.facts, "SelectMode", &mut input, "mode")?;
    let gone = input.flag("delete").unwrap_or(false);
    let patch = input.object("customer").cloned().unwrap_or_default();
    if !gone && patch.is_empty() {
        return Err(ApiError::wrong("customer", "name a field to change, or set delete"));
    }
    let group = patch.int("customerGroupId").filter(|group| *group != 0);
    if let Some(group) = group
        && call.store()?.get(Kind::CustomerGroup, group).is_none()
    {
        let cause = format!("there is no customer group {group}");
        return Err(ApiError::wrong("customer.customerGroupId", cause));
    }
    let mut count = 0;
    for id in selected(call, &input)? {
        count += u32::from(if gone { customers::remove(call, id)? } else { change(call, id, &patch)? });
    }
    Ok(Reply::updated(count))
}

fn selected(call: &Call<'_>, input: &Doc) -> Result<Vec<i64>, ApiError> {
    match input.text("mode") {
        Some("SELECTED") => {
            let ids = input.ints("ids");
            if ids.is_empty() {
                return Err(ApiError::wrong("ids", "name the customers when mode is SELECTED"));
            }
            Ok(ids)
        }
        Some("ALL_FILTERED") => search::matching_ids(call),
        _ => Ok(call.store()?.all(Kind::Customer).map(|(id, _)| id).collect()),
    }
}

/// Changes a customer. False if there is none or nothing changes.
fn change(call: &mut Call<'_>, id: i64, patch: &Doc) -> Result<bool, ApiError> {
    let Some(mut customer) = call.store()?.get(Kind::Customer, id).cloned() else {
        return Ok(false);
    };
    let changed = merge(&mut customer, patch.clone());
    if changed {
        customers::save(call, id, customer)?;
    }
    Ok(changed)
}

/// `GET /customers/filters`: what the customers can be told apart by.
pub fn filters(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let store = call.store()?;
    let stats = customers::render::all_stats(store);
    let orders = |id: i64| stats.get(&id).map_or(0, |stats| stats.orders);
    let ids: Vec<i64> = store.all(Kind::Customer).map(|(id, _)| id).collect();
    let mut addresses: Vec<Value> = Vec::new();
    let mut languages: Vec<String> = Vec::new();
    for (_, customer) in store.all(Kind::Customer) {
        for address in customer.list("shippingAddresses").iter().filter_map(Value::as_object) {
            let known = ["street", "city", "countryCode", "countryName"];
            let kept =
                known.into_iter().filter_map(|field| Some((field.to_owned(), address.get(field)?.clone())));
            let row = Value::Object(kept.collect());
            if !addresses.contains(&row) {
                addresses.push(row);
            }
        }
        let language = customer.text("lang").unwrap_or("en");
        if !languages.iter().any(|known| known == language) {
            languages.push(language.to_owned());
        }
    }
    languages.sort();
    let groups = store.all(Kind::CustomerGroup);
    let groups: Vec<Value> = groups
        .map(|(id, group)| json!({ "id": id, "name": group.text("name").unwrap_or_default() }))
        .collect();
    Ok(Reply::ok(json!({
        "total": ids.len(),
        "repeatedCustomersCount": ids.iter().filter(|id| orders(**id) > 1).count(),
        "oneTimeCustomersCount": ids.iter().filter(|id| orders(**id) == 1).count(),
        "storeGroups": groups, "shippingAddresses": addresses, "languages": languages,
    })))
}
