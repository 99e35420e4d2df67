//! Worker processes that are killed while they hold events.

use crate::{change, fresh_address, store};
use ecwid_nodes_engine::store::{Store, Upkeep, Verdict};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long a worker holds what it took.
const LEASE_MS: i64 = 400;
const ENTITIES: u64 = 12;
const REVISIONS: u64 = 25;
const ADDRESS: &str = "ECWID_NODES_TEST_FLEET_ADDRESS";
const LOG: &str = "ECWID_NODES_TEST_FLEET_LOG";

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as i64
}

/// Not a test: the process that the test below starts and kills.
#[tokio::test]
#[ignore = "a worker process, started by the test of the fleet"]
async fn worker_process() {
    let (address, log) = (std::env::var(ADDRESS).unwrap(), std::env::var(LOG).unwrap());
    let store = store(&address);
    let mut log = File::options().create(true).append(true).open(log).unwrap();
    loop {
        let now = now_ms() + store.clock_offset_ms();
        let until = now + LEASE_MS;
        let taken = store.outbox_lease(None, 3, now, until).await.unwrap();
        let got = now_ms() + store.clock_offset_ms();
        if taken.is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        for leased in taken {
            let id = &leased.event.id;
            // One line is one write: a line is there or not.
            log.write_all(format!("take {id} {now} {until} {got}\n").as_bytes()).unwrap();
            let pause = rand::rng().random_range(0..20);
            tokio::time::sleep(Duration::from_millis(pause)).await;
            let at = now_ms() + store.clock_offset_ms();
            let settled = store.outbox_settle(id, "f", &leased.lease, Verdict::Done, at).await.unwrap();
            if settled {
                log.write_all(format!("done {id} {at} {at} {at}\n").as_bytes()).unwrap();
            }
        }
    }
}

fn start(address: &str, log: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "fleet::worker_process", "--test-threads=1"]);
    command.env(ADDRESS, address).env(LOG, log).stdout(std::process::Stdio::null()).spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_workers_lose_nothing_and_nobody_has_an_event_twice_at_the_same_time() {
    let seed: u64 = std::env::var("SEED").ok().map_or_else(rand::random, |seed| seed.parse().unwrap());
    println!("SEED={seed} repeats the kills of this run");
    let mut numbers = StdRng::seed_from_u64(seed);
    let (address, folder) = (fresh_address(), tempfile::tempdir().unwrap());
    let store = store(&address);
    store.ready().await.unwrap();
    let mut logs = 0;
    let mut next = || {
        logs += 1;
        start(&address, &folder.path().join(format!("log {logs}")))
    };
    let mut workers: Vec<Child> = (0..3).map(|_| next()).collect();
    for revision in 0..REVISIONS {
        for entity in 0..ENTITIES {
            let expected = (revision > 0).then_some(revision);
            let id = format!("{entity:02}-{revision:03}");
            assert!(store.observe(change(&format!("o{entity}"), expected, &id)).await.unwrap());
        }
        if numbers.random_bool(0.4) {
            let index = numbers.random_range(0..workers.len());
            tokio::time::sleep(Duration::from_millis(numbers.random_range(0..200))).await;
            workers[index].kill().unwrap();
            workers[index].wait().unwrap();
            workers[index] = next();
        }
    }
    let began = Instant::now();
    loop {
        let counts = store.counts().await.unwrap().outbox;
        if counts.pending == 0 {
            assert_eq!(counts.settled, ENTITIES * REVISIONS, "none lost");
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(120), "{counts:?} are stuck");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for worker in &mut workers {
        worker.kill().unwrap();
        worker.wait().unwrap();
    }
    judge(folder.path());
}

/// What was done with an event and when.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Deed {
    Take,
    Done,
}

fn judge(folder: &Path) {
    let mut deeds: HashMap<String, Vec<(i64, i64, i64, Deed)>> = HashMap::new();
    for log in fs::read_dir(folder).unwrap() {
        for line in fs::read_to_string(log.unwrap().path()).unwrap().lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let deed = if words[0] == "take" { Deed::Take } else { Deed::Done };
            let [from, until, got] = [2, 3, 4].map(|index: usize| words[index].parse().unwrap());
            deeds.entry(words[1].to_owned()).or_default().push((from, until, got, deed));
        }
    }
    let (mut again, mut last_done): (u32, HashMap<&str, (i64, &str)>) = (0, HashMap::new());
    let mut ids: Vec<&String> = deeds.keys().collect();
    ids.sort();
    for id in ids {
        let mut mine = deeds[id].clone();
        mine.sort_by_key(|(from, ..)| *from);
        let takes: Vec<_> = mine.iter().filter(|(.., deed)| *deed == Deed::Take).collect();
        again += takes.len() as u32 - 1;
        for pair in takes.windows(2) {
            assert!(pair[1].0 >= pair[0].1, "{id} was held by two at the same time: {mine:?}");
        }
        let done = mine.iter().filter(|(.., deed)| *deed == Deed::Done).count();
        assert!(done <= 1, "{id} was settled twice: {mine:?}");
        // Nobody has an event before settling the one before it began.
        let (entity, first_take) = (id.split('-').next().unwrap(), takes[0].2);
        if let Some((at, before)) = last_done.get(entity) {
            assert!(first_take >= *at, "{id} came before {before} was settled");
        }
        if let Some((at, ..)) = mine.iter().find(|(.., deed)| *deed == Deed::Done) {
            last_done.insert(entity, (*at, id));
        }
    }
    println!("{again} events were taken again after their worker had died");
}
