//! Pauses, leases and budgets.

use super::rows::{from_json, to_json};
use super::{SqliteStore, state};
use crate::store::{Ask, Budgets, Fence, LeaseRow, Leases, Pausable, Pause, Pauses, Reservation};
use async_trait::async_trait;
use ecwid_nodes::Result;
use ecwid_nodes::transport::Window;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

#[async_trait]
impl Pauses for SqliteStore {
    async fn pause(&self, pause: Pause) -> Result<()> {
        self.writer.run("pause", move |db| put_pause(db, &pause)).await.map(drop)
    }

    async fn resume(&self, what: &Pausable) -> Result<bool> {
        let what = what.clone();
        self.writer.run("resume", move |db| resume(db, &what)).await
    }

    async fn pauses(&self) -> Result<Vec<Pause>> {
        let read = |db: &Connection| {
            let mut statement =
                db.prepare_cached("SELECT record FROM pauses ORDER BY since_ms, kind, name")?;
            let mut found = statement.query([])?;
            let mut all = Vec::new();
            while let Some(row) = found.next()? {
                all.push(from_json(&row.get::<_, String>(0)?)?);
            }
            Ok(all)
        };
        self.writer.run("read the pauses", read).await
    }
}

/// Kind and name.
fn key(what: &Pausable) -> (&'static str, String) {
    match what {
        Pausable::Flow(name) => ("flow", name.clone()),
        Pausable::Store(id) => ("store", id.to_string()),
    }
}

/// False: it was paused already.
pub fn put_pause(db: &Connection, pause: &Pause) -> rusqlite::Result<bool> {
    let (kind, name) = key(&pause.what);
    let sql = "INSERT OR IGNORE INTO pauses(kind, name, since_ms, record) VALUES (?1, ?2, ?3, ?4)";
    let is_new = db.execute(sql, params![kind, name, pause.since_ms, to_json(pause)?])? == 1;
    match &pause.what {
        Pausable::Flow(flow) => {
            db.execute("UPDATE outbox SET ready = 0 WHERE ready = 1 AND flow = ?1", [flow])
        }
        Pausable::Store(id) => {
            db.execute("UPDATE inbox SET ready = 0 WHERE ready = 1 AND store_id = ?1", [id])
        }
    }?;
    Ok(is_new)
}

fn resume(db: &Connection, what: &Pausable) -> rusqlite::Result<bool> {
    let (kind, name) = key(what);
    let was_paused =
        db.execute("DELETE FROM pauses WHERE kind = ?1 AND name = ?2", params![kind, name])? == 1;
    match what {
        Pausable::Flow(flow) => db.execute(
            "UPDATE outbox SET ready = 1 WHERE state = 0 AND ready = 0 AND flow = ?1
                AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.state = 0 AND older.flow = ?1
                                AND older.subject = outbox.subject AND older.seq < outbox.seq)",
            [flow],
        ),
        Pausable::Store(id) => {
            db.execute("UPDATE inbox SET ready = 1 WHERE state = 0 AND ready = 0 AND store_id = ?1", [id])
        }
    }?;
    Ok(was_paused)
}

#[async_trait]
impl Leases for SqliteStore {
    async fn acquire(&self, name: &str, holder: &str, now_ms: i64, until_ms: i64) -> Result<Option<u64>> {
        let (name, holder) = (name.to_owned(), holder.to_owned());
        let sql = "INSERT INTO leases(name, holder, token, until_ms) VALUES (?1, ?2, 1, ?4)
            ON CONFLICT(name) DO UPDATE SET holder = ?2, token = token + (until_ms <= ?3), until_ms = ?4
                WHERE until_ms <= ?3 OR holder = ?2
            RETURNING token";
        let take = move |db: &Connection| {
            let mut statement = db.prepare_cached(sql)?;
            let token = statement
                .query_row(params![name, holder, now_ms, until_ms], |row| row.get::<_, i64>(0))
                .optional()?;
            Ok(token.map(|token| token as u64))
        };
        self.writer.run("take a lease", take).await
    }

    async fn renew(&self, fence: &Fence, until_ms: i64) -> Result<bool> {
        let fence = fence.clone();
        let sql = "UPDATE leases SET until_ms = ?3 WHERE name = ?1 AND token = ?2 AND until_ms <> 0";
        let renew = move |db: &Connection| {
            Ok(db.prepare_cached(sql)?.execute(params![fence.name, fence.token as i64, until_ms])? == 1)
        };
        self.writer.run("renew a lease", renew).await
    }

    async fn release(&self, fence: &Fence) -> Result<bool> {
        self.renew(fence, 0).await
    }

    async fn leases(&self) -> Result<Vec<LeaseRow>> {
        let read = |db: &Connection| {
            let mut statement =
                db.prepare_cached("SELECT name, holder, token, until_ms FROM leases ORDER BY name")?;
            let row = |row: &rusqlite::Row<'_>| {
                let token = row.get::<_, i64>(2)? as u64;
                Ok(LeaseRow { name: row.get(0)?, holder: row.get(1)?, token, until_ms: row.get(3)? })
            };
            statement.query_map([], row)?.collect()
        };
        self.writer.run("read the leases", read).await
    }

    async fn set_cursor_fenced(
        &self,
        store_id: i64,
        name: &str,
        value: Value,
        fence: &Fence,
    ) -> Result<bool> {
        let (name, fence) = (name.to_owned(), fence.clone());
        let sql = "SELECT 1 FROM leases WHERE name = ?1 AND token = ?2 AND until_ms <> 0";
        let write = move |db: &Connection| {
            let held = db.prepare_cached(sql)?.exists(params![fence.name, fence.token as i64])?;
            if held {
                state::set_cursor(db, store_id, &name, &value)?;
            }
            Ok(held)
        };
        self.writer.run("write a cursor", write).await
    }
}

#[async_trait]
impl Budgets for SqliteStore {
    async fn reserve(&self, token: &str, ask: Ask) -> Result<Reservation> {
        let change = move |window: &mut Window| window.reserve(ask);
        self.with_window(token, ask.now_ms, change).await
    }

    async fn hold_token(&self, token: &str, until_ms: i64) -> Result<()> {
        let change = move |window: &mut Window| window.hold(until_ms);
        self.with_window(token, until_ms, change).await
    }

    async fn set_token_dead(&self, token: &str, dead: bool) -> Result<()> {
        self.with_window(token, 0, move |window: &mut Window| window.dead = dead).await
    }
}

impl SqliteStore {
    async fn with_window<T: Send + 'static>(
        &self,
        token: &str,
        used_ms: i64,
        change: impl FnOnce(&mut Window) -> T + Send + 'static,
    ) -> Result<T> {
        let token = token.to_owned();
        let sql = "INSERT OR REPLACE INTO budgets(token, sent, held_until_ms, dead, used_ms)
            VALUES (?1, ?2, ?3, ?4, ?5)";
        let work = move |db: &Connection| {
            let mut window = window(db, &token)?;
            let answer = change(&mut window);
            let (sent, held, dead) = (window.to_bytes(), window.held_until_ms, window.dead);
            db.prepare_cached(sql)?.execute(params![token, sent, held, dead, used_ms])?;
            Ok(answer)
        };
        self.writer.run("share the request budget", work).await
    }
}

fn window(db: &Connection, token: &str) -> rusqlite::Result<Window> {
    db.prepare_cached("SELECT sent, held_until_ms, dead FROM budgets WHERE token = ?1")?
        .query_row([token], |row| {
            let sent: Vec<u8> = row.get(0)?;
            Ok(Window::from_bytes(&sent, row.get(1)?, row.get(2)?))
        })
        .optional()
        .map(Option::unwrap_or_default)
}
