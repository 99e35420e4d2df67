//! Reads single entities and the vendor's clock.

use crate::engine::{Engine, lock};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::{build, classify, diff};
use ecwid_nodes::transport::{Method, Request, Response};
use ecwid_nodes::{Connection, Error, Kind as ErrorKind, Result, nodes};
use serde_json::{Value, json};

/// How long the vendor's time is reckoned on from one answer, milliseconds.
const TRUSTED_MS: i64 = 600_000;

/// One entity as read now.
pub(crate) enum Fetched {
    Entity(Object),
    Gone,
}

impl Engine {
    /// Reads one entity by its public id.
    pub(crate) async fn fetch(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        id: &str,
    ) -> Result<Fetched> {
        let path = kind.item.replace("{id}", &build::segment("id", &json!(id))?);
        let answer = self.ask(connection, kind, path, Vec::new()).await;
        self.note(connection.name(), &answer);
        match answer {
            Ok(response) => object(&response.body).map(Fetched::Entity),
            Err(error) if is_absent(&error) => Ok(Fetched::Gone),
            Err(error) => Err(error),
        }
    }

    /// The public id of the entity that webhooks call `number`; none if the search does not find it.
    pub(crate) async fn public_id(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        number: &str,
    ) -> Result<Option<String>> {
        let fields = format!("items({},{})", kind.id, kind.webhook_id);
        let query = vec![("ids".to_owned(), number.to_owned()), ("responseFields".to_owned(), fields)];
        let answer = self.ask(connection, kind, kind.collection.to_owned(), query).await;
        self.note(connection.name(), &answer);
        let envelope = object(&answer?.body)?;
        let rows = envelope
            .get("items")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_object);
        let mut named = rows.filter(|row| diff::text_at(row, kind.webhook_id).as_deref() == Some(number));
        Ok(named.next().and_then(|row| diff::id(kind, row)))
    }

    /// The vendor's time, Unix seconds: what the `Date` header of an answer told, plus the time since then. Our own
    /// clock may be wrong or be corrected, which must not move a cursor past what was not read. Where no answer has
    /// that header: our clock minus the lookback.
    pub(crate) async fn vendor_now(&self, connection: &Connection, kind: &'static Kind) -> Result<i64> {
        if let Some(told_ms) = self.vendor_told(connection.store_id()) {
            return Ok(told_ms.div_euclid(1_000));
        }
        let query = if kind.collection == kind.item {
            vec![("responseFields".to_owned(), "generalInfo(storeId)".to_owned())]
        } else {
            vec![("limit".to_owned(), "1".to_owned()), ("responseFields".to_owned(), "total".to_owned())]
        };
        let answer = self.ask(connection, kind, kind.collection.to_owned(), query).await;
        self.note(connection.name(), &answer);
        answer?;
        let cautious_ms = || self.now_ms() - self.0.tuning.slicing.lookback * 1_000;
        Ok(self.vendor_told(connection.store_id()).unwrap_or_else(cautious_ms).div_euclid(1_000))
    }

    /// The vendor's clock minus ours, milliseconds; none where it has not told its time lately.
    pub(crate) fn vendor_offset_ms(&self, store_id: i64) -> Option<i64> {
        self.vendor_told(store_id).map(|told_ms| told_ms - self.now_ms())
    }

    fn vendor_told(&self, store_id: i64) -> Option<i64> {
        let (told_ms, at_ms) = lock(&self.0.vendor_times).get(&store_id).copied()?;
        let since = self.0.clock.steady_ms() - at_ms;
        (0..TRUSTED_MS).contains(&since).then_some(told_ms + since)
    }

    async fn ask(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        path: String,
        query: Vec<(String, String)>,
    ) -> Result<Response> {
        let node = nodes::action(&format!("{}.get", kind.name)).map_or(kind.name, |node| node.meta.id);
        let request = Request { query, ..Request::new(node, Method::Get, path) };
        let response = connection.send(request.clone()).await?;
        if let Some(date) = response.header("date").and_then(http_date) {
            let told = (date * 1_000, self.0.clock.steady_ms());
            lock(&self.0.vendor_times).insert(connection.store_id(), told);
        }
        classify::classify(&request, &[kind.read_scope], response)
    }
}

/// Not there, while the store itself is.
fn is_absent(error: &Error) -> bool {
    let store_is_gone = matches!(error.vendor_code(), Some("STORE_NOT_FOUND" | "PROFILE_NOT_FOUND"));
    error.kind() == ErrorKind::NotFound && !store_is_gone
}

fn object(body: &[u8]) -> Result<Object> {
    serde_json::from_slice(body)
        .map_err(|error| Error::new(ErrorKind::Decode, format!("the entity is no JSON object: {error}")))
}

fn http_date(text: &str) -> Option<i64> {
    jiff::fmt::rfc2822::parse(text).ok().map(|date| date.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_http_dates() {
        assert_eq!(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(http_date("yesterday"), None);
    }
}
