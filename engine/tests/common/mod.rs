//! A store behind the transport, and a clock that moves by hand.
#![allow(dead_code, reason = "every test file uses its own part")]

use async_trait::async_trait;
use ecwid_nodes::connection::NO_RETRIES;
use ecwid_nodes::transport::{Outgoing, Response, Transport};
use ecwid_nodes::{Connection, Error, Event, Settings};
use ecwid_nodes_engine::store::Store;
use ecwid_nodes_engine::{Clock, Engine, FlowSettings, Settlement, Tuning};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub const STORE_ID: i64 = 20_554_417;
pub const SECRET: &str = "test_client_secret";
/// The moment at which every test begins, Unix seconds.
pub const T0: i64 = 1_784_102_400;

/// A clock that moves by hand.
pub struct HandClock {
    wall: AtomicI64,
    steady: AtomicI64,
}

impl Clock for HandClock {
    fn now_ms(&self) -> i64 {
        self.wall.load(Ordering::SeqCst)
    }

    fn steady_ms(&self) -> i64 {
        self.steady.load(Ordering::SeqCst)
    }
}

impl HandClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self { wall: AtomicI64::new(T0 * 1_000), steady: AtomicI64::new(0) })
    }

    pub fn forward(&self, seconds: i64) {
        self.jump(seconds);
        self.steady.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }

    /// The machine's time is corrected; no time goes by.
    pub fn jump(&self, seconds: i64) {
        self.wall.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }
}

type Meanwhile = Box<dyn FnMut(&mut Rows, usize) + Send>;

#[derive(Default)]
pub struct Rows {
    /// Rows by path of the collection, in the order of the search.
    pub of: BTreeMap<&'static str, Vec<Value>>,
    /// Whole answers by path: what is no list of rows.
    pub answers: BTreeMap<String, Value>,
    /// Ids that searches do not show (yet).
    pub hidden: HashSet<String>,
    /// Rows that searches show in an older form.
    pub lagging: BTreeMap<String, Value>,
    /// Statuses of failures to come.
    pub failures: VecDeque<(u16, &'static str)>,
    pub asked: Vec<String>,
    pub scopes: Vec<&'static str>,
    meanwhile: Option<Meanwhile>,
    searches: usize,
}

/// The entities of one store.
pub struct FakeStore {
    pub rows: Mutex<Rows>,
    clock: Arc<HandClock>,
    /// Vendor's clock minus ours, seconds; none: answers without a `Date`.
    pub skew: Mutex<Option<i64>>,
}

static TOKENS: AtomicU64 = AtomicU64::new(0);

impl FakeStore {
    pub fn new(clock: &Arc<HandClock>) -> Arc<Self> {
        let scopes = vec![
            "read_orders",
            "read_catalog",
            "read_customers",
            "read_store_profile",
            "read_invoices",
            "read_promotion",
            "read_sizecharts",
            "read_subscriptions",
        ];
        let rows = Rows { scopes, ..Rows::default() };
        Arc::new(Self { rows: Mutex::new(rows), clock: clock.clone(), skew: Mutex::new(Some(0)) })
    }

    /// A connection of its own token, so that tests do not share budgets.
    pub fn connection(self: &Arc<Self>) -> Connection {
        let token = format!("secret_test{}", TOKENS.fetch_add(1, Ordering::SeqCst));
        let mut settings = Settings::new(STORE_ID, token);
        settings.retries = NO_RETRIES;
        Connection::with_transport(settings, self.clone()).unwrap()
    }

    pub fn change(&self, change: impl FnOnce(&mut Rows)) {
        change(&mut self.rows.lock().unwrap());
    }

    /// Runs before every search is answered, with the number of the search.
    pub fn meanwhile(&self, change: impl FnMut(&mut Rows, usize) + Send + 'static) {
        self.rows.lock().unwrap().meanwhile = Some(Box::new(change));
    }

    pub fn asked(&self, part: &str) -> usize {
        self.rows.lock().unwrap().asked.iter().filter(|line| line.contains(part)).count()
    }

    fn answer(&self, outgoing: &Outgoing) -> (u16, Value) {
        let (request, mut rows) = (&outgoing.request, self.rows.lock().unwrap());
        rows.asked.push(request.line());
        if request.path == "/application/token" {
            return (200, json!({"permissions": rows.scopes}));
        }
        if let Some((status, code)) = rows.failures.pop_front().filter(|(status, _)| *status != 0) {
            return (status, json!({"errorCode": code, "errorMessage": "as told"}));
        }
        let query = |name: &str| {
            request.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        };
        let number = |name: &str| query(name).and_then(|text| text.parse::<i64>().ok());
        if let Some(answer) = rows.answers.get(&request.path) {
            return (200, answer.clone());
        }
        let (collection, id) = match request.path[1..].split_once('/') {
            Some((collection, id)) if !rows.of.contains_key(request.path.as_str()) => {
                (format!("/{collection}"), Some(id.to_owned()))
            }
            _ => (request.path.clone(), None),
        };
        if let Some(id) = id {
            let found =
                rows.of.get(collection.as_str()).and_then(|rows| rows.iter().find(|row| id_of(row) == id));
            return found.map_or((404, json!({"errorCode": "NOT_THERE"})), |row| (200, row.clone()));
        }
        rows.searches += 1;
        let count = rows.searches;
        if let Some(mut meanwhile) = rows.meanwhile.take() {
            meanwhile(&mut rows, count);
            rows.meanwhile = Some(meanwhile);
        }
        let ranges = [
            ("updateTimestamp", "updatedFrom", "updatedTo"),
            ("nextCharge", "nextChargeFrom", "nextChargeTo"),
            ("date", "from_date", "to_date"),
        ];
        let within = |row: &Value, (field, from, to): &(&str, &str, &str)| {
            let range = number(from).unwrap_or(i64::MIN)..=number(to).unwrap_or(i64::MAX);
            row[*field].as_i64().is_none_or(|at| range.contains(&at))
        };
        let shown = |row: &&Value| {
            let fits_time = ranges.iter().all(|range| within(row, range));
            let fits_ids =
                query("ids").is_none_or(|ids| ids == text(&row["id"]) || ids == text(&row["internalId"]));
            let fits_enabled = query("enabled").is_none_or(|wanted| wanted == text(&row["enabled"]));
            fits_time && fits_ids && fits_enabled && !rows.hidden.contains(&id_of(row))
        };
        let all = rows.of.get(collection.as_str()).into_iter().flatten();
        let found: Vec<Value> =
            all.map(|row| rows.lagging.get(&id_of(row)).unwrap_or(row)).filter(shown).cloned().collect();
        let (offset, limit) =
            (number("offset").unwrap_or(0) as usize, number("limit").unwrap_or(100) as usize);
        let items: Vec<Value> = found.iter().skip(offset).take(limit).cloned().collect();
        (
            200,
            json!({"total": found.len(), "count": items.len(), "offset": offset, "limit": limit, "items": items}),
        )
    }
}

fn id_of(row: &Value) -> String {
    let names = ["cartId", "subscriptionId", "id"];
    names.iter().find_map(|name| row.get(*name)).map(text).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[async_trait]
impl Transport for FakeStore {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let (status, body) = self.answer(&outgoing);
        let skew = *self.skew.lock().unwrap();
        let date = skew
            .map(|skew| jiff::Timestamp::from_second(T0 + self.clock.steady_ms() / 1_000 + skew).unwrap());
        let date = date.map(|date| date.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string());
        let headers = date.map(|date| ("date".to_owned(), date)).into_iter().collect();
        Ok(Response { status, headers, body: body.to_string().into() })
    }
}

pub fn order(id: &str, number: i64, created: i64, updated: i64, payment: &str) -> Value {
    json!({
        "id": id, "internalId": number, "createTimestamp": created, "updateTimestamp": updated,
        "paymentStatus": payment, "fulfillmentStatus": "AWAITING_PROCESSING", "total": 12.5, "email": "a@example.test",
        "items": [{"id": 1, "productId": 9, "quantity": 1, "price": 12.5}]
    })
}

pub fn product(id: i64, updated: i64, quantity: i64) -> Value {
    json!({
        "id": id, "createTimestamp": T0 - 86_400, "updateTimestamp": updated, "name": "Mug", "sku": format!("M-{id}"),
        "enabled": true, "price": 14.5, "quantity": quantity, "unlimited": false, "warningLimit": 5
    })
}

/// Everything a test needs.
pub struct Bench {
    pub clock: Arc<HandClock>,
    pub store: Arc<FakeStore>,
    pub engine: Engine,
}

impl Bench {
    pub async fn new() -> Self {
        Self::with(ecwid_nodes_engine::store::MemoryStore::new(), Tuning::default()).await
    }

    pub async fn with(state: impl Store, tuning: Tuning) -> Self {
        Self::over(Arc::new(state), tuning).await
    }

    pub async fn over(state: Arc<dyn Store>, tuning: Tuning) -> Self {
        let clock = HandClock::new();
        let store = FakeStore::new(&clock);
        let engine = Engine::builder()
            .shared_store(state)
            .connection(store.connection())
            .client_secrets([SecretString::from(SECRET)])
            .tuning(tuning)
            .clock(clock.clone())
            .build()
            .await
            .unwrap();
        Self { clock, store, engine }
    }

    pub async fn enable(&self, name: &str, trigger: &str) {
        self.enable_with(FlowSettings::new(name, trigger)).await;
    }

    pub async fn enable_with(&self, settings: FlowSettings) {
        self.engine.enable(settings, |_| {}).await.unwrap();
    }

    pub fn set_orders(&self, orders: impl IntoIterator<Item = Value>) {
        let orders = orders.into_iter().collect();
        self.store.change(|rows| drop(rows.of.insert("/orders", orders)));
    }

    pub fn add_order(&self, order: Value) {
        // Newest first, as the store answers.
        self.store.change(|rows| rows.of.entry("/orders").or_default().insert(0, order));
    }

    pub fn set(&self, collection: &'static str, rows: impl IntoIterator<Item = Value>) {
        let given = rows.into_iter().collect();
        self.store.change(|rows| drop(rows.of.insert(collection, given)));
    }

    /// An answer that is no list of rows.
    pub fn answer(&self, path: &str, answer: Value) {
        self.store.change(|rows| drop(rows.answers.insert(path.to_owned(), answer)));
    }

    pub async fn poll(&self, flow: &str) -> ecwid_nodes_engine::PollReport {
        self.engine.poll_once(flow).await.unwrap()
    }

    pub fn edit(&self, collection: &'static str, id: &str, fields: Value) {
        self.store.change(|rows| {
            let row = rows.of.get_mut(collection).unwrap().iter_mut().find(|row| id_of(row) == id).unwrap();
            for (name, value) in fields.as_object().unwrap() {
                row[name] = value.clone();
            }
        });
    }

    /// Takes and acknowledges everything that is due.
    pub async fn take_all(&self) -> Vec<Event> {
        take_all(&self.engine).await
    }

    /// What is due, as `type object`.
    pub async fn take_names(&self) -> Vec<String> {
        self.take_all()
            .await
            .iter()
            .map(|event| format!("{} {}", event.event_type, event.object_id))
            .collect()
    }

    /// Signs and delivers a webhook; gives the reason of the receipt.
    pub async fn deliver(&self, event_id: &str, event_type: &str, entity: i64, data: Value) -> String {
        let (headers, body) = webhook(event_id, event_type, entity, &data);
        let receipt = self.engine.receive(&headers, &body).await;
        format!("{} {}", receipt.status, receipt.reason)
    }
}

pub async fn take_all(engine: &Engine) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(leased) = engine.next(None, Duration::ZERO).await.unwrap() {
        engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
        events.push(leased.event);
    }
    events
}

pub fn webhook(
    event_id: &str,
    event_type: &str,
    entity: i64,
    data: &Value,
) -> (Vec<(String, String)>, Vec<u8>) {
    let body = json!({
        "eventId": event_id, "eventCreated": T0, "storeId": STORE_ID, "entityId": entity, "eventType": event_type, "data": data
    });
    let signature = ecwid_nodes::steps::verify::sign(&SecretString::from(SECRET), T0, event_id);
    (vec![("x-ecwid-webhook-signature".to_owned(), signature)], body.to_string().into_bytes())
}
