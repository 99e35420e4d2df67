//! Which calls of which batch come next, and what became of them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::api::segments;
use crate::doc::{Doc, Fields};
use crate::resources::batches::NOT_EXECUTED;
use crate::store::Kind;
use crate::world::World;

/// Calls that run at the same time in parallel mode.
const WAVE: usize = 100;
/// How often a call that meets an error of the server is made in all.
const TRIES: u32 = 5;
/// The pause before it is made again, on the schedule clock.
const PAUSE: Duration = Duration::from_secs(3);

/// The state of the work on batches, of all stores.
#[derive(Debug, Default)]
pub struct Work {
    /// Set when there may be something new to do.
    pub changed: bool,
    /// How many more calls may be made; none means any number.
    pub allowance: Option<usize>,
    again: Vec<Again>,
}

/// A call that met an error of the server and is made again later.
#[derive(Debug)]
struct Again {
    store: i64,
    batch: i64,
    place: usize,
    tries: u32,
    due: Duration,
}

impl Work {
    fn again(&self, store: i64, batch: i64, place: usize) -> Option<&Again> {
        self.again.iter().find(|one| (one.store, one.batch, one.place) == (store, batch, place))
    }
}

/// What to do next.
#[derive(Debug)]
pub enum Next {
    /// Make these calls.
    Calls(Vec<Job>),
    /// Come back after this much real time.
    Wait(Duration),
    /// Nothing to do.
    Idle,
}

/// One call of a batch.
#[derive(Debug)]
pub struct Job {
    pub store: i64,
    pub batch: i64,
    pub place: usize,
    pub token: String,
    pub request: Doc,
}

/// An answer to one call.
#[derive(Debug)]
pub struct Outcome {
    pub status: u16,
    pub reason: String,
    pub body: String,
}

/// The next calls. Batches of a store are worked on one after the other, the oldest first.
pub fn next(world: &mut World) -> Next {
    if world.batches.allowance == Some(0) {
        return Next::Idle;
    }
    let mut wait: Option<Duration> = None;
    let stores: Vec<i64> = world.stores.keys().copied().collect();
    for store in stores {
        match next_of(world, store) {
            Next::Idle => {}
            Next::Wait(time) => wait = Some(wait.map_or(time, |known| known.min(time))),
            calls @ Next::Calls(_) => return calls,
        }
    }
    wait.map_or(Next::Idle, Next::Wait)
}

fn next_of(world: &mut World, store: i64) -> Next {
    let open = world
        .stores
        .get(&store)
        .and_then(|store| store.all(Kind::Batch).find(|(_, batch)| batch.flag("closed") != Some(true)));
    let Some((id, batch)) = open else { return Next::Idle };
    let wave = if batch.flag("parallel") == Some(true) { WAVE } else { 1 };
    let pending = batch.list("responses").iter().enumerate().filter(|(_, response)| response.is_null());
    let pending: Vec<usize> = pending.map(|(place, _)| place).take(wave).collect();
    let wait = |place: usize| {
        let again = world.batches.again(store, id, place);
        again.map_or(Duration::ZERO, |again| world.clock.real_until(again.due))
    };
    let due: Vec<usize> = pending.iter().copied().filter(|place| wait(*place).is_zero()).collect();
    if due.is_empty() {
        return pending.iter().map(|place| wait(*place)).min().map_or(Next::Idle, Next::Wait);
    }
    let token = batch.text("token").unwrap_or_default();
    let job = |place: usize| {
        let request = batch.list("requests").get(place)?.as_object()?.clone();
        Some(Job { store, batch: id, place, token: token.to_owned(), request })
    };
    let most = world.batches.allowance.unwrap_or(due.len());
    let jobs: Vec<Job> = due.into_iter().take(most).filter_map(job).collect();
    if let Some(allowance) = &mut world.batches.allowance {
        *allowance = allowance.saturating_sub(jobs.len());
    }
    Next::Calls(jobs)
}

/// Notes the answers to calls of one batch. A batch that was removed or closed meanwhile stays so.
pub fn done(world: &mut World, outcomes: Vec<(Job, Outcome)>) {
    let Some((store, id)) = outcomes.first().map(|(job, _)| (job.store, job.batch)) else {
        return;
    };
    let stored = world.stores.get(&store).and_then(|store| store.get(Kind::Batch, id)).cloned();
    let Some(mut batch) = stored.filter(|batch| batch.flag("closed") != Some(true)) else {
        return;
    };
    let stop = batch.flag("stopOnFirstFailure") == Some(true);
    let mut failed = false;
    for (job, outcome) in outcomes {
        if !stop && outcome.status >= 500 && try_again(world, &job) {
            continue;
        }
        failed |= outcome.status != 200;
        set(&mut batch, job.place, response(&job.request, &outcome));
    }
    if (failed && stop) || !batch.list("responses").iter().any(Value::is_null) {
        close(&mut batch);
    }
    let now_ms = world.clock.now_ms();
    if let Some(store) = world.stores.get_mut(&store) {
        store.put(Kind::Batch, id, batch, now_ms);
    }
}

/// Plans another attempt at a call that met an error of the server, if it has one left.
fn try_again(world: &mut World, job: &Job) -> bool {
    let (store, batch, place) = (job.store, job.batch, job.place);
    let tries = world.batches.again(store, batch, place).map_or(1, |again| again.tries + 1);
    world.batches.again.retain(|one| (one.store, one.batch, one.place) != (store, batch, place));
    if tries >= TRIES {
        return false;
    }
    let due = world.clock.schedule_now() + PAUSE;
    world.batches.again.push(Again { store, batch, place, tries, due });
    true
}

fn response(request: &Doc, outcome: &Outcome) -> Value {
    let mut response = Doc::new();
    if let Some(id) = request.get("id") {
        response.insert("id".to_owned(), id.clone());
    }
    let status = if outcome.status == 200 { "COMPLETED" } else { "FAILED" };
    for (name, value) in [
        ("body", json!(outcome.body)),
        ("httpStatusCode", json!(outcome.status)),
        ("httpStatusLine", json!(outcome.reason)),
        ("status", json!(status)),
    ] {
        response.insert(name.to_owned(), value);
    }
    Value::Object(response)
}

fn set(batch: &mut Doc, place: usize, response: Value) {
    let responses = batch.get_mut("responses").and_then(Value::as_array_mut);
    if let Some(slot) = responses.and_then(|responses| responses.get_mut(place)) {
        *slot = response;
    }
}

/// Ends a batch; calls that were not made say so.
pub fn close(batch: &mut Doc) {
    let requests = batch.list("requests").to_vec();
    for (place, request) in requests.iter().filter_map(Value::as_object).enumerate() {
        if batch.list("responses").get(place).is_some_and(Value::is_null) {
            let nothing = Outcome { status: 0, reason: String::new(), body: String::new() };
            let mut response = response(request, &nothing);
            response["status"] = json!(NOT_EXECUTED);
            set(batch, place, response);
        }
    }
    batch.insert("closed".to_owned(), json!(true));
}

/// The decoded path below the store, and the query, of a path in a batch. A leading slash, or the whole
/// path of the endpoint, may be there or not.
pub fn address(path: &str) -> (Vec<String>, String) {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = path.trim_matches('/');
    let below =
        path.strip_prefix("api/v3/").and_then(|rest| rest.split_once('/')).map_or(path, |(_, rest)| rest);
    (segments(below), query.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_may_start_anyhow() {
        for path in ["orders/A%2FB?limit=1", "/orders/A%2FB/?limit=1", "/api/v3/1003/orders/A%2FB?limit=1"] {
            assert_eq!(address(path), (vec!["orders".to_owned(), "A/B".to_owned()], "limit=1".to_owned()));
        }
    }
}
