//! A store of products that runs batches, for tests of tables: state, not scripts.
#![allow(dead_code)]

use async_trait::async_trait;
use ecwid_nodes::transport::{Method, Outgoing, Payload, Request, Response, Transport};
use ecwid_nodes::{Connection, Error, Settings};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

static TOKENS: AtomicU32 = AtomicU32::new(0);

#[derive(Default)]
pub struct Shop {
    pub products: Mutex<BTreeMap<i64, Value>>,
    /// Deduplication key → ticket, ticket → answers.
    pub batches: Mutex<BTreeMap<String, (String, Vec<Value>)>>,
    /// What was asked, in order.
    pub asked: Mutex<Vec<Request>>,
    /// Fails the request for which it is true, after doing it: the answer is lost.
    pub loses: Mutex<Option<Box<dyn Fn(&Request) -> bool + Send>>>,
    /// Status of a call, where it is to fail.
    pub fails: Mutex<BTreeMap<String, u16>>,
}

impl Shop {
    /// Products 1 to `count` with the SKUs `S1` … and 10 pieces at a price of 20.
    pub fn with(count: i64) -> Arc<Self> {
        let shop = Self::default();
        let product = |id: i64| json!({"id": id, "sku": format!("S{id}"), "price": 20, "quantity": 10, "unlimited": false});
        *shop.products.lock().unwrap() = (1..=count).map(|id| (id, product(id))).collect();
        Arc::new(shop)
    }

    pub fn connect(self: &Arc<Self>) -> Connection {
        let token = format!("secret_shop{}_{}", std::process::id(), TOKENS.fetch_add(1, Ordering::Relaxed));
        Connection::with_transport(Settings::new(1003, token), self.clone()).unwrap()
    }

    pub fn product(&self, id: i64) -> Value {
        self.products.lock().unwrap()[&id].clone()
    }

    pub fn lose(&self, when: impl Fn(&Request) -> bool + Send + 'static) {
        *self.loses.lock().unwrap() = Some(Box::new(when));
    }

    /// Lines of the requests so far.
    pub fn lines(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap()
            .iter()
            .map(|asked| format!("{} {}", asked.method.name(), asked.path))
            .collect()
    }

    /// Batches handed in that write.
    pub fn written(&self) -> Vec<Vec<Value>> {
        let asked = self.asked.lock().unwrap();
        let bodies =
            asked.iter().filter(|asked| asked.method == Method::Post).filter_map(|asked| {
                match &asked.payload {
                    Payload::Json(Value::Array(calls)) if calls[0]["method"] == "PUT" => Some(calls.clone()),
                    _ => None,
                }
            });
        bodies.collect()
    }

    fn answer(&self, request: &Request) -> (u16, Value) {
        let query = |name: &str| {
            request
                .query
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone())
                .unwrap_or_default()
        };
        match (request.method, request.path.as_str(), &request.payload) {
            (Method::Post, "/batch", Payload::Json(Value::Array(calls))) => {
                let key = query("deduplicationKey");
                let mut batches = self.batches.lock().unwrap();
                let next = format!("t{}", batches.len());
                let entry = batches.entry(key).or_insert_with(|| {
                    let stops = query("stopOnFirstFailure") != "false";
                    (next, self.run(calls, stops))
                });
                (200, json!({"ticket": entry.0}))
            }
            (Method::Get, "/batch", _) => {
                let batches = self.batches.lock().unwrap();
                match batches.values().find(|(ticket, _)| *ticket == query("ticket")) {
                    Some((_, rows)) => (200, json!({"status": "COMPLETED", "responses": rows})),
                    None => (404, json!({"errorCode": "NOT_FOUND"})),
                }
            }
            (Method::Get, path, _) => self.read(path, &query("sku")),
            _ => (405, json!({"errorCode": "METHOD_NOT_ALLOWED"})),
        }
    }

    fn run(&self, calls: &[Value], stops: bool) -> Vec<Value> {
        let mut stopped = false;
        let rows = calls.iter().map(|call| {
            if stopped {
                return json!({"id": call["id"], "status": "NOT_EXECUTED"});
            }
            let (status, body) = self.call(call);
            stopped = stops && status != 200;
            let done = if status == 200 { "COMPLETED" } else { "FAILED" };
            json!({"id": call["id"], "status": done, "httpStatusCode": status, "escapedHttpBody": body.to_string()})
        });
        rows.collect()
    }

    fn call(&self, call: &Value) -> (u16, Value) {
        let full = call["path"].as_str().unwrap();
        let url = url::Url::parse(&format!("http://x{full}")).unwrap();
        if let Some(status) = self.fails.lock().unwrap().get(url.path()) {
            return (*status, json!({"errorCode": "WRONG_PARAMETER", "errorMessage": "No."}));
        }
        if call["method"] == "GET" {
            let sku = url.query_pairs().find(|(name, _)| name == "sku").map(|(_, sku)| sku.into_owned());
            return self.read(url.path(), &sku.unwrap_or_default());
        }
        let parts: Vec<&str> = url.path().split('/').collect();
        let mut products = self.products.lock().unwrap();
        let Some(product) = parts[2].parse().ok().and_then(|id: i64| products.get_mut(&id)) else {
            return (404, json!({"errorCode": "PRODUCT_NOT_FOUND", "errorMessage": "No such product."}));
        };
        let place = match parts.get(3) {
            Some(&"combinations") => {
                let list = product["combinations"].as_array_mut().unwrap();
                list.iter_mut().find(|row| row["id"].to_string() == parts[4]).unwrap()
            }
            _ => product,
        };
        for (name, value) in call["body"].as_object().unwrap() {
            if name == "quantityDelta" {
                place["quantity"] = json!(place["quantity"].as_i64().unwrap() + value.as_i64().unwrap());
            } else {
                place[name] = value.clone();
            }
        }
        (200, json!({"updateCount": 1}))
    }

    fn read(&self, path: &str, sku: &str) -> (u16, Value) {
        let products = self.products.lock().unwrap();
        if path == "/products" {
            let has = |product: &&Value| {
                let own = product["sku"] == sku;
                own || product["combinations"].as_array().into_iter().flatten().any(|row| row["sku"] == sku)
            };
            let items: Vec<&Value> = products.values().filter(has).collect();
            return (200, json!({"items": items}));
        }
        let found =
            path.rsplit('/').next().and_then(|id| id.parse().ok()).and_then(|id: i64| products.get(&id));
        found.map_or((404, json!({"errorCode": "PRODUCT_NOT_FOUND"})), |product| (200, product.clone()))
    }
}

#[async_trait]
impl Transport for Shop {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let request = outgoing.request;
        self.asked.lock().unwrap().push(request.clone());
        let (status, body) = self.answer(&request);
        let is_lost = self.loses.lock().unwrap().as_ref().is_some_and(|loses| loses(&request));
        if is_lost {
            *self.loses.lock().unwrap() = None;
            return Err(Error::new(ecwid_nodes::Kind::Unexpected, "the process ended here"));
        }
        Ok(Response { status, body: body.to_string().into(), ..Response::default() })
    }
}
