//! Reads the rows of a search, each with the id that its state is filed under.

use crate::engine::Engine;
use crate::fetch::filed_id;
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::{Kind, List};
use ecwid_nodes::steps::diff;
use ecwid_nodes::steps::page::{Page, Position};
use ecwid_nodes::{Connection, Error, Kind as ErrorKind, Result};
use serde_json::Value;

/// Some rows of a search.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub rows: Vec<(String, Object)>,
    /// Rows in all, as the store counts them.
    pub total: Option<u64>,
    /// Where to go on; none at the end.
    pub next: Option<Position>,
    /// Other entities whose inner entities are all among the rows.
    pub outers: Vec<String>,
}

/// The query with the parameters without which the list leaves some out.
pub(crate) fn of_all(kind: &'static Kind, mut query: Object) -> Object {
    for (name, value) in kind.listed_with().list_all {
        query.entry(*name).or_insert_with(|| Value::from(*value));
    }
    query
}

impl Engine {
    /// Rows of a search of the kind: a page of it, or all where it is one answer.
    pub(crate) async fn read_rows(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        query: Object,
        position: Option<Position>,
    ) -> Result<Batch> {
        let listed = kind.listed_with();
        let batch = match listed.list {
            List::None => Batch::default(),
            List::Pages => page_batch(listed, self.read_page(connection, listed, query, position).await?)?,
            List::Single | List::Whole(_) => {
                let rows = self.list_whole(connection, listed, "", &query).await?;
                let file = |row: Object| with_id(listed, connection.store_id(), row);
                let rows = rows.into_iter().map(file).collect::<Result<Vec<_>>>()?;
                Batch { total: Some(rows.len() as u64), rows, ..Batch::default() }
            }
        };
        match kind.within {
            Some(within) => inner(kind, within.field, batch),
            None => Ok(batch),
        }
    }

    async fn read_page(
        &self,
        connection: &Connection,
        kind: &Kind,
        query: Object,
        position: Option<Position>,
    ) -> Result<Page> {
        let input = Object::from_iter([
            ("entity".to_owned(), Value::from(kind.plural)),
            ("query".to_owned(), Value::Object(query)),
        ]);
        let page = connection.page("entity.search", &input, position).await;
        self.note(connection.name(), &page);
        page
    }
}

/// A row without an id cannot be kept apart from others: an error, so that no cursor passes it.
fn page_batch(kind: &Kind, page: Page) -> Result<Batch> {
    let row = |text: &serde_json::value::RawValue| {
        let entity: Object = serde_json::from_str(text.get()).map_err(|_| nameless(kind))?;
        with_id(kind, 0, entity)
    };
    let rows = page.items.iter().map(|text| row(text)).collect::<Result<_>>()?;
    Ok(Batch { rows, total: page.total, next: page.next, outers: Vec::new() })
}

fn with_id(kind: &Kind, store_id: i64, row: Object) -> Result<(String, Object)> {
    if !kind.id.is_empty() && diff::id(kind, &row).is_none() {
        return Err(nameless(kind));
    }
    Ok((filed_id(kind, store_id, "", &row), row))
}

fn nameless(kind: &Kind) -> Error {
    Error::new(ErrorKind::Decode, format!("a row of {} has no `{}`", kind.plural, kind.id))
}

/// The rows that stand in `field` of the rows of a batch.
fn inner(kind: &Kind, field: &str, outer: Batch) -> Result<Batch> {
    let mut batch = Batch { total: None, next: outer.next, ..Batch::default() };
    for (outer_id, mut entity) in outer.rows {
        // Left out by the store is not the same as none.
        let Some(Value::Array(rows)) = entity.remove(field) else { continue };
        for row in rows {
            let Value::Object(row) = row else { continue };
            let own = diff::id(kind, &row).ok_or_else(|| nameless(kind))?;
            batch.rows.push((format!("{outer_id}/{own}"), row));
        }
        batch.outers.push(outer_id);
    }
    Ok(batch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ecwid_nodes::kinds::INVOICE;
    use serde_json::json;

    #[test]
    fn inner_rows_are_named_after_the_outer_entity() {
        let order = |id: &str, fields: Value| (id.to_owned(), fields.as_object().unwrap().clone());
        let rows = vec![
            order("A/1", json!({"id": "A/1", "invoices": [{"internalId": 3}, {"internalId": 4}]})),
            order("B", json!({"id": "B", "invoices": []})),
            order("C", json!({"id": "C"})),
        ];
        let batch = inner(&INVOICE, "invoices", Batch { rows, ..Batch::default() }).unwrap();
        assert_eq!(batch.rows.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["A/1/3", "A/1/4"]);
        assert_eq!(batch.outers, ["A/1", "B"]);
    }
}
