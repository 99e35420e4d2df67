//! Calls through the whole stack over the in-memory transport: retries, breaker, errors, dry runs, pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::error::{Error, Kind, Outcome, Retry};
use ecwid_nodes::model::{OrderPaymentStatus, OrderWrite, Patch};
use ecwid_nodes::nodes::orders::{GetOrder, UpdateOrder};
use ecwid_nodes::transport::{Memory, Method, Payload, Reply, Response};
use ecwid_nodes::{Connection, Object, Settings};
use futures::TryStreamExt;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

static TOKENS: AtomicU32 = AtomicU32::new(0);

/// Every test has a token of its own, because budget and breaker are shared by token.
fn connect(replies: impl IntoIterator<Item = Reply>) -> (Connection, Arc<Memory>) {
    let memory = Arc::new(Memory::new(replies));
    let token = format!("secret_test{}", TOKENS.fetch_add(1, Ordering::Relaxed));
    (Connection::with_transport(Settings::new(1003, token), memory.clone()).unwrap(), memory)
}

fn object(value: Value) -> Object {
    value.as_object().unwrap().clone()
}

fn ok(body: Value) -> Reply {
    Reply::Json(200, body)
}

async fn invoke(connection: &Connection, node: &str, input: Value) -> Result<Value, Error> {
    let answer = connection.invoke(node, &object(input), Options::default()).await?;
    Ok(serde_json::from_slice(&answer.json).unwrap())
}

#[tokio::test]
async fn a_typed_call_sends_what_is_set_and_decodes_the_answer() {
    let (connection, memory) = connect([ok(json!({"updateCount": 1})), ok(json!({"id": "A1", "total": 10}))]);
    let order = OrderWrite {
        payment_status: OrderPaymentStatus::Paid.into(),
        private_admin_notes: Patch::clear(),
        ..OrderWrite::default()
    };
    let updated = connection.call(UpdateOrder { order_id: "A 1".into(), order }).await.unwrap();
    assert_eq!(updated.update_count.get(), Some(&1));
    let order = connection.call(GetOrder::new("A1")).await.unwrap();
    assert_eq!(order.total, Patch::Value(10.into()));
    let asked = memory.asked();
    assert_eq!((asked[0].method, asked[0].path.as_str()), (Method::Put, "/orders/A%201"));
    assert_eq!(asked[0].payload, Payload::Json(json!({"paymentStatus": "PAID", "privateAdminNotes": null})));
    assert_eq!(asked[1].line(), "GET /orders/A1");
}

#[tokio::test(start_paused = true)]
async fn reads_are_repeated_after_passing_faults() {
    let faults = [Reply::Json(500, json!({"errorCode": "INTERNAL_ERROR"})), Reply::Json(503, Value::Null)];
    let (connection, memory) = connect(faults.into_iter().chain([ok(json!({"id": "A1"}))]));
    assert_eq!(invoke(&connection, "order.get", json!({"orderId": "A1"})).await.unwrap()["id"], "A1");
    assert_eq!((memory.asked().len(), memory.unused()), (3, 0));
}

#[tokio::test(start_paused = true)]
async fn stock_deltas_are_never_repeated_blindly() {
    let (connection, memory) = connect([Reply::Json(500, Value::Null), ok(json!({"updateCount": 1}))]);
    let error = invoke(&connection, "product.adjust_stock", json!({"productId": 1, "quantityDelta": 5}))
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (Kind::Unavailable, Outcome::Unknown));
    assert_eq!((memory.asked().len(), memory.unused()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_refusal_that_proves_nothing_happened_is_repeated_even_for_deltas() {
    let busy = Reply::Response(Response {
        status: 429,
        headers: vec![("retry-after".into(), "27".into())],
        body: "{\"errorCode\":\"RATE_LIMITED\"}".into(),
    });
    let refused = Reply::Failure(Error::new(Kind::Unavailable, "cannot connect"));
    let (connection, memory) = connect([busy, refused, ok(json!({"updateCount": 1}))]);
    let start = tokio::time::Instant::now();
    invoke(&connection, "product.adjust_stock", json!({"productId": 1, "quantityDelta": 5})).await.unwrap();
    assert!(start.elapsed() >= Duration::from_secs(27), "the pause that the store asked for was kept");
    assert_eq!(memory.unused(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_dead_token_stops_everything_after_one_answer() {
    let dead =
        || Reply::Json(403, json!({"errorCode": "INVALID_API_TOKEN", "errorMessage": "Token is invalid"}));
    let (connection, memory) = connect([dead(), dead()]);
    let error = invoke(&connection, "order.get", json!({"orderId": "A"})).await.unwrap_err();
    assert_eq!((error.kind(), error.vendor_code()), (Kind::Unauthenticated, Some("INVALID_API_TOKEN")));
    let error = invoke(&connection, "order.get", json!({"orderId": "A"})).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Unauthenticated, "token_is_dead"));
    assert_eq!(memory.asked().len(), 1, "the second call did not reach the store");
    assert_eq!(connection.describe()["valid"], false);
    assert_eq!(connection.check().await.unwrap_err().kind(), Kind::Unauthenticated);
    assert_eq!(memory.asked().len(), 2, "a deliberate check does reach it");
}

#[tokio::test]
async fn a_missing_scope_is_named() {
    let (connection, _) = connect([Reply::Json(403, json!({"errorCode": "INSUFFICIENT_APP_SCOPE"}))]);
    let error = invoke(&connection, "order.update", json!({"orderId": "A", "paymentStatus": "PAID"}))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Kind::PermissionDenied);
    assert!(error.hint().contains("`update_orders`"), "{}", error.hint());
    let envelope: Value = serde_json::from_str(&error.to_json()).unwrap();
    assert_eq!((&envelope["kind"], &envelope["node"]), (&json!("permission_denied"), &json!("order.update")));
}

#[tokio::test]
async fn bad_input_reaches_no_store() {
    let (connection, memory) = connect([]);
    for (node, input, path) in [
        ("order.update", json!({"orderId": "A", "fulfilmentStatus": "SHIPPED"}), "fulfilmentStatus"),
        ("order.get", json!({}), "orderId"),
        ("order.get", json!({"orderId": ""}), "orderId"),
        ("product.get", json!({"productId": "x"}), "productId"),
        ("product.create", json!({"sku": "A", "price": 1}), "name"),
        ("product.adjust_stock", json!({"productId": 1, "quantityDelta": 0}), "quantityDelta"),
        ("order.search", json!({"createdFrom": "soonish"}), "createdFrom"),
        ("entity.publish", json!({"entity": "profile", "method": "DELETE", "query": {"id": 1}}), "method"),
        ("entity.search", json!({"entity": "orderz"}), "entity"),
        ("request.raw", json!({"method": "GET", "path": "/../1004/profile"}), "path"),
        ("request.raw", json!({"method": "DELETE", "path": "/products/"}), "path"),
    ] {
        let error = invoke(&connection, node, input).await.unwrap_err();
        assert_eq!(error.kind(), Kind::InvalidInput, "{node}: {error:?}");
        assert_eq!(error.problems()[0].path, path, "{node}: {error:?}");
    }
    assert!(memory.asked().is_empty());
}

#[tokio::test]
async fn undocumented_parameters_pass_with_a_warning_on_every_node() {
    let calls = [
        ("order.search", json!({}), "GET /orders?x=1%2C2"),
        ("order.fulfill", json!({"orderId": "A", "extraBody": {"y": null}}), "PUT /orders/A?x=1%2C2"),
        (
            "product.adjust_stock",
            json!({"productId": 1, "quantityDelta": 1, "extraBody": {"y": null}}),
            "PUT /products/1/inventory?x=1%2C2",
        ),
        ("entity.search", json!({"entity": "orders"}), "GET /orders?x=1%2C2"),
        ("request.raw", json!({"method": "PUT", "path": "/a", "extraBody": {"y": null}}), "PUT /a?x=1%2C2"),
    ];
    let (connection, memory) = connect(calls.iter().map(|_| ok(json!({}))));
    for (node, input, line) in calls {
        let mut input = object(input);
        input.insert("extraQuery".into(), json!({"x": [1, 2]}));
        let answer = connection.invoke(node, &input, Options::default()).await.unwrap();
        assert!(answer.warnings[0].contains("`extraQuery.x`"), "{:?}", answer.warnings);
        let request = memory.asked().pop().unwrap();
        assert_eq!(request.line(), line, "{node}");
        if input.contains_key("extraBody") {
            let Payload::Json(body) = request.payload else { panic!("{node} sends no body") };
            assert_eq!(body.get("y"), Some(&Value::Null), "{node}");
        }
    }
    for (input, path) in
        [(json!({"extraQuery": 1}), "extraQuery"), (json!({"extraBody": {"y": 1}}), "extraBody")]
    {
        let error = invoke(&connection, "order.search", input).await.unwrap_err();
        assert_eq!(error.problems()[0].path, path);
    }
}

#[tokio::test]
async fn a_dry_run_shows_the_request_and_sends_nothing() {
    let (connection, memory) = connect([]);
    let input = object(json!({"orderId": "A", "trackingNumber": "T1"}));
    let options = Options { dry_run: true, ..Options::default() };
    let plan: Value =
        serde_json::from_slice(&connection.invoke("order.fulfill", &input, options).await.unwrap().json)
            .unwrap();
    assert_eq!(plan["request"]["url"], "https://app.ecwid.com/api/v3/1003/orders/A");
    assert_eq!(plan["request"]["body"], json!({"fulfillmentStatus": "SHIPPED", "trackingNumber": "T1"}));
    assert!(!plan.to_string().contains("secret_"));
    assert!(memory.asked().iter().all(|request| !request.changes_store()));
}

#[tokio::test]
async fn nulls_are_stripped_on_request_only() {
    let body = json!({"id": "A", "email": null, "hidden": false, "total": 0, "orderComments": ""});
    let (connection, _) = connect([ok(body.clone()), ok(body.clone())]);
    assert_eq!(invoke(&connection, "order.get", json!({"orderId": "A"})).await.unwrap(), body);
    let options = Options { filter_nulls: Some(true), ..Options::default() };
    let answer = connection.invoke("order.get", &object(json!({"orderId": "A"})), options).await.unwrap();
    let stripped: Value = serde_json::from_slice(&answer.json).unwrap();
    assert_eq!(stripped, json!({"id": "A", "hidden": false, "total": 0, "orderComments": ""}));
}

fn page(ids: std::ops::Range<u32>, total: u32, offset: u32) -> Reply {
    let items: Vec<Value> = ids.map(|id| json!({"id": id})).collect();
    ok(json!({"total": total, "count": items.len(), "offset": offset, "limit": 100, "items": items}))
}

#[tokio::test]
async fn searches_read_pages_lazily() {
    let (connection, memory) = connect([page(0..100, 150, 0), page(99..150, 150, 99)]);
    let mut pages = Box::pin(connection.pages("product.search", Object::new()));
    assert_eq!(pages.try_next().await.unwrap().unwrap().items.len(), 100);
    assert_eq!(memory.asked().len(), 1, "the second page is not read before it is wanted");
    assert_eq!(pages.try_next().await.unwrap().unwrap().items.len(), 50);
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(memory.asked()[1].line(), "GET /products?limit=100&offset=99&sortBy=ADDED_TIME_ASC");
}

#[tokio::test]
async fn only_searches_have_pages() {
    let (connection, memory) = connect([
        ok(json!({"id": "A", "items": [{"id": 1}]})),
        ok(json!([{"id": 1}, {"id": 2}])),
        page(0..1, 1, 0),
    ]);
    let page = async |node: &str, input: Value| connection.page(node, &object(input), None).await;
    let error = page("order.get", json!({"orderId": "A"})).await.unwrap_err();
    assert!(error.message().contains("no search"), "{error}");
    assert_eq!(page("variation.search", json!({"productId": 1})).await.unwrap().items.len(), 2);
    let error = page("product.search", json!({"responseFields": "id,name"})).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "responseFields");
    page("product.search", json!({"responseFields": "items(name)"})).await.unwrap();
    let asked = memory.asked().pop().unwrap();
    assert!(
        asked.query.contains(&("responseFields".into(), "items(id,name),total,count,offset,limit".into())),
        "{asked:?}"
    );
}

#[tokio::test]
async fn the_generic_search_reads_one_page_or_all() {
    let replies = [page(0..100, 150, 0), page(0..100, 150, 0), page(99..150, 150, 99)];
    let (connection, memory) = connect(replies);
    let one = invoke(&connection, "entity.search", json!({"entity": "products"})).await.unwrap();
    assert_eq!((one["items"].as_array().unwrap().len(), memory.asked().len()), (100, 1));
    let all = invoke(&connection, "entity.search", json!({"entity": "products", "pagination": true}))
        .await
        .unwrap();
    assert_eq!((all["items"].as_array().unwrap().len(), memory.asked().len()), (150, 3));
}

#[tokio::test]
async fn check_tells_scopes_and_unlocked_nodes() {
    let (connection, _) = connect([ok(json!({"permissions": ["read_orders"]}))]);
    let check = connection.check().await.unwrap();
    assert!(
        check.nodes.iter().any(|id| id == "order.get") && check.nodes.iter().any(|id| id == "order.paid")
    );
    let locked = check.locked.iter().find(|locked| locked.node == "order.update").unwrap();
    assert_eq!(locked.missing, ["update_orders"]);
    let error = connection.require_scopes("product.low_stock", &["read_catalog"]).await.unwrap_err();
    assert!(error.message().contains("`read_catalog`"), "{error}");
}

#[tokio::test]
async fn check_works_where_the_store_does_not_tell_scopes() {
    let (connection, memory) =
        connect([Reply::Json(404, Value::Null), ok(json!({"generalInfo": {"storeId": 1003}}))]);
    let check = connection.check().await.unwrap();
    assert_eq!((check.alive, check.scopes), (true, None));
    assert_eq!(memory.unused(), 0);
}

#[tokio::test]
async fn a_token_without_the_profile_scope_is_alive() {
    let denied = || Reply::Json(403, json!({"errorCode": "INSUFFICIENT_APP_SCOPE"}));
    let (connection, memory) = connect([denied(), denied()]);
    assert_eq!(connection.check().await.unwrap().scopes, None);
    connection.require_scopes("order.paid", &["read_orders"]).await.unwrap();
    assert_eq!(memory.unused(), 0);
}

#[test]
fn every_missing_setting_is_named_in_one_error() {
    let error = Settings::from_lookup(|_| None).unwrap_err();
    assert_eq!(error.kind(), Kind::Config);
    assert!(error.message().contains("ECWID_STORE_ID") && error.message().contains("ECWID_TOKEN"), "{error}");
    let named = |name: &str| (name == "ECWID_STORE_ID").then(|| "my-shop".to_owned());
    assert!(Settings::from_lookup(named).unwrap_err().message().contains("ECWID_TOKEN"));
    let error = Settings::new(0, "").check().unwrap_err();
    assert_eq!(error.problems().len(), 2, "{error:?}");
}

#[test]
fn a_token_never_travels_unencrypted_to_a_stranger() {
    assert!(Settings::new(1, "x").at("http://store.example/api/v3").is_err());
    assert!(Settings::new(1, "x").at("http://127.0.0.1:8080/api/v3").is_ok());
    assert!(Settings::new(1, "x").at("https://store.example/api/v3").is_ok());
}

#[test]
fn instances_of_older_connectors_are_read() {
    let full = json!({
        "ecwid.store.id": "1003", "oauth.api.key": "app", "oauth.api.secret": "hush", "oauth.user.token": "secret_abcd",
        "oauth.callback.url": "https://x.example/cb", "event.notification.enabled": true,
        "event.notification.callback.url": "https://x.example/hook", "event.vendor.type": "webhooks"
    });
    let settings = ecwid_nodes::connection::from_instance("old", &object(full.clone())).unwrap();
    assert_eq!((settings.store_id, settings.filter_nulls), (1003, true));
    assert_eq!(ecwid_nodes::connection::notification_url(&object(full)).unwrap(), "https://x.example/hook");
    let error = ecwid_nodes::connection::from_instance("old", &object(json!({"ecwid.store.id": "1003"})))
        .unwrap_err();
    for key in ["oauth.user.token", "oauth.api.key", "oauth.api.secret"] {
        assert!(error.message().contains(key), "{error}");
    }
    let error =
        ecwid_nodes::connection::from_instance("old", &object(json!({"ecwid.order.key": "x"}))).unwrap_err();
    assert_eq!(error.code(), "retired_setting");
    assert!(error.hint().contains("ecwid.store.id"), "{}", error.hint());
}

#[test]
fn connections_are_saved_privately_and_read_back() {
    use ecwid_nodes::connection::{ConnectionFile, Saved};
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sub/connections.json");
    let mut file = ConnectionFile::open(&path).unwrap();
    let mut saved = Saved::from(&Settings::new(1003, "secret_abcd").at("http://127.0.0.1:1/api/v3").unwrap());
    saved.tags = vec!["test".into()];
    saved.http = Some("slow".into());
    file.add("shop", saved).unwrap();
    assert!(file.settings("shop").unwrap_err().message().contains("slow"));
    file.add_http("slow", ecwid_nodes::transport::HttpOptions { timeout_ms: 5, ..Default::default() })
        .unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let again = ConnectionFile::open(&path).unwrap();
    let settings = again.settings("shop").unwrap();
    assert_eq!(
        (settings.store_id, settings.http.timeout_ms, again.tagged(&["test".into()])),
        (1003, 5, vec!["shop"])
    );
    assert!(again.settings("shob").unwrap_err().hint().contains("`shop`"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(ConnectionFile::open(&path).unwrap_err().code(), "file_not_private");
}

#[test]
fn every_kind_has_its_own_row() {
    let table = ecwid_nodes::error::KIND_TABLE;
    for row in table {
        assert_eq!(
            table.iter().filter(|other| other.name == row.name || other.exit_code == row.exit_code).count(),
            1,
            "{}",
            row.name
        );
        let error = Error::new(row.kind, row.example);
        let envelope: Value = serde_json::from_str(&error.to_json()).unwrap();
        assert_eq!(envelope["kind"], row.name);
        assert!(!row.hint.is_empty() && !row.meaning.is_empty());
    }
    let after = Error::new(Kind::RateLimited, "x").with_retry(Retry::After(Duration::from_secs(27)));
    assert!(after.to_json().contains("\"retryAfterMs\":27000"));
}

#[test]
fn every_documented_vendor_code_is_known() {
    let facts: Value = serde_json::from_str(include_str!("../../facts/enums.json")).unwrap();
    for code in facts["ErrorCode"]["values"].as_array().unwrap() {
        let code =
            code.as_str().or_else(|| code["code"].as_str()).or_else(|| code["value"].as_str()).unwrap();
        let row =
            ecwid_nodes::error::vendor_code(code).unwrap_or_else(|| panic!("{code} is not in the table"));
        assert!(!row.hint.is_empty());
    }
}
