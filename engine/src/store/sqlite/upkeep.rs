//! Health and size of the file.

use super::{SqliteStore, rows, schema};
use crate::store::{Health, Upkeep};
use async_trait::async_trait;
use ecwid_nodes::Result;
use rusqlite::Connection;
use std::path::Path;
use std::time::Instant;

/// Free pages are given back only beyond this share of the file: the rest is used again soon.
const KEPT_SHARE: u64 = 4;
/// Pages given back at once; others may come in between.
const PIECE: u64 = 1_000;

#[async_trait]
impl Upkeep for SqliteStore {
    async fn health(&self) -> Result<Health> {
        let began = Instant::now();
        let beat = |db: &Connection| db.execute("UPDATE pulse SET beat = beat + 1", []);
        self.writer.run("write to the state file", beat).await?;
        let write_us = began.elapsed().as_micros() as u64;
        let (pages, free, size) = self.writer.run("measure the state file", rows::pages).await?;
        let bytes = self.path.as_deref().map_or(pages * size, on_disk);
        Ok(Health {
            kind: "sqlite",
            version: Some(schema::VERSION),
            write_us,
            bytes,
            free_bytes: free * size,
            bound_bytes: self.disk_bound,
            clock_offset_ms: 0,
        })
    }

    async fn compact(&self) -> Result<u64> {
        let mut freed = 0;
        loop {
            let piece = self.writer.run("give back free space", give_back).await?;
            freed += piece;
            if piece == 0 {
                return Ok(freed);
            }
        }
    }
}

fn give_back(db: &Connection) -> rusqlite::Result<u64> {
    let (pages, free, size) = rows::pages(db)?;
    let spare = free.saturating_sub(pages / KEPT_SHARE).min(PIECE);
    if spare == 0 {
        return Ok(0);
    }
    // One row for every page.
    let mut statement = db.prepare(&format!("PRAGMA incremental_vacuum({spare})"))?;
    let mut steps = statement.query([])?;
    while steps.next()?.is_some() {}
    drop(steps);
    let (now, ..) = rows::pages(db)?;
    Ok(pages.saturating_sub(now) * size)
}

/// The file with its log.
fn on_disk(path: &Path) -> u64 {
    let size = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        std::fs::metadata(name).map_or(0, |file| file.len())
    };
    size("") + size("-wal") + size("-shm")
}
