//! One suite for every home of durable state.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed step of a test ends the test"
)]

mod archive;
mod file;
mod journal;
mod model;
mod order;
mod queues;
mod samples;
mod selecting;
mod sharing;
mod upkeep;

use ecwid_nodes_engine::store::{MemoryStore, PostgresStore, SqliteStore};
use ecwid_nodes_test_servers::Postgres;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

/// One server for all tests; each has its own schema. It ends with this process.
static SERVER: LazyLock<Postgres> = LazyLock::new(|| Postgres::start().unwrap());
static SCHEMAS: AtomicU32 = AtomicU32::new(0);

/// Address of a schema that nobody uses yet.
fn postgres_address() -> String {
    let number = SCHEMAS.fetch_add(1, Ordering::SeqCst);
    format!("{}?schema=test_{number}&poolSize=4", SERVER.url("postgres"))
}

/// A store in a fresh folder that is removed after the test.
fn sqlite() -> (tempfile::TempDir, samples::Any) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path().join("state.db")).unwrap();
    (folder, Arc::new(store))
}

macro_rules! conformance {
    ($($module:ident: [$($test:ident),+ $(,)?]),+ $(,)?) => {
        mod memory { $(mod $module { $(
            #[tokio::test]
            async fn $test() {
                crate::$module::$test(std::sync::Arc::new(crate::MemoryStore::new())).await;
            }
        )+ })+ }
        mod sqlite { $(mod $module { $(
            #[tokio::test]
            async fn $test() {
                let (_folder, store) = crate::sqlite();
                crate::$module::$test(store).await;
            }
        )+ })+ }
        mod postgres { $(mod $module { $(
            #[tokio::test]
            async fn $test() {
                let store = crate::PostgresStore::new(&crate::postgres_address()).unwrap();
                crate::$module::$test(std::sync::Arc::new(store)).await;
            }
        )+ })+ }
    };
}

conformance!(
    queues: [
        a_delivery_is_stored_once,
        a_full_inbox_takes_nothing_more,
        ignored_deliveries_are_kept_but_never_worked_on,
        a_lease_holds_and_then_runs_out,
        only_the_holder_settles,
        a_retry_waits_and_may_not_count,
        observing_compares_and_swaps,
        events_come_with_the_state_or_not_at_all,
        an_event_is_stored_once_per_flow,
        events_of_one_entity_keep_their_order,
        flows_see_their_own_events,
        baselines_never_overwrite,
        dead_letters_are_listed_and_replayed,
        settled_events_can_be_replayed,
        pruning_keeps_what_waits_and_what_is_dead,
        cursors_and_flows_are_remembered,
        the_next_due_moment_is_told,
        many_at_once_lease_each_event_once,
        held_back_events_come_at_their_moment_and_in_order,
        known_entities_are_listed_without_the_gone,
        events_without_a_state_are_stored_once,
    ],
    journal: [
        own_writes_are_found_and_consumed_once,
        an_idempotency_key_belongs_to_one_write,
        own_writes_are_pruned,
    ],
    order: [
        a_long_chain_comes_one_by_one,
        live_events_overtake_a_backfill,
        a_live_event_hurries_what_it_waits_for,
        failing_rows_do_not_hold_up_new_ones,
        changes_are_observed_together_and_each_for_itself,
    ],
    selecting: [
        dead_letters_are_filtered,
        dead_letters_are_counted,
        a_replay_takes_what_is_selected,
        a_replayed_event_comes_before_newer_ones_of_its_entity,
        discarded_letters_are_gone,
    ],
    sharing: [
        one_holder_has_a_lease,
        a_lease_is_taken_over_and_its_old_holder_is_fenced,
        released_leases_are_free,
        a_budget_is_shared,
        a_held_or_dead_token_grants_nothing,
        a_paused_flow_gives_nothing_out,
        a_paused_store_is_not_worked_on,
        what_comes_while_paused_waits_in_order,
    ],
    archive: [
        everything_is_copied,
        a_copy_can_be_started_again,
        copied_events_keep_their_order,
    ],
    upkeep: [
        a_store_tells_its_health,
        pruning_removes_more_than_one_piece,
    ],
    model: [random_work_matches_the_model],
);
