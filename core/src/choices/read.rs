//! From an answer to choices: pure.

use super::loaders::{Loader, Source};
use super::template::{Row, plain, rows};
use serde::Serialize;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// One thing that a field can be set to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choice {
    /// What the field takes.
    pub value: Value,
    /// What a person sees.
    pub label: String,
    /// A second line that tells alike ones apart: an SKU, the category above.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Known to the store, but not to be chosen any more.
    #[serde(skip)]
    pub(super) retired: bool,
    /// What the list can be narrowed by.
    #[serde(skip)]
    pub(super) group: Option<String>,
    /// The row itself, where a schema needs more of it than value and label.
    #[serde(skip)]
    pub(super) row: Option<Value>,
}

impl Choice {
    pub(super) fn new(value: Value, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), hint: None, retired: false, group: None, row: None }
    }

    /// The value as text, for comparing.
    pub(super) fn key(&self) -> String {
        plain(&self.value)
    }

    /// Does the choice show this text?
    pub(super) fn shows(&self, text: &str) -> bool {
        let wanted = text.to_lowercase();
        let shown = [self.label.as_str(), self.hint.as_deref().unwrap_or_default(), &self.key()];
        shown.iter().any(|shown| shown.to_lowercase().contains(&wanted))
    }
}

/// The choices in the answers to one source, in their order.
pub(super) fn choices(loader: &Loader, source: &Source, answers: &[Value]) -> Vec<Choice> {
    let found: Vec<Row<'_>> = answers
        .iter()
        .flat_map(|answer| rows(answer, source.items))
        .filter(|row| kept(source, row))
        .collect();
    let names: HashMap<String, String> = if source.hint.contains("{@") {
        found
            .iter()
            .filter_map(|row| Some((plain(&row.scalar(source.value)?), row.text(source.label, &|_| None))))
            .collect()
    } else {
        HashMap::new()
    };
    found.iter().filter_map(|row| choice(loader, source, row, &names)).collect()
}

/// All choices, each once: what every store has first.
pub(super) fn united(loader: &Loader, found: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    let fixed = loader.fixed.iter().map(|(value, label)| Choice::new(Value::from(*value), *label));
    let found: Vec<Choice> = found.into_iter().collect();
    let told: HashSet<String> = found.iter().map(Choice::key).collect();
    let mut seen = HashSet::new();
    let fixed = fixed.filter(|choice| !told.contains(&choice.key()));
    fixed.collect::<Vec<_>>().into_iter().chain(found).filter(|choice| seen.insert(choice.key())).collect()
}

fn kept(source: &Source, row: &Row<'_>) -> bool {
    source.only.iter().all(|(path, wanted)| row.scalar(path).is_some_and(|value| plain(&value) == *wanted))
}

fn choice(
    loader: &Loader,
    source: &Source,
    row: &Row<'_>,
    names: &HashMap<String, String>,
) -> Option<Choice> {
    let told = row.scalar(source.value)?;
    let value = match &told {
        Value::String(text) if loader.numeric => Value::from(text.trim().parse::<i64>().ok()?),
        Value::String(text) if text.trim().is_empty() => return None,
        _ => told,
    };
    let lookup = |id: &str| names.get(id).cloned();
    let mut label = row.text(source.label, &lookup);
    if label.is_empty() {
        label = plain(&value);
    }
    let hint = Some(row.text(source.hint, &lookup)).filter(|hint| !hint.is_empty() && *hint != label);
    let retired =
        source.retired.is_some_and(|(path, is)| row.scalar(path).is_some_and(|value| plain(&value) == is));
    let group =
        loader.parameters.iter().filter_map(|parameter| parameter.narrows).find_map(|path| row.scalar(path));
    Some(Choice {
        hint,
        retired,
        group: group.as_ref().map(plain),
        row: loader.named_value.is_some().then(|| row.value.clone().into_owned()),
        ..Choice::new(value, label)
    })
}
