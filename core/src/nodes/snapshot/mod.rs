//! `store.snapshot`: the store's data in files.

mod place;
mod resources;

pub use resources::SnapshotResource;

use crate::action::{Action, Effect, Example, Meta, Object};
use crate::connection::Work;
use crate::error::{Error, Kind, Problem, Result};
use crate::nodes;
use crate::steps::page::Position;
use futures::FutureExt;
use futures::future::BoxFuture;
use indexmap::IndexMap;
use place::{Place, Standing, State};
use resources::{SOURCES, Source};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Export the store: one file of JSON lines (NDJSON) per resource, in a folder. Rows are written as they arrive and are the
/// vendor's JSON unchanged; memory stays flat however large the store is. A run that was interrupted goes on where it ended
/// when it is started again with the same folder. A resource that the token may not read is reported and left out. The store
/// goes on changing meanwhile: rows are as they were when their page was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoreSnapshot {
    /// Folder for the files; it is made where it is missing. Without one the answer holds the rows, 1,000 at most.
    pub folder: Option<PathBuf>,
    /// What is wanted; everything if left out.
    pub resources: Option<Vec<SnapshotResource>>,
    /// Filters by resource, as its search takes them: `{"orders": {"updatedFrom": "-30d"}}`.
    pub query: Option<IndexMap<String, Object>>,
    /// Begin anew although the folder holds a snapshot.
    pub overwrite: Option<bool>,
}

/// What a snapshot holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Was everything that is wanted read?
    pub complete: bool,
    /// Folder of the files.
    pub folder: Option<PathBuf>,
    /// One entry per resource.
    pub resources: Vec<SnapshotPart>,
}

/// One resource of a snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SnapshotPart {
    /// Its name.
    pub resource: String,
    /// Its file, in the folder.
    pub file: Option<String>,
    /// Rows of the file.
    pub rows: u64,
    /// Why the store does not give it; none: it does.
    pub refused: Option<String>,
    /// The rows, where there is no folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Value>>,
}

impl StoreSnapshot {
    fn sources(&self) -> impl Iterator<Item = &'static Source> {
        let wanted = self.resources.clone();
        SOURCES
            .iter()
            .filter(move |source| wanted.as_ref().is_none_or(|wanted| wanted.contains(&source.resource)))
    }

    fn input(&self, source: &Source) -> Result<Object> {
        let mut input: Object = serde_json::from_str(source.input)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        input.extend(
            self.query
                .iter()
                .flatten()
                .find(|(name, _)| *name == source.name)
                .into_iter()
                .flat_map(|(_, query)| query.clone()),
        );
        Ok(input)
    }

    async fn run(&self, work: &Work) -> Result<Value> {
        if work.is_dry_run() {
            return self.show();
        }
        let query = self.query.iter().flatten().map(|(name, query)| (name.clone(), json!(query)));
        let fresh = State {
            snapshot: 1,
            store_id: work.store_id(),
            started_ms: work.now_ms(),
            finished_ms: None,
            query: query.collect(),
            resources: self.sources().map(|source| (source.name.to_owned(), Standing::default())).collect(),
        };
        let overwrite = self.overwrite == Some(true);
        let (mut place, mut state) = Place::open(self.folder.as_deref(), fresh, overwrite).await?;
        for source in self.sources() {
            self.read(source, work, &mut place, &mut state).await?;
        }
        state.finished_ms = Some(work.now_ms());
        place.keep(&state).await?;
        self.result(&state, place)
    }

    /// Reads one resource to its end.
    async fn read(
        &self,
        source: &'static Source,
        work: &Work,
        place: &mut Place,
        state: &mut State,
    ) -> Result<()> {
        let mut standing = state.resources.get(source.name).cloned().unwrap_or_default();
        if standing.done {
            return Ok(());
        }
        let input = self.input(source)?;
        let mut file = place.file(source.name, standing.bytes).await?;
        while !standing.done {
            let (rows, total, next) = match page(source, work, &input, standing.position.clone()).await {
                Ok(page) => page,
                Err(error)
                    if matches!(error.kind(), Kind::PermissionDenied | Kind::PlanLimit | Kind::NotFound) =>
                {
                    standing.refused = Some(format!("{}; {}", error.message(), error.hint()));
                    (Vec::new(), None, None)
                }
                Err(error) => return Err(error),
            };
            standing.rows += rows.len() as u64;
            standing.bytes += place.add(source.name, file.as_mut(), rows).await?;
            standing.done = next.is_none();
            standing.position = next;
            work.tell(source.name, standing.rows, total, 0);
            state.resources.insert(source.name.to_owned(), standing.clone());
            place.keep(state).await?;
        }
        Ok(())
    }

    fn result(&self, state: &State, place: Place) -> Result<Value> {
        let in_folder = matches!(place, Place::Folder(_));
        let mut kept = match place {
            Place::Memory(kept) => kept,
            Place::Folder(_) => IndexMap::new(),
        };
        let mut parts = Vec::new();
        for source in self.sources() {
            let standing = state.resources.get(source.name).cloned().unwrap_or_default();
            let mut part = json!({
                "resource": source.name,
                "file": in_folder.then(|| format!("{}.ndjson", source.name)),
                "rows": standing.rows,
                "refused": standing.refused,
            });
            if !in_folder {
                let rows = kept.shift_remove(source.name).unwrap_or_default();
                let rows: Result<Vec<Value>, _> =
                    rows.iter().map(|row| serde_json::from_str(row.get())).collect();
                part["items"] = json!(rows.map_err(|error| Error::new(Kind::Decode, error.to_string()))?);
            }
            parts.push(part);
        }
        let complete = parts.iter().all(|part| part["refused"].is_null());
        Ok(json!({"complete": complete, "folder": self.folder, "resources": parts}))
    }

    fn show(&self) -> Result<Value> {
        let mut parts = Vec::new();
        for source in self.sources() {
            let node = nodes::action(source.node)?;
            parts.push(json!({
                "resource": source.name, "node": source.node, "input": self.input(source)?, "scopes": node.meta.scopes,
            }));
        }
        Ok(json!({
            "dryRun": true, "node": Self::META.id, "effect": Effect::Read, "folder": self.folder, "resources": parts,
        }))
    }
}

/// One page: its rows, how many there are in all, and where it goes on.
async fn page(
    source: &Source,
    work: &Work,
    input: &Object,
    position: Option<Position>,
) -> Result<(Vec<Box<RawValue>>, Option<u64>, Option<Position>)> {
    if !source.is_single {
        let page = work.page(source.node, input, position).await?;
        return Ok((page.items, page.total, page.next));
    }
    #[derive(Deserialize)]
    struct List {
        items: Vec<Box<RawValue>>,
    }
    let json = work.read(source.node, input).await?;
    let rows = match serde_json::from_slice::<List>(&json) {
        Ok(list) => list.items,
        Err(_) => {
            let row = serde_json::from_slice(&json)
                .map_err(|error| Error::new(Kind::Decode, format!("`{}`: {error}", source.node)))?;
            vec![row]
        }
    };
    let total = rows.len() as u64;
    Ok((rows, Some(total), None))
}

impl Action for StoreSnapshot {
    const META: Meta = Meta {
        id: "store.snapshot",
        aliases: &["store.export"],
        title: "Export the store to files",
        path: "/",
        is_long: true,
        docs: "https://docs.ecwid.com/api-reference",
        composite: true,
        ..Meta::READ
    };
    type Output = Snapshot;

    fn example() -> Example {
        Example {
            input: json!({"resources": ["coupons"], "query": {"coupons": {"availability": "ACTIVE"}}}),
            request: "GET /discount_coupons?availability=ACTIVE&limit=100&offset=0",
            body: None,
            response: json!({
                "complete": true, "folder": null,
                "resources": [{"resource": "coupons", "file": null, "rows": 1, "refused": null, "items": [{"id": 6_612_004, "code": "SPRING26"}]}]
            }),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 6_612_004, "code": "SPRING26"}]}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        let fault = |path: String, message: String| Problem { path, message };
        let mut problems = Vec::new();
        if self.resources.as_ref().is_some_and(Vec::is_empty) {
            problems.push(fault("resources".into(), "name at least one, or leave it out for all".into()));
        }
        for (name, _) in self.query.iter().flatten() {
            let Some(source) = self.sources().find(|source| source.name == name) else {
                problems.push(fault(format!("query.{name}"), "is no resource of this snapshot".into()));
                continue;
            };
            let decoded = self.input(source).and_then(|input| nodes::action(source.node)?.decode(&input));
            if let Err(error) = decoded {
                for problem in error.problems() {
                    problems.push(fault(format!("query.{name}.{}", problem.path), problem.message.clone()));
                }
            }
        }
        problems
    }

    fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        Some(self.run(work).boxed())
    }
}
