//! What is special about a database that many processes share, on a real server.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed step of a test ends the test"
)]

mod fleet;

use ecwid_nodes::{Event, Kind};
use ecwid_nodes_engine::store::{
    Archive, Change, EntityState, Fence, InboxEntry, Inserted, Leases, NewEvent, PostgresStore, Record,
    Section, Store, Upkeep, Verdict,
};
use ecwid_nodes_test_servers::{Options, Postgres, Tls};
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

static SERVER: LazyLock<Postgres> = LazyLock::new(|| Postgres::start().unwrap());
static SCHEMAS: AtomicU32 = AtomicU32::new(0);

fn fresh_address() -> String {
    let number = SCHEMAS.fetch_add(1, Ordering::SeqCst);
    format!("{}?schema=test_{number}&poolSize=4", SERVER.url("postgres"))
}

fn store(address: &str) -> PostgresStore {
    PostgresStore::new(address).unwrap()
}

fn event(id: &str, object: &str) -> Event {
    serde_json::from_value(json!({
        "id": id, "eventType": "order.paid", "objectType": "order", "objectId": object, "storeId": 1003,
        "connection": "default", "occurredAt": "2026-01-01T00:00:00Z", "revision": 1, "entity": {"total": 12.5},
        "previous": null, "changed": [], "causedByUs": "unknown", "origin": "webhook", "raw": null,
    }))
    .unwrap()
}

fn change(object: &str, expected: Option<u64>, id: &str) -> Change {
    let state = EntityState {
        revision: expected.unwrap_or(0) + 1,
        updated: None,
        digest: id.to_owned(),
        projection: Map::new(),
        tombstone: false,
    };
    let events = vec![NewEvent { flow: "f".to_owned(), event: event(id, object), due_ms: None }];
    let (kind, id) = ("order".to_owned(), object.to_owned());
    Change { store_id: 1003, kind, id, expected, state, events, now_ms: 1_000 }
}

fn entry(id: &str, entity: &str) -> InboxEntry {
    let delivery = serde_json::from_value(json!({
        "eventId": id, "eventCreated": 1, "storeId": 1003, "eventType": "order.created", "entityId": entity,
        "data": {}, "bodyDigest": "d",
    }));
    InboxEntry {
        key: id.to_owned(),
        delivery: delivery.unwrap(),
        raw: "{}".to_owned(),
        signature: "s".to_owned(),
        received_ms: 5,
        ignored: None,
    }
}

#[tokio::test]
async fn many_processes_may_create_the_tables_at_once() {
    let address = fresh_address();
    let ready = (0..8).map(|_| {
        let store = store(&address);
        tokio::spawn(async move { store.ready().await })
    });
    for ready in ready.collect::<Vec<_>>() {
        ready.await.unwrap().unwrap();
    }
    assert_eq!(store(&address).health().await.unwrap().version, Some(1));
}

#[tokio::test]
async fn a_newer_state_is_refused() {
    let address = fresh_address();
    store(&address).ready().await.unwrap();
    execute(&address, "INSERT INTO migrations(version) VALUES (99)").await;
    assert_eq!(store(&address).ready().await.unwrap_err().code(), "state_too_new");
}

/// Runs SQL in the schema of the address.
async fn execute(address: &str, sql: &str) {
    let (base, query) = address.split_once('?').unwrap();
    let schema = query.split('&').find_map(|pair| pair.strip_prefix("schema=")).unwrap();
    let (client, connection) = tokio_postgres::connect(base, tokio_postgres::NoTls).await.unwrap();
    let running = tokio::spawn(connection);
    client.batch_execute(&format!("SET search_path TO {schema}; {sql}")).await.unwrap();
    drop(client);
    running.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_user_with_nothing_but_its_schema_is_enough() {
    let address = fresh_address();
    let schema = address.split("schema=").nth(1).unwrap().split('&').next().unwrap();
    execute(
        &address,
        &format!("CREATE ROLE {schema} LOGIN; REVOKE CREATE ON DATABASE postgres FROM {schema}"),
    )
    .await;
    let theirs = address.replace("postgres://postgres@", &format!("postgres://{schema}@"));
    let error = store(&theirs).ready().await.unwrap_err();
    assert!(
        error.message().contains("permission denied") && error.hint().contains("CREATE SCHEMA"),
        "{error:?}"
    );
    execute(&address, &format!("CREATE SCHEMA {schema} AUTHORIZATION {schema}")).await;
    let store = store(&theirs);
    assert_eq!(store.inbox_insert(entry("a", "7"), 10).await.unwrap(), Inserted::New);
}

#[tokio::test]
async fn what_one_process_stores_wakes_the_others() {
    let address = fresh_address();
    let [here, there] = [store(&address), store(&address)];
    for store in [&here, &there] {
        store.ready().await.unwrap();
    }
    let mut arrivals = there.arrivals().unwrap();
    // Its ear is open once it has counted for the first time.
    tokio::time::timeout(Duration::from_secs(20), arrivals.changed()).await.unwrap().unwrap();
    let mut own = here.arrivals().unwrap();
    tokio::time::timeout(Duration::from_secs(20), async {
        while *own.borrow_and_update() == 0 {
            own.changed().await.unwrap();
        }
    })
    .await
    .unwrap();
    let began = Instant::now();
    here.inbox_insert(entry("a", "7"), 10).await.unwrap();
    tokio::time::timeout(Duration::from_secs(20), arrivals.changed()).await.unwrap().unwrap();
    println!("heard after {:?}", began.elapsed());
    assert!(!own.has_changed().unwrap(), "it does not wake itself");
}

#[tokio::test]
async fn what_cannot_be_stored_does_not_spoil_what_comes_with_it() {
    let store = Arc::new(store(&fresh_address()));
    store.ready().await.unwrap();
    let deliveries = (0..40).map(|number| {
        let store = store.clone();
        // No text of PostgreSQL holds a zero, and no key of an index so long a word that cannot be shortened.
        let entity = if number == 20 { "a\0b".to_owned() } else { "7".to_owned() };
        let mut entry = entry(&format!("d{number}"), &entity);
        if number == 30 {
            entry.key = (0..9_000).map(|_| rand::random_range('a'..='z')).collect();
        }
        tokio::spawn(async move { store.inbox_insert(entry, 1_000).await })
    });
    let mut outcomes = Vec::new();
    for delivery in deliveries.collect::<Vec<_>>() {
        outcomes.push(delivery.await.unwrap());
    }
    let failed: Vec<usize> = outcomes
        .iter()
        .enumerate()
        .filter(|(_, outcome)| outcome.is_err())
        .map(|(number, _)| number)
        .collect();
    assert_eq!(failed, [30]);
    assert_eq!(outcomes[30].as_ref().unwrap_err().kind(), Kind::Storage);
    let leased = store.inbox_lease(100, 10, 20).await.unwrap();
    assert_eq!(leased.len(), 39);
    assert!(leased.iter().any(|leased| leased.delivery.entity_id == "a\u{fffd}b"));
}

#[tokio::test]
async fn a_cursor_is_not_moved_by_who_lost_the_lease_even_at_the_same_moment() {
    let address = fresh_address();
    let (one, two) = (store(&address), store(&address));
    for round in 0..50_i64 {
        let now = 1_000 * round;
        let old = one.acquire("poll", &format!("one {round}"), now, now + 500).await.unwrap().unwrap();
        let fence = Fence { name: "poll".to_owned(), token: old };
        // The lease has run out; both go on at the same time.
        let taker = format!("two {round}");
        let (written, taken) = tokio::join!(
            one.set_cursor_fenced(1003, "c", json!(["old", round]), &fence),
            two.acquire("poll", &taker, now + 600, now + 900),
        );
        let new = Fence { name: "poll".to_owned(), token: taken.unwrap().unwrap() };
        let seen = two.cursor(1003, "c").await.unwrap();
        if written.unwrap() {
            assert_eq!(seen, Some(json!(["old", round])), "written before it was taken over");
        }
        assert!(two.set_cursor_fenced(1003, "c", json!(["new", round]), &new).await.unwrap());
        assert!(!one.set_cursor_fenced(1003, "c", json!(["late", round]), &fence).await.unwrap());
        assert_eq!(two.cursor(1003, "c").await.unwrap(), Some(json!(["new", round])));
        assert!(two.release(&new).await.unwrap());
    }
}

#[tokio::test]
async fn a_database_that_goes_away_and_comes_back_costs_errors_and_nothing_else() {
    let mut server = Postgres::start().unwrap();
    let address = server.url("postgres");
    let store = Arc::new(store(&address));
    store.ready().await.unwrap();
    let (mut accepted, mut refused) = (Vec::new(), 0);
    let deliver = async |accepted: &mut Vec<String>, refused: &mut u32, id: String| match store
        .inbox_insert(entry(&id, "7"), 10_000)
        .await
    {
        Ok(_) => accepted.push(id),
        Err(error) => {
            assert_eq!((error.kind(), error.retry()), (Kind::Storage, ecwid_nodes::error::Retry::Backoff));
            *refused += 1;
        }
    };
    for round in 0..3 {
        for number in 0..20 {
            deliver(&mut accepted, &mut refused, format!("before {round} {number}")).await;
        }
        // In flight while it dies.
        let in_flight = (0..50).map(|number| {
            let (store, id) = (store.clone(), format!("during {round} {number}"));
            tokio::spawn(async move { store.inbox_insert(entry(&id, "7"), 10_000).await.map(|_| id) })
        });
        let in_flight: Vec<_> = in_flight.collect();
        server.kill().unwrap();
        for outcome in in_flight {
            accepted.extend(outcome.await.unwrap().ok());
        }
        deliver(&mut accepted, &mut refused, format!("away {round}")).await;
        server.start_again().unwrap();
    }
    assert!(refused >= 3, "{refused}");
    deliver(&mut accepted, &mut refused, "after".to_owned()).await;
    let mut stored = Vec::new();
    loop {
        let leased = store.inbox_lease(100, 10, 1_000_000).await.unwrap();
        if leased.is_empty() {
            break;
        }
        stored.extend(leased.into_iter().map(|leased| leased.key));
    }
    let lost: Vec<&String> = accepted.iter().filter(|id| !stored.contains(id)).collect();
    assert!(lost.is_empty(), "accepted and lost: {lost:?}");
}

#[tokio::test]
async fn changes_and_verdicts_at_the_same_moment_leave_nobody_waiting() {
    let address = fresh_address();
    let stores: Vec<Arc<PostgresStore>> = (0..3).map(|_| Arc::new(store(&address))).collect();
    stores[0].ready().await.unwrap();
    const ENTITIES: usize = 4;
    const REVISIONS: u64 = 150;
    let mut producers = tokio::task::JoinSet::new();
    for entity in 0..ENTITIES {
        let store = stores[entity % 3].clone();
        producers.spawn(async move {
            let object = format!("o{entity}");
            for revision in 0..REVISIONS {
                let expected = (revision > 0).then_some(revision);
                let id = format!("{entity}-{revision:03}");
                assert!(store.observe(change(&object, expected, &id)).await.unwrap());
            }
        });
    }
    let (done, began) = (Arc::new(std::sync::Mutex::new(Vec::new())), Instant::now());
    let mut consumers = tokio::task::JoinSet::new();
    for number in 0..9 {
        let (store, done) = (stores[number % 3].clone(), done.clone());
        consumers.spawn(async move {
            while done.lock().unwrap().len() < ENTITIES * REVISIONS as usize {
                assert!(began.elapsed() < Duration::from_secs(120), "somebody waits for ever");
                for leased in store.outbox_lease(None, 2, 2_000, 3_000).await.unwrap() {
                    let id = leased.event.id.clone();
                    // Before it is settled: nobody can have the next one yet.
                    done.lock().unwrap().push(id.clone());
                    assert!(
                        store.outbox_settle(&id, "f", &leased.lease, Verdict::Done, 2_000).await.unwrap()
                    );
                }
            }
        });
    }
    while let Some(ended) = producers.join_next().await {
        ended.unwrap();
    }
    while let Some(ended) = consumers.join_next().await {
        ended.unwrap();
    }
    let done = done.lock().unwrap();
    for entity in 0..ENTITIES {
        let mine: Vec<&String> = done.iter().filter(|id| id.starts_with(&format!("{entity}-"))).collect();
        let expected: Vec<String> =
            (0..REVISIONS).map(|revision| format!("{entity}-{revision:03}")).collect();
        assert_eq!(mine, expected.iter().collect::<Vec<_>>(), "in order, each once");
    }
}

fn certificate() -> Tls {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    params.subject_alt_names.push(rcgen::SanType::IpAddress("127.0.0.1".parse().unwrap()));
    let certificate = params.self_signed(&key).unwrap();
    Tls { certificate: certificate.pem(), key: key.serialize_pem() }
}

#[tokio::test]
async fn encrypted_connections_check_the_certificate_and_the_password() {
    let tls = certificate();
    let (tls, password) = (Some(tls.clone()), Some("s3cret!word".to_owned()));
    let server = Postgres::start_with(Options { tls: tls.clone(), password, ..Options::default() }).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (right, other) =
        (write("right.pem", &tls.unwrap().certificate), write("other.pem", &certificate().certificate));
    let address = server.url("postgres");
    let good = format!("{address}?sslmode=require&sslrootcert={right}");
    let store = store(&good);
    assert_eq!(store.inbox_insert(entry("a", "7"), 10).await.unwrap(), Inserted::New);
    let refused = [
        (format!("{address}?sslmode=require"), "certificate"),
        (format!("{address}?sslmode=require&sslrootcert={other}"), "certificate"),
        (good.replace("s3cret!word", "guess"), "password"),
        (format!("{address}?sslmode=disable"), "pg_hba.conf"),
    ];
    for (address, part) in refused {
        let error = PostgresStore::new(&address).unwrap().ready().await.unwrap_err();
        let text = format!("{error:?}").to_lowercase();
        assert!(text.contains(part) && !text.contains("s3cret") && !text.contains("guess"), "{error:?}");
    }
    let missing =
        PostgresStore::new(&format!("{address}?sslmode=require&sslrootcert=/no/such.pem")).unwrap_err();
    assert!(missing.message().contains("/no/such.pem"), "{missing:?}");
}

#[tokio::test]
async fn a_large_state_is_copied_out_in_pieces() {
    let store = store(&fresh_address());
    let rows = (0..2_500).map(|number| {
        let state = EntityState {
            revision: 1,
            updated: None,
            digest: "d".to_owned(),
            projection: Map::from_iter([("n".to_owned(), Value::from(number))]),
            tombstone: false,
        };
        (format!("o{number:04}"), state)
    });
    assert_eq!(store.baseline(1003, "order", rows.collect()).await.unwrap(), 2_500);
    let (mut after, mut ids) = (None, Vec::new());
    loop {
        let piece = store.export(Section::Entities, after.as_deref(), 400).await.unwrap();
        assert!(piece.records.len() <= 400);
        ids.extend(piece.records.into_iter().map(|record| match record {
            Record::Entity { id, .. } => id,
            other => panic!("{other:?}"),
        }));
        after = piece.next;
        if after.is_none() {
            break;
        }
    }
    let expected: Vec<String> = (0..2_500).map(|number| format!("o{number:04}")).collect();
    assert_eq!(ids, expected);
}
