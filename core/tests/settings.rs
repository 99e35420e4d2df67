//! Settings from JSON: what the arguments of every language become.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::{ConnectionFile, Saved, Settings};
use ecwid_nodes::oauth::{App, Callback};
use ecwid_nodes::transport::{Detail, HttpOptions};
use ecwid_nodes::{Error, Kind, Result};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use std::time::Duration;

fn read(arguments: Value) -> Result<Settings> {
    Settings::from_json(arguments.as_object().unwrap())
}

fn refused(arguments: Value) -> Error {
    let error = read(arguments).unwrap_err();
    assert_eq!(error.kind(), Kind::Config, "{error:?}");
    error
}

fn paths(error: &Error) -> Vec<&str> {
    error.problems().iter().map(|problem| problem.path.as_str()).collect()
}

/// An instance with the pairs of `more` in it.
fn instance(more: Value) -> Value {
    let mut all = json!({
        "ecwid.store.id": 77, "oauth.user.token": "secret_i", "oauth.api.key": "app", "oauth.api.secret": "hush",
    });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({"instance": all})
}

#[test]
fn every_argument_finds_its_place() {
    let settings = read(json!({
        "source": "arguments", "storeId": "1003", "token": " secret_a\n", "clientId": "app", "clientSecret": "hush",
        "baseUrl": "http://127.0.0.1:9/api/v3", "storefrontUrl": "https://shop.example/", "name": "main",
        "tags": ["eu"], "proxy": "http://127.0.0.1:1", "connectTimeoutMs": 11, "timeoutMs": 22,
        "headers": {"X-Shop": "blue"}, "caFile": "/ca.pem", "log": "line", "filterNulls": true, "disabled": true,
        "cacheSeconds": 5, "retries": {"times": 1, "firstPauseMs": 2, "longestPauseMs": 3},
    }))
    .unwrap();
    assert_eq!((settings.store_id, settings.token.expose_secret()), (1003, "secret_a"));
    assert_eq!(settings.client_id.as_deref(), Some("app"));
    assert_eq!(settings.client_secret.unwrap().expose_secret(), "hush");
    assert_eq!(settings.hosts.api.as_str(), "http://127.0.0.1:9/api/v3");
    assert_eq!(settings.hosts.oauth.as_str(), "http://127.0.0.1:9/api/oauth");
    assert_eq!(settings.hosts.storefront.as_str(), "https://shop.example/");
    assert_eq!((settings.name.as_str(), settings.tags), ("main", vec!["eu".to_owned()]));
    let http = HttpOptions {
        proxy: Some("http://127.0.0.1:1".to_owned()),
        connect_timeout_ms: 11,
        timeout_ms: 22,
        headers: [("X-Shop".to_owned(), "blue".to_owned())].into(),
        ca_file: Some("/ca.pem".into()),
        log: Detail::Line,
    };
    assert_eq!(settings.http, http);
    assert_eq!((settings.filter_nulls, settings.disabled, settings.cache_seconds), (true, true, 5));
    assert_eq!(settings.retries.times, 1);
    assert_eq!(settings.retries.first_pause, Duration::from_millis(2));
    assert_eq!(settings.retries.longest_pause, Duration::from_millis(3));
}

#[test]
fn what_is_left_out_or_null_stays_at_the_default() {
    let settings =
        read(json!({"storeId": 1003, "token": "secret_a", "name": null, "timeoutMs": null})).unwrap();
    let fresh = Settings::new(1003, "secret_a");
    assert_eq!((settings.name, settings.http), (fresh.name, fresh.http));
    assert_eq!((settings.hosts, settings.cache_seconds), (fresh.hosts, fresh.cache_seconds));
}

#[test]
fn everything_missing_is_named_as_the_caller_knows_it() {
    let error = refused(json!({}));
    assert_eq!((paths(&error), error.code()), (vec!["storeId", "token"], "missing_settings"));
    assert_eq!(paths(&refused(json!({"storeId": 1, "token": " "}))), ["token"]);
    let error = refused(json!({"source": {"variables": {"ECWID_TOKEN": ""}}}));
    assert_eq!(paths(&error), ["ECWID_STORE_ID", "ECWID_TOKEN"]);
    let error = refused(json!({"source": {"variables": {}}, "storeId": 5}));
    assert_eq!(paths(&error), ["ECWID_TOKEN"]);
}

#[test]
fn a_wrong_value_is_named_as_the_caller_gave_it() {
    let good = |more: Value| {
        let mut all = json!({"storeId": 1003, "token": "secret_a"});
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        refused(all)
    };
    assert_eq!(paths(&good(json!({"storeId": "my-shop"}))), ["storeId"]);
    assert_eq!(paths(&good(json!({"storeId": 0}))), ["storeId"]);
    assert_eq!(paths(&good(json!({"token": "secret with blanks"}))), ["token"]);
    assert_eq!(paths(&good(json!({"timeoutMs": 0}))), ["timeoutMs"]);
    assert_eq!(paths(&good(json!({"connectTimeoutMs": -1}))), ["connectTimeoutMs"]);
    assert_eq!(paths(&good(json!({"retries": {"times": "many"}}))), ["retries.times"]);
    assert!(good(json!({"log": "loud"})).message().contains("`log`"));
    assert!(good(json!({"baseUrl": "http://shop.example/api/v3"})).message().starts_with("`baseUrl`"));
    let error = refused(json!({"source": {"variables": {"ECWID_STORE_ID": "my-shop", "ECWID_TOKEN": "t"}}}));
    assert_eq!(paths(&error), ["ECWID_STORE_ID"]);
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let error = refused(json!({"storeId": 1003, "token": "secret_a", "timeoutMS": 1}));
    assert_eq!((paths(&error), error.code()), (vec!["timeoutMS"], "unknown_option"));
    assert!(error.message().contains("did you mean `timeoutMs`?"), "{error:?}");
    let error = refused(json!({"storeId": 1003, "token": "secret_a", "retries": {"time": 1}}));
    assert_eq!(paths(&error), ["retries.time"]);
    assert!(error.message().contains("did you mean `times`?"), "{error:?}");
    let error = refused(json!({"storeId": 1003, "token": "secret_a", "zzz": 1}));
    assert!(!error.message().contains("did you mean") && error.hint().contains("cacheSeconds"), "{error:?}");
}

#[test]
fn fields_win_over_an_environment() {
    let variables = json!({
        "ECWID_STORE_ID": "1003", "ECWID_TOKEN": "secret_env", "ECWID_BASE_URL": "http://127.0.0.1:9/api/v3",
        "ECWID_CA_FILE": "/env.pem", "OTHER": "x",
    });
    let settings =
        read(json!({"source": {"variables": variables}, "storeId": 1004, "timeoutMs": 7})).unwrap();
    assert_eq!((settings.store_id, settings.token.expose_secret()), (1004, "secret_env"));
    assert_eq!(settings.hosts.api.port(), Some(9));
    assert_eq!(settings.http.ca_file.unwrap().to_str(), Some("/env.pem"));
    assert_eq!(settings.http.timeout_ms, 7);
}

#[test]
fn fields_win_over_a_saved_connection() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("connections.json");
    let mut file = ConnectionFile::open(&path).unwrap();
    let mut saved = Saved::from(&Settings::new(77, "secret_saved").at("http://127.0.0.1:9/api/v3").unwrap());
    saved.http = Some("slow".to_owned());
    saved.tags = vec!["eu".to_owned()];
    let headers = [("X-A".to_owned(), "saved".to_owned()), ("X-B".to_owned(), "saved".to_owned())].into();
    file.add_http("slow", HttpOptions { timeout_ms: 90_000, headers, ..HttpOptions::default() }).unwrap();
    file.add("shop", saved).unwrap();
    let source = json!({"file": {"name": "shop", "path": path}});
    let settings = read(json!({"source": source, "token": "secret_new", "headers": {"X-B": "new"}})).unwrap();
    assert_eq!((settings.name.as_str(), settings.store_id), ("shop", 77));
    assert_eq!((settings.token.expose_secret(), settings.tags), ("secret_new", vec!["eu".to_owned()]));
    assert_eq!((settings.hosts.api.port(), settings.http.timeout_ms), (Some(9), 90_000));
    assert_eq!((&*settings.http.headers["X-A"], &*settings.http.headers["X-B"]), ("saved", "new"));
    let error = refused(json!({"source": {"file": {"name": "shopp", "path": path}}}));
    assert_eq!((error.code(), error.hint()), ("unknown_connection", "did you mean `shop`?"));
    assert_eq!(paths(&refused(json!({"source": {"file": {"nam": "shop"}}}))), ["source.file.nam"]);
}

#[test]
fn fields_win_over_an_instance() {
    let settings =
        read(json!({"source": instance(json!({})), "name": "imported", "clientId": "mine"})).unwrap();
    assert_eq!((settings.name.as_str(), settings.store_id, settings.filter_nulls), ("imported", 77, true));
    assert_eq!(settings.client_id.as_deref(), Some("mine"));
    let settings = read(json!({"source": instance(json!({})), "filterNulls": false})).unwrap();
    assert!(!settings.filter_nulls);
    let error = refused(json!({"source": instance(json!({"ecwid.order.key": "k"}))}));
    assert_eq!(error.code(), "retired_setting");
}

#[test]
fn no_error_repeats_a_secret() {
    for arguments in [
        json!({"storeId": "x", "token": "secret_hush", "clientSecret": "secret_hush"}),
        json!({"storeId": 1, "token": {"a": "secret_hush"}}),
        json!({"storeId": 1, "token": ["secret_hush"]}),
        json!({"storeId": 1, "token": "secret_hush two"}),
    ] {
        let error = refused(arguments);
        assert!(!error.to_json().contains("hush"), "{error:?}");
    }
}

#[test]
fn an_app_is_read_strictly() {
    let read = |options: Value| App::from_json(options.as_object().unwrap());
    let (app, http) = read(json!({
        "clientId": "app", "clientSecret": "hush", "redirectUri": "https://app.example/cb",
        "baseUrl": "http://127.0.0.1:9/api/v3", "caFile": "/ca.pem", "proxy": "http://127.0.0.1:1",
    }))
    .unwrap();
    assert_eq!((app.client_id.as_str(), app.client_secret.expose_secret()), ("app", "hush"));
    assert_eq!(app.hosts.oauth.as_str(), "http://127.0.0.1:9/api/oauth");
    assert_eq!(
        (http.ca_file.unwrap().to_str(), http.proxy.as_deref()),
        (Some("/ca.pem"), Some("http://127.0.0.1:1"))
    );
    assert_eq!(paths(&read(json!({"clientId": "a"})).unwrap_err()), ["clientSecret", "redirectUri"]);
    let error = read(json!({"clientID": "a"})).unwrap_err();
    assert!(error.message().contains("did you mean `clientId`?"), "{error:?}");
}

#[test]
fn a_callback_and_a_grant_become_json() {
    let callback = Callback { code: "abc".to_owned(), store_id: None };
    assert_eq!(serde_json::to_value(callback).unwrap(), json!({"code": "abc", "storeId": null}));
    let answer = json!({"access_token": "secret_n", "scope": "read_orders read_catalog", "store_id": 1003});
    let granted: ecwid_nodes::oauth::Granted = serde_json::from_value(answer).unwrap();
    let expected = json!({
        "accessToken": "secret_n", "publicToken": null, "storeId": 1003, "scopes": ["read_orders", "read_catalog"],
        "email": null,
    });
    assert_eq!(granted.to_json(), expected);
}
