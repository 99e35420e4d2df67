//! Reads single entities, lists of one answer, and the vendor's clock.

use crate::engine::{Engine, lock};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::{self, Kind, List};
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

/// A read of the store.
pub(crate) struct Ask<'a> {
    /// Kind of entity, for the words of errors.
    pub kind: &'static Kind,
    pub path: String,
    pub query: Vec<(String, String)>,
    pub scopes: &'a [&'static str],
}

impl Ask<'_> {
    pub fn of(kind: &'static Kind, path: String) -> Self {
        Self { kind, path, query: Vec::new(), scopes: kind.read_scopes }
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.query.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// The id of an entity that was asked for as `asked`, as its state is filed.
pub(crate) fn filed_id(kind: &Kind, store_id: i64, asked: &str, entity: &Object) -> String {
    if kind.id.is_empty() {
        return store_id.to_string();
    }
    let own = diff::id(kind, entity);
    match (own, asked.rsplit_once('/')) {
        (None, _) => asked.to_owned(),
        (Some(own), Some((outer, _))) if kind.within.is_some() => format!("{outer}/{own}"),
        (Some(own), _) => own,
    }
}

impl Engine {
    /// Reads one entity by its public id.
    pub(crate) async fn fetch(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        id: &str,
    ) -> Result<Fetched> {
        if !kind.readable {
            return self.find_in_list(connection, kind, id).await;
        }
        let path = match kind.list {
            List::Single => kind.item.to_owned(),
            _ => kind.item.replace("{id}", &build::segment("id", &json!(id))?),
        };
        match self.ask(connection, Ask::of(kind, path)).await {
            Ok(response) => object(&response.body).map(Fetched::Entity),
            Err(error) if is_absent(&error) => Ok(Fetched::Gone),
            Err(error) => Err(error),
        }
    }

    async fn find_in_list(&self, connection: &Connection, kind: &'static Kind, id: &str) -> Result<Fetched> {
        let (outer, own) = match kind.within {
            Some(_) => id.rsplit_once('/').unwrap_or(("", id)),
            None => ("", id),
        };
        let rows = match self.list_whole(connection, kind, outer, &Object::new()).await {
            Err(error) if is_absent(&error) => return Ok(Fetched::Gone),
            rows => rows?,
        };
        let mut rows = rows.into_iter();
        let found = rows.find(|row| diff::id(kind, row).as_deref() == Some(own));
        Ok(found.map_or(Fetched::Gone, Fetched::Entity))
    }

    /// Every row of a list that is one answer; `outer` is the entity that the list stands inside of, or empty.
    pub(crate) async fn list_whole(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        outer: &str,
        query: &Object,
    ) -> Result<Vec<Object>> {
        let outer = if outer.is_empty() { String::new() } else { build::segment("id", &json!(outer))? };
        let mut ask = Ask::of(kind, kind.collection_in(&outer));
        for (name, value) in query {
            build::push_query(&mut ask.query, name, value)?;
        }
        let answer = self.ask(connection, ask).await?;
        let rows = serde_json::from_slice(&answer.body).ok().and_then(|answer| kind.rows_of(answer));
        let rows = rows.map(|rows| {
            rows.into_iter().map(|row| if let Value::Object(row) = row { Some(row) } else { None }).collect()
        });
        rows.flatten()
            .ok_or_else(|| Error::new(ErrorKind::Decode, format!("the answer is no list of {}", kind.plural)))
    }

    /// The public id of the entity that webhooks call `number`; none if the search does not find it.
    pub(crate) async fn public_id(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        number: &str,
    ) -> Result<Option<String>> {
        let fields = format!("items({},{})", kind.id, kind.webhook_id);
        let ask = Ask::of(kind, kind.collection.to_owned());
        let answer = self.ask(connection, ask.with("ids", number).with("responseFields", &fields)).await;
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
    pub(crate) async fn vendor_now(
        &self,
        connection: &Connection,
        kind: Option<&'static Kind>,
    ) -> Result<i64> {
        if let Some(told_ms) = self.vendor_told(connection.store_id()) {
            return Ok(told_ms.div_euclid(1_000));
        }
        let listed = kind.map(Kind::listed_with).filter(|kind| kind.list != List::None);
        match listed {
            Some(kind) => drop(self.ask(connection, cheapest(kind)).await?),
            // Whatever the answer, it has a date; whether the token may read the profile does not matter here.
            None => drop(self.send(connection, cheapest(&kinds::PROFILE)).await),
        }
        let cautious_ms = || self.now_ms() - self.0.tuning.slicing.lookback * 1_000;
        Ok(self.vendor_told(connection.store_id()).unwrap_or_else(cautious_ms).div_euclid(1_000))
    }

    /// The vendor's time as far as it is known without asking, Unix seconds.
    pub(crate) fn vendor_reckoned(&self, store_id: i64) -> i64 {
        self.vendor_told(store_id).unwrap_or_else(|| self.now_ms()).div_euclid(1_000)
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

    /// Reads from the store, and remembers whether that works.
    pub(crate) async fn ask(&self, connection: &Connection, ask: Ask<'_>) -> Result<Response> {
        let answer = self.send(connection, ask).await;
        self.note(connection.name(), &answer);
        answer
    }

    async fn send(&self, connection: &Connection, ask: Ask<'_>) -> Result<Response> {
        let node =
            nodes::action(&format!("{}.get", ask.kind.name)).map_or(ask.kind.name, |node| node.meta.id);
        let request = Request { query: ask.query, ..Request::new(node, Method::Get, ask.path) };
        let response = connection.send(request.clone()).await?;
        if let Some(date) = response.header("date").and_then(http_date) {
            let told = (date * 1_000, self.0.clock.steady_ms());
            lock(&self.0.vendor_times).insert(connection.store_id(), told);
        }
        classify::classify(&request, ask.scopes, response)
    }
}

/// The smallest answer that a list gives.
fn cheapest(kind: &'static Kind) -> Ask<'static> {
    let ask = Ask::of(kind, kind.collection.to_owned());
    match kind.list {
        List::Pages => ask.with("limit", "1").with("responseFields", "total"),
        _ if kind.id.is_empty() => ask,
        _ => ask.with("responseFields", kind.id.split('.').next().unwrap_or_default()),
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

    #[test]
    fn states_are_filed_under_the_public_id() {
        let filed = |kind, asked, entity: Value| filed_id(kind, 1003, asked, entity.as_object().unwrap());
        assert_eq!(filed(&kinds::ORDER, "512", json!({"id": "HL-1"})), "HL-1");
        assert_eq!(filed(&kinds::INVOICE, "A/B/1", json!({"internalId": 1, "id": "INV-1"})), "A/B/1");
        assert_eq!(filed(&kinds::APPLICATION, "", json!({"subscriptionStatus": "ACTIVE"})), "1003");
    }
}
