//! Size charts. The API reads them; only the store's owner makes them.

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

const CODE: &str = "NOT_FOUND";

/// The chart of the path, unless a parameter rules it out.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let query = &call.query;
    let enabled = query.flag("enabled")?;
    let created = query.date_range("createdFrom", "createdTo")?;
    let updated = query.date_range("updatedFrom", "updatedTo")?;
    let (id, chart) = call.entity(0, Kind::SizeChart, CODE)?;
    let date = |name: &str| chart.text(name).and_then(dates::parse);
    let fits = enabled.is_none_or(|wanted| chart.flag("enabled").unwrap_or(true) == wanted)
        && created.holds(date("created"))
        && updated.holds(date("updated"));
    if !fits {
        return Err(not_found(Kind::SizeChart, id, CODE));
    }
    Ok(Reply::ok(Value::Object(chart.clone())))
}

/// Makes a chart, or changes the one with an id, as the owner would. The answer is the chart.
pub fn set(call: &mut Call<'_>, id: Option<i64>, patch: Doc) -> Result<Value, ApiError> {
    let date = Value::from(dates::format(call.now()));
    let (id, mut chart, event) = match id {
        Some(id) => {
            let chart = call.store()?.get(Kind::SizeChart, id);
            let chart = chart.ok_or_else(|| not_found(Kind::SizeChart, id, CODE))?.clone();
            (id, chart, "size_chart.updated")
        }
        None => (call.next_id(Kind::SizeChart)?, Doc::new(), "size_chart.created"),
    };
    merge(&mut chart, patch);
    chart.shift_remove("id");
    chart.shift_insert(0, "id".to_owned(), json!(id));
    default_fields(&mut chart, json!({ "name": "Size chart", "enabled": true, "created": date }));
    chart.insert("updated".to_owned(), date);
    call.put(Kind::SizeChart, id, chart.clone())?;
    call.emit(&Event::new(event, id));
    Ok(Value::Object(chart))
}

/// Removes a chart as the owner would.
pub fn remove(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    if call.store()?.get(Kind::SizeChart, id).is_none() {
        return Err(not_found(Kind::SizeChart, id, CODE));
    }
    call.store_mut()?.erase(Kind::SizeChart, id, now_ms);
    call.emit(&Event::new("size_chart.deleted", id));
    Ok(())
}

/// The chart of a new store.
pub fn seed(store: &mut Store, now_ms: i64) {
    let date = dates::format(now_ms.div_euclid(1000) - 30 * 86_400);
    let chart = json!({
        "id": 3_301, "name": "Knitwear", "enabled": true, "created": date, "updated": date,
        "columns": ["Size", "Chest, cm"], "rows": [["S", "92"], ["M", "100"], ["XL", "116"]],
    });
    store.put(Kind::SizeChart, 3_301, chart.as_object().cloned().unwrap_or_default(), now_ms);
}
