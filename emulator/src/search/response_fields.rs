//! Partial answers: `responseFields=total,items(id,options(name))`.

use serde_json::Value;

use crate::reply::ApiError;

/// Wanted fields; one without children is kept whole.
#[derive(Debug, Default, PartialEq)]
pub struct Selection(Vec<(String, Option<Selection>)>);

impl Selection {
    pub fn parse(text: &str) -> Result<Self, ApiError> {
        let mut rest = text.chars().peekable();
        let selection = Self::level(&mut rest, 0)?;
        match rest.next() {
            None => Ok(selection),
            Some(_) => Err(unbalanced()),
        }
    }

    fn level(rest: &mut std::iter::Peekable<std::str::Chars<'_>>, depth: usize) -> Result<Self, ApiError> {
        // Deeper nesting than any body has would only exhaust the stack.
        if depth > 32 {
            return Err(ApiError::wrong("responseFields", "too many nested parentheses"));
        }
        let mut fields = Vec::new();
        let mut name = String::new();
        loop {
            match rest.peek() {
                Some('(') => {
                    rest.next();
                    let children = Self::level(rest, depth + 1)?;
                    if rest.next() != Some(')') {
                        return Err(unbalanced());
                    }
                    push(&mut fields, &mut name, Some(children));
                }
                Some(',') => {
                    rest.next();
                    push(&mut fields, &mut name, None);
                }
                Some(')') | None => {
                    push(&mut fields, &mut name, None);
                    return Ok(Self(fields));
                }
                Some(&letter) => {
                    rest.next();
                    name.push(letter);
                }
            }
        }
    }

    /// Drops every field that was not asked for; arrays are cut entry by entry.
    pub fn apply(&self, value: Value) -> Value {
        match value {
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.apply(item)).collect()),
            Value::Object(mut fields) => {
                fields.retain(|name, _| self.0.iter().any(|(wanted, _)| wanted == name));
                for (name, children) in &self.0 {
                    if let (Some(children), Some(field)) = (children, fields.get_mut(name)) {
                        *field = children.apply(field.take());
                    }
                }
                Value::Object(fields)
            }
            other => other,
        }
    }
}

fn push(fields: &mut Vec<(String, Option<Selection>)>, name: &mut String, children: Option<Selection>) {
    let trimmed = name.trim();
    if !trimmed.is_empty() {
        fields.push((trimmed.to_owned(), children));
    }
    name.clear();
}

fn unbalanced() -> ApiError {
    ApiError::wrong("responseFields", "the parentheses do not match")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nested_selection_cuts_objects_and_arrays() {
        let body = json!({"total": 1, "count": 1, "items": [{"id": 1, "sku": "A", "options": [{"name": "S", "x": 1}]}]});
        let cut = Selection::parse("total,items(id,options(name))").unwrap().apply(body);
        assert_eq!(cut, json!({"total": 1, "items": [{"id": 1, "options": [{"name": "S"}]}]}));
    }

    #[test]
    fn unbalanced_parentheses_are_refused() {
        for text in ["items(id", "items)id", "a(b))"] {
            assert!(Selection::parse(text).is_err(), "{text}");
        }
    }
}
