//! `order.add_note`.

use crate::action::{Action, Example, Meta, Progress, Step};
use crate::error::{Error, Kind, Problem, Result};
use crate::model::OrderId;
use crate::steps::build;
use crate::transport::{Method, Payload, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Times that the note is written before giving way to whoever keeps changing the notes.
const TRIES: usize = 3;

/// Add a note to the staff's notes of an order; the customer never sees them. The store can only replace the whole text,
/// so this node reads it, writes it with the note at its end, and reads it again: where somebody else's text took the
/// place of the note meanwhile, it is added to that. What somebody else writes in the moment between reading and writing
/// is lost, and cannot be seen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddNote {
    /// Order id as the control panel shows it.
    pub order_id: OrderId,
    /// The note; it begins on a line of its own.
    pub note: String,
    /// Do nothing where the notes hold this very text already.
    pub unless_present: Option<bool>,
}

/// Answer to a new note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AddedNote {
    /// How many objects changed: 1, or 0 when the notes held the text already.
    pub update_count: i64,
    /// All notes of the order as they are now.
    pub private_admin_notes: String,
}

/// Notes with one more at the end.
pub(super) fn with_note(notes: &str, note: &str) -> String {
    match notes.trim_end() {
        "" => note.to_owned(),
        notes => format!("{notes}\n{note}"),
    }
}

impl Action for AddNote {
    const META: Meta = Meta {
        id: "order.add_note",
        title: "Add a note to an order",
        path: "/orders/{orderId}",
        scopes: &["read_orders", "update_orders"],
        idempotent: false,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        composite: true,
        ..Meta::UPDATE
    };
    type Output = AddedNote;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "note": "Called the customer, delivery on Friday."}),
            request: "GET /orders/7QK2M?responseFields=privateAdminNotes",
            body: None,
            response: json!({"updateCount": 1, "privateAdminNotes": "Gift wrap.\nCalled the customer, delivery on Friday."}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"privateAdminNotes": "Gift wrap."}),
            json!({"updateCount": 1}),
            json!({"privateAdminNotes": "Gift wrap.\nCalled the customer, delivery on Friday."}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        let empty = self.note.trim().is_empty();
        empty
            .then(|| Problem { path: "note".into(), message: "must not be empty".into() })
            .into_iter()
            .collect()
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        let path = build::fill(Self::META.path, progress.input)?;
        // Reading and writing take turns.
        let reads: Vec<&Response> = progress.answers.iter().step_by(2).collect();
        let Some(last) = reads.last().filter(|_| progress.answers.len() % 2 == 1) else {
            let query = vec![("responseFields".to_owned(), "privateAdminNotes".to_owned())];
            return Ok(Step::Call(Request { query, ..Request::new(Self::META.id, Method::Get, path) }));
        };
        let notes = notes(last)?;
        let (written, held) = (reads.len() - 1, notes.contains(self.note.as_str()));
        if held && (written > 0 || self.unless_present == Some(true)) {
            let result = json!({"updateCount": i64::from(written > 0), "privateAdminNotes": notes});
            return Ok(Step::Done(result.to_string().into()));
        }
        if written == TRIES {
            return Err(Error::new(
                Kind::Conflict,
                format!(
                    "the notes of order `{}` are overwritten faster than one can be added",
                    self.order_id
                ),
            )
            .with_code("overwritten")
            .with_hint("somebody else writes whole notes at the same time; try again later"));
        }
        let payload = Payload::Json(json!({"privateAdminNotes": with_note(&notes, &self.note)}));
        Ok(Step::Call(Request { payload, ..Request::new(Self::META.id, Method::Put, path) }))
    }
}

fn notes(answer: &Response) -> Result<String> {
    let order: Value = serde_json::from_slice(&answer.body)
        .map_err(|error| Error::new(Kind::Decode, format!("the order is not understood: {error}")))?;
    Ok(order["privateAdminNotes"].as_str().unwrap_or_default().to_owned())
}
