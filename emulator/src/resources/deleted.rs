//! The history of deleted entities.

use serde_json::Value;

use crate::call::Call;
use crate::reply::{ApiError, Reply};
use crate::search::paging::Page;
use crate::store::{Kind, deleted_rows};

/// `GET /{entity}/deleted`.
pub fn search(call: &Call<'_>, kind: Kind) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let removed = call.query.date_range("from_date", "to_date")?;
    let rows: Vec<Value> = deleted_rows(call.store()?, kind)
        .into_iter()
        .filter(|(at, _)| removed.holds(Some(*at)))
        .map(|(_, row)| row)
        .collect();
    Ok(Reply::ok(page.envelope(&rows, Value::clone)))
}
