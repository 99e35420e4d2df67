//! Paths into an answer's rows, and texts made of them.
//!
//! A path is `a.b[].c`: names, with `[]` behind a list that is entered and `{}` behind an object whose fields are
//! entered as rows `{key, value}`. Behind `^` it starts at the row above. A template is text with `{path|path}` inside:
//! the first path that leads to something counts, and several values are joined by commas.

use serde_json::{Value, json};
use std::borrow::Cow;

/// A row, and the row that it was found in.
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    pub value: Cow<'a, Value>,
    pub above: Option<&'a Value>,
}

/// The rows that a path leads to.
pub(super) fn rows<'a>(answer: &'a Value, path: &str) -> Vec<Row<'a>> {
    let mut found = vec![Row { value: Cow::Borrowed(answer), above: None }];
    for part in path.split('.') {
        let name = part.trim_end_matches("[]").trim_end_matches("{}");
        let entered = found.into_iter().filter_map(|row| {
            let Cow::Borrowed(value) = row.value else { return None };
            let inside = if name.is_empty() { value } else { value.get(name)? };
            Some((inside, value, row.above))
        });
        found = match part {
            _ if part.ends_with("[]") => {
                entered.flat_map(|(list, row, above)| elements(list, row, above)).collect()
            }
            _ if part.ends_with("{}") => entered.flat_map(|(object, row, _)| entries(object, row)).collect(),
            _ => entered.map(|(value, _, above)| Row { value: Cow::Borrowed(value), above }).collect(),
        };
    }
    found
}

fn elements<'a>(list: &'a Value, row: &'a Value, above: Option<&'a Value>) -> Vec<Row<'a>> {
    let all = list.as_array().into_iter().flatten();
    // A bare list lies in no row of its own.
    let above = if std::ptr::eq(list, row) { above } else { Some(row) };
    all.map(|value| Row { value: Cow::Borrowed(value), above }).collect()
}

fn entries<'a>(object: &'a Value, row: &'a Value) -> Vec<Row<'a>> {
    let all = object.as_object().into_iter().flatten();
    all.map(|(key, value)| Row { value: Cow::Owned(json!({"key": key, "value": value})), above: Some(row) })
        .collect()
}

impl Row<'_> {
    /// The value at a path, if it is a text, a number or a flag.
    pub fn scalar(&self, path: &str) -> Option<Value> {
        let (start, path) = self.start(path)?;
        let value =
            if path.is_empty() { start } else { path.split('.').try_fold(start, |at, name| at.get(name))? };
        (!value.is_null() && !value.is_object() && !value.is_array()).then(|| value.clone())
    }

    /// The template with this row's values; `lookup` gives the label of a row with that identifier (`{@path}`).
    pub fn text(&self, template: &str, lookup: &dyn Fn(&str) -> Option<String>) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (paths, tail) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(before);
            let found =
                paths.split('|').map(|path| self.joined(path, lookup)).find(|found| !found.is_empty());
            text.push_str(&found.unwrap_or_default());
            rest = tail;
        }
        text.push_str(rest);
        text.trim_matches(|c: char| c.is_whitespace() || c == '·').to_owned()
    }

    fn joined(&self, path: &str, lookup: &dyn Fn(&str) -> Option<String>) -> String {
        if let Some(path) = path.strip_prefix('@') {
            return self.scalar(path).and_then(|id| lookup(&plain(&id))).unwrap_or_default();
        }
        let Some((start, path)) = self.start(path) else { return String::new() };
        if path.is_empty() {
            return plain(start);
        }
        let texts: Vec<String> = rows(start, path).iter().map(|row| plain(&row.value)).collect();
        texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn start<'b>(&'b self, path: &'b str) -> Option<(&'b Value, &'b str)> {
        match path.strip_prefix('^') {
            Some(path) => self.above.map(|above| (above, path)),
            None => Some((&self.value, path)),
        }
    }
}

/// A scalar as people write it; nothing of anything else.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: &dyn Fn(&str) -> Option<String> = &|_| None;

    #[test]
    fn paths_enter_lists_and_objects() {
        let answer = json!([{"id": 1, "name": "Tableware", "attributes": [{"id": 7}, {"id": 8}]}, {"id": 2}]);
        let found = rows(&answer, "[].attributes[]");
        assert_eq!(
            found.iter().map(|row| row.scalar("id").unwrap()).collect::<Vec<_>>(),
            [json!(7), json!(8)]
        );
        assert_eq!(found[0].text("{^name}", NOBODY), "Tableware");
        let answer = json!({"items": [{"stock": {"a": 1, "b": 2}}, {"stock": null}]});
        let found = rows(&answer, "items[].stock{}");
        assert_eq!(found.iter().map(|row| row.text("{key}", NOBODY)).collect::<Vec<_>>(), ["a", "b"]);
        assert!(rows(&answer, "nothing.there[]").is_empty());
        assert_eq!(rows(&json!({"codes": ["en", "nl"]}), "codes[]")[1].scalar(""), Some(json!("nl")));
    }

    #[test]
    fn the_first_path_that_leads_to_something_counts() {
        let answer = json!({"id": 5, "sku": "", "options": [{"value": "S"}, {"value": "Oat"}], "parent": 3});
        let row = &rows(&answer, "")[0];
        assert_eq!(row.text("{sku|options[].value}", NOBODY), "S, Oat");
        assert_eq!(row.text("#{id} · {sku}", NOBODY), "#5");
        assert_eq!(row.text("{@parent}", &|id| (id == "3").then(|| "Above".to_owned())), "Above");
        assert_eq!(row.text("{missing.deep}", NOBODY), "");
    }
}
