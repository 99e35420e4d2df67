//! Options, per-store schemas, the memory behind them, and errors that name what the store does not have.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use async_trait::async_trait;
use ecwid_nodes::choices::{Choices, Wanted};
use ecwid_nodes::connection::Options;
use ecwid_nodes::nodes::customers::UpdateCustomer;
use ecwid_nodes::transport::{Outgoing, Request, Response, Retries, Transport};
use ecwid_nodes::{Connection, Error, Kind, Object, Settings};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

type Answers = dyn Fn(&Request) -> (u16, Value) + Send + Sync;

/// Answers by method and path, and remembers what was asked.
struct Store {
    answer: Box<Answers>,
    asked: Mutex<Vec<String>>,
}

#[async_trait]
impl Transport for Store {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        self.asked.lock().unwrap().push(outgoing.request.line());
        tokio::task::yield_now().await;
        let (status, body) = (self.answer)(&outgoing.request);
        Ok(Response { status, headers: Vec::new(), body: body.to_string().into() })
    }
}

impl Store {
    fn open(answer: impl Fn(&Request) -> (u16, Value) + Send + Sync + 'static) -> (Arc<Self>, Connection) {
        let store = Arc::new(Self { answer: Box::new(answer), asked: Mutex::default() });
        let token = format!("secret_choices_{:p}", Arc::as_ptr(&store));
        let mut settings = Settings::new(1003, token);
        settings.retries = Retries { times: 0, ..Retries::default() };
        let connection = Connection::with_transport(settings, store.clone()).unwrap();
        (store, connection)
    }

    /// What was asked since the last look.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }
}

fn wanted(value: Value) -> Wanted {
    serde_json::from_value(value).unwrap()
}

fn object(value: Value) -> Object {
    value.as_object().unwrap().clone()
}

fn labels(choices: &Choices) -> Vec<String> {
    choices.items.iter().map(|choice| choice.label.clone()).collect()
}

fn page(items: Value) -> Value {
    let count = items.as_array().unwrap().len();
    json!({"total": count, "count": count, "offset": 0, "limit": 100, "items": items})
}

const GROUPS: &str = "/customer_groups";

fn groups(request: &Request) -> (u16, Value) {
    match request.path.as_str() {
        GROUPS => {
            (200, page(json!([{"id": 9_367_001, "name": "Trade"}, {"id": 9_367_002, "name": "Schools"}])))
        }
        "/profile/order_statuses" => (
            200,
            json!({"items": [
                {"statusId": "PAID", "orderStatusType": "PAYMENT_STATUS", "enabled": true, "name": "Paid"},
                {"statusId": "CUSTOM_FULFILLMENT_STATUS_1", "orderStatusType": "FULFILLMENT_STATUS", "enabled": true, "name": "In engraving"},
            ]}),
        ),
        path if request.method.name() == "GET" && !path.starts_with("/batch") => (200, page(json!([]))),
        _ => (200, json!({"updateCount": 1})),
    }
}

#[tokio::test]
async fn many_things_are_searched_by_the_store_page_by_page() {
    let (store, connection) = Store::open(|request| {
        let offset: i64 = request.query.iter().find(|(name, _)| name == "offset").unwrap().1.parse().unwrap();
        // Pages overlap by a row, so that rows that move are noticed.
        let rows: Vec<Value> = (offset..(offset + 100).min(150))
            .map(|id| json!({"id": id, "name": format!("Mug {id}"), "sku": format!("M-{id}")}))
            .collect();
        (200, json!({"total": 150, "count": rows.len(), "offset": offset, "limit": 100, "items": rows}))
    });
    let first = connection.options("product", &wanted(json!({"search": " mug "}))).await.unwrap();
    assert_eq!(first.items.len(), 100);
    assert_eq!(
        serde_json::to_value(&first.items[7]).unwrap(),
        json!({"value": 7, "label": "Mug 7", "hint": "M-7"})
    );
    let asked = store.asked();
    assert!(asked.len() == 1 && asked[0].starts_with("GET /products?"), "{asked:?}");
    assert!(asked[0].contains("keyword=mug") && asked[0].contains("responseFields=items%28id"), "{asked:?}");
    let rest = wanted(json!({"search": "mug", "position": first.next.unwrap()}));
    let rest = connection.options("product", &rest).await.unwrap();
    assert_eq!((rest.items.len(), rest.next), (50, None));
    let wrong = connection.options("product", &wanted(json!({"position": "nowhere"}))).await.unwrap_err();
    assert_eq!(wrong.problems()[0].path, "position");
}

#[tokio::test]
async fn dependent_choices_say_what_they_need() {
    let (store, connection) = Store::open(|request| {
        assert_eq!(request.path, "/products/5/combinations");
        (
            200,
            json!([{"id": 60, "sku": "S-1", "options": [{"name": "Size", "value": "S"}, {"name": "Colour", "value": "Oat"}]}]),
        )
    });
    let missing = connection.options("variation", &Wanted::default()).await.unwrap_err();
    assert!(missing.message().contains("choose a product first"), "{missing}");
    let of_product = wanted(json!({"parameters": {"productId": "5"}}));
    assert_eq!(labels(&connection.options("variation", &of_product).await.unwrap()), ["S, Oat"]);
    assert_eq!(store.asked().len(), 1);
    assert_eq!(connection.options("colour", &Wanted::default()).await.unwrap_err().code(), "unknown_loader");
}

#[tokio::test]
async fn answers_are_shared_and_remembered_until_something_is_written() {
    let (store, connection) = Store::open(groups);
    let all = Wanted::default();
    let ask = || connection.options("customer_group", &all);
    let together = futures::future::join_all((0..10).map(|_| ask())).await;
    assert!(together.iter().all(|one| labels(one.as_ref().unwrap()) == ["General", "Trade", "Schools"]));
    connection.options("customer_group", &wanted(json!({"search": "TRADE"}))).await.unwrap();
    assert_eq!(store.asked().len(), 1, "ten at once and a search: one request");
    connection.options("payment_status", &all).await.unwrap();
    connection.options("fulfillment_status", &all).await.unwrap();
    assert_eq!(store.asked().len(), 1, "two loaders of one source: one request");

    let run = |node: &'static str, input: Value| {
        let connection = connection.clone();
        async move {
            connection.invoke(node, &object(input), Options { confirm: true, ..Options::default() }).await
        }
    };
    run("order.update", json!({"orderId": "A", "trackingNumber": "T"})).await.unwrap();
    ask().await.unwrap();
    assert_eq!(store.asked().len(), 1, "orders are another area");
    run("customer_group.delete", json!({"groupId": 9_367_001})).await.unwrap();
    ask().await.unwrap();
    assert_eq!(store.asked().len(), 2);
    connection.invalidate("customer_group").unwrap();
    ask().await.unwrap();
    assert_eq!(store.asked().len(), 1);
    run("batch.create", json!({"calls": [{"path": "/customer_groups/5", "method": "DELETE"}]}))
        .await
        .unwrap();
    ask().await.unwrap();
    assert_eq!(store.asked().len(), 2, "a batch may write anything");
    assert_eq!(connection.invalidate("nothing").unwrap_err().code(), "unknown_resource");
}

#[tokio::test(start_paused = true)]
async fn what_is_remembered_grows_old() {
    let (store, connection) = Store::open(groups);
    for (seconds, requests) in [(0, 1), (299, 0), (1, 1)] {
        tokio::time::advance(Duration::from_secs(seconds)).await;
        connection.options("customer_group", &Wanted::default()).await.unwrap();
        assert_eq!(store.asked().len(), requests, "after {seconds} s");
    }
}

#[tokio::test]
async fn a_value_that_is_known_to_be_gone_is_refused_before_sending() {
    let (store, connection) = Store::open(groups);
    connection.options("customer_group", &Wanted::default()).await.unwrap();
    store.asked();
    let update = |group: i64| object(json!({"customerId": 5, "customerGroupId": group}));
    let error =
        connection.invoke("customer.update", &update(9_367_009), Options::default()).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.code(), error.node()),
        (Kind::InvalidInput, "unknown_value", Some("customer.update"))
    );
    assert_eq!(error.problems()[0].path, "customerGroupId");
    assert_eq!(
        error.message(),
        "`customerGroupId`: the store has no customer group `9367009`; there are `0` (General), `9367001` (Trade), `9367002` (Schools)"
    );
    assert!(
        store.asked().iter().all(|line| line.starts_with("GET")),
        "it was asked once more, and nothing sent"
    );
    let typed = UpdateCustomer {
        customer_id: 5.into(),
        ..serde_json::from_value(json!({"customerId": 5, "customer": {"customerGroupId": 7}})).unwrap()
    };
    store.asked();
    assert_eq!(connection.call(typed).await.unwrap_err().problems()[0].path, "customerGroupId");
    connection.invoke("customer.update", &update(9_367_002), Options::default()).await.unwrap();
    connection.invoke("customer.update", &update(0), Options::default()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_value_that_somebody_added_meanwhile_is_sent() {
    let added = Arc::new(Mutex::new(false));
    let seen = added.clone();
    let (store, connection) = Store::open(move |request| match request.path.as_str() {
        GROUPS if *seen.lock().unwrap() => (200, page(json!([{"id": 7, "name": "New"}]))),
        GROUPS => (200, page(json!([]))),
        _ => (200, json!({"updateCount": 1})),
    });
    connection.options("customer_group", &Wanted::default()).await.unwrap();
    let update = object(json!({"customerId": 5, "customerGroupId": 7}));
    connection.invoke("customer.update", &update, Options::default()).await.unwrap_err();
    // What we have written ourselves may not be found by searches yet: nothing is refused for a while.
    connection
        .invoke("customer_group.create", &object(json!({"name": "New"})), Options::default())
        .await
        .unwrap();
    connection.options("customer_group", &Wanted::default()).await.unwrap();
    connection.invoke("customer.update", &update, Options::default()).await.unwrap();
    tokio::time::advance(Duration::from_secs(90)).await;
    connection.invoke("customer.update", &update, Options::default()).await.unwrap_err();
    *added.lock().unwrap() = true;
    tokio::time::advance(Duration::from_secs(90)).await;
    store.asked();
    connection.invoke("customer.update", &update, Options::default()).await.unwrap();
    assert_eq!(store.asked().last().unwrap(), "PUT /customers/5");
}

#[tokio::test]
async fn nothing_is_asked_for_a_call_without_need() {
    let (store, connection) = Store::open(groups);
    let update = object(json!({"customerId": 5, "customerGroupId": 12}));
    connection.invoke("customer.update", &update, Options::default()).await.unwrap();
    assert_eq!(store.asked(), ["PUT /customers/5"]);
}

fn refusing(code: &'static str) -> impl Fn(&Request) -> (u16, Value) + Send + Sync {
    move |request| match (request.method.name(), request.path.as_str()) {
        ("GET", "/categories") => (200, page(json!([{"id": 1, "name": "Mugs"}, {"id": 2, "name": "Bowls"}]))),
        ("GET", "/products/5/combinations") => (200, json!([{"id": 60, "options": [{"value": "S"}]}])),
        _ => (404, json!({"errorCode": code, "errorMessage": "Not found"})),
    }
}

#[tokio::test]
async fn the_stores_refusal_is_told_with_the_field() {
    let (_, connection) = Store::open(refusing("CATEGORIES_NOT_FOUND"));
    let update = object(json!({"productId": 5, "categoryIds": [1, 22], "defaultCategoryId": 0}));
    let error = connection.invoke("product.update", &update, Options::default()).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status(), error.vendor_code()),
        (Kind::NotFound, Some(404), Some("CATEGORIES_NOT_FOUND"))
    );
    assert_eq!(error.problems().len(), 1, "{error:?}");
    assert_eq!(error.problems()[0].path, "categoryIds[1]");
    assert!(
        error
            .message()
            .ends_with("`categoryIds[1]`: the store has no category `22`; there are `1` (Mugs), `2` (Bowls)"),
        "{error}"
    );

    let (_, connection) = Store::open(refusing("COMBINATION_NOT_FOUND"));
    let stock = object(json!({"productId": 5, "combinationId": 61, "quantityDelta": 1}));
    let error = connection.invoke("variation.adjust_stock", &stock, Options::default()).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "combinationId");
    assert!(error.message().contains("there are `60` (S)"), "{error}");
}

#[tokio::test]
async fn an_entity_that_is_gone_is_named_even_where_nothing_lists_it() {
    let (store, connection) = Store::open(refusing("PRODUCT_NOT_FOUND"));
    let error = connection
        .invoke("product.get", &object(json!({"productId": 5})), Options::default())
        .await
        .unwrap_err();
    assert_eq!(error.problems()[0].path, "productId");
    assert!(error.message().ends_with("`productId`: the store has no product `5`"), "{error}");
    assert_eq!(store.asked().len(), 1, "products are too many to be read");
    let (_, connection) = Store::open(|_| (404, json!({})));
    let stock = object(json!({"productId": 5, "combinationId": 61, "quantityDelta": 1}));
    let error = connection.invoke("variation.adjust_stock", &stock, Options::default()).await.unwrap_err();
    assert_eq!(error.problems(), [], "either may be meant, and the list cannot be read");
}

#[tokio::test]
async fn places_are_found_where_they_are_named() {
    let (_, connection) = Store::open(|request| match request.path.as_str() {
        "/profile" => (403, json!({"errorCode": "INSUFFICIENT_APP_SCOPE"})),
        _ => (
            200,
            page(json!([{"id": 1, "locationInventory": {"loc-rtm-01": 3, "loc-ams-02": 0}}, {"id": 2}])),
        ),
    });
    assert_eq!(
        labels(&connection.options("location", &Wanted::default()).await.unwrap()),
        ["loc-rtm-01", "loc-ams-02"]
    );
    let (_, connection) = Store::open(|_| (403, json!({"errorCode": "INSUFFICIENT_APP_SCOPE"})));
    let error = connection.options("location", &Wanted::default()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::PermissionDenied);
    assert!(error.hint().contains("read_catalog"), "{}", error.hint());
}

#[cfg(feature = "schema")]
#[tokio::test]
async fn a_schema_knows_the_store() {
    let (store, connection) = Store::open(|request| match request.path.as_str() {
        "/profile/extrafields" => (403, json!({"errorCode": "INSUFFICIENT_APP_SCOPE"})),
        "/profile" => (200, json!({"shipping": {"shippingOptions": [{"id": "1-2", "title": "Parcel"}]}})),
        _ => groups(request),
    });
    let schema = connection.schema("order.update", &Object::new()).await.unwrap();
    let status = &schema["$defs"]["OrderFulfillmentStatus"]["$ref"];
    assert_eq!(status, "#/$defs/choices.fulfillment_status");
    assert_eq!(
        schema["$defs"]["choices.fulfillment_status"]["oneOf"],
        json!([{"const": "CUSTOM_FULFILLMENT_STATUS_1", "title": "In engraving"}])
    );
    assert_eq!(schema["$defs"]["choices.shipping_option"]["oneOf"][0]["title"], "Parcel");
    let extra = &schema["$defs"]["OrderExtraFieldInfoWrite"]["properties"]["id"];
    assert!(extra.to_string().contains("read_store_profile"), "{extra}");
    store.asked();
    connection.schema("order.update", &Object::new()).await.unwrap();
    assert_eq!(store.asked(), ["GET /profile/extrafields"], "only the refusal was not remembered");
    assert_eq!(connection.schema("order.updat", &Object::new()).await.unwrap_err().code(), "unknown_node");
}

#[tokio::test]
async fn other_languages_ask_in_json() {
    let (_, connection) = Store::open(groups);
    let ask = |question: Value| {
        let connection = connection.clone();
        async move {
            let answer = connection.ask_json(question.to_string().as_bytes()).await?;
            Ok::<Value, Error>(serde_json::from_slice(&answer).unwrap())
        }
    };
    let answer = ask(json!({"ask": "options", "loader": "customer_group", "wanted": {"search": "scho"}}))
        .await
        .unwrap();
    assert_eq!(answer, json!({"items": [{"value": 9_367_002, "label": "Schools"}], "next": null}));
    let schema = json!({"properties": {"group": {"type": "integer", "x-options": "customer_group"}}});
    let answer = ask(json!({"ask": "schema", "schema": schema})).await.unwrap();
    assert_eq!(answer["$defs"]["choices.customer_group"]["oneOf"][2]["const"], 9_367_002);
    assert_eq!(ask(json!({"ask": "invalidate", "resource": "customer_group"})).await.unwrap(), Value::Null);
    assert!(ask(json!({"ask": "anything"})).await.unwrap_err().message().contains("anything"));
}
