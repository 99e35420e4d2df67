//! `size_chart.created`, `size_chart.updated`, `size_chart.deleted`.
//!
//! The store has no list of size charts, so the first look at one may come with any of its webhooks; the webhook then
//! tells what happened.

use super::BY_WEBHOOK;
use crate::kinds;
use crate::model::SizeChart;
use crate::trigger::{ExampleOccurrence, Observation, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    found: BY_WEBHOOK,
    scopes: &["read_sizecharts"],
    limits: "Known by its webhook only: a lost one is not made up for.",
    ..TriggerMeta::of(&kinds::SIZE_CHART)
};
const UPDATED: &str = "size_chart.updated";

fn example(before: Option<Value>, after: Value, changed: &'static [&'static str]) -> TriggerExample {
    TriggerExample { config: json!({}), before, after, changed, occurrences: ExampleOccurrence::whole() }
}

fn sample(name: &str) -> Value {
    json!({"id": 4_417_092, "name": name})
}

/// Fires once for every new size chart.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SizeChartCreated {}

impl Trigger for SizeChartCreated {
    const META: TriggerMeta = TriggerMeta {
        id: "size_chart.created",
        title: "New size chart",
        webhooks: &["size_chart.created"],
        ..META
    };
    type Entity = SizeChart;

    fn example() -> TriggerExample {
        example(None, sample("Shoes"), &[])
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_none() && seen.told != Some(UPDATED)
    }
}

/// Fires on a change of a size chart.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SizeChartUpdated {}

impl Trigger for SizeChartUpdated {
    const META: TriggerMeta =
        TriggerMeta { id: "size_chart.updated", title: "Size chart updated", webhooks: &[UPDATED], ..META };
    type Entity = SizeChart;

    fn example() -> TriggerExample {
        example(Some(sample("Shoes")), sample("Shoes EU"), &["name"])
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        let changed = seen.before.map_or(seen.told == Some(UPDATED), |before| before != seen.after);
        !seen.deleted && changed
    }
}

/// Fires when a size chart is gone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SizeChartDeleted {}

impl Trigger for SizeChartDeleted {
    const META: TriggerMeta = TriggerMeta {
        id: "size_chart.deleted",
        title: "Size chart deleted",
        webhooks: &["size_chart.deleted"],
        ..META
    };
    type Entity = SizeChart;

    fn example() -> TriggerExample {
        example(Some(sample("Shoes")), Value::Null, &[])
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        seen.deleted
    }
}
