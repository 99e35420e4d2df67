//! What only the owner of a store does to its catalogue, and what became of its files.

use serde_json::{Value, json};

use crate::control::as_owner;
use crate::doc::Fields;
use crate::error::ControlError;
use crate::resources::size_charts;
use crate::store::Kind;
use crate::world::World;

/// Every file of a store, with its owner, where it came from, and whether it is a stand-in.
pub fn files(world: &World, store: i64) -> Value {
    let rows = world.stores.get(&store).map(|store| {
        store.all(Kind::File).map(|(id, about)| {
            json!({
                "id": id, "owner": about["owner"], "contentType": about["contentType"],
                "size": about["size"], "source": about.text("sourceUrl").filter(|source| !source.is_empty()),
                "standIn": about.flag("standIn").unwrap_or(false),
            })
        })
    });
    json!({ "items": rows.into_iter().flatten().collect::<Vec<Value>>() })
}

/// Makes a size chart or changes one.
pub fn set_size_chart(
    world: &mut World,
    store: i64,
    id: Option<i64>,
    chart: &Value,
) -> Result<Value, ControlError> {
    let chart = chart.as_object().cloned();
    let chart = chart.ok_or_else(|| ControlError::bad("a size chart is a JSON object"))?;
    as_owner(world, store, |call| Ok(size_charts::set(call, id, chart)?))
}

/// Removes a size chart.
pub fn remove_size_chart(world: &mut World, store: i64, id: i64) -> Result<(), ControlError> {
    as_owner(world, store, |call| Ok(size_charts::remove(call, id)?))
}
