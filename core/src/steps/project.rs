//! Field masks in the vendor's `responseFields` notation: `id,items(id,options(name))`.

use crate::action::Object;
use serde_json::Value;

/// A parsed mask: names, each with the mask of its children (empty = everything below).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mask(Vec<(String, Mask)>);

impl Mask {
    /// Parses a mask; unbalanced parentheses end the group they stand in.
    pub fn parse(text: &str) -> Self {
        let mut stack: Vec<Vec<(String, Self)>> = vec![Vec::new()];
        let mut name = String::new();
        for c in text.chars().chain([',']) {
            match c {
                '(' => {
                    push(&mut stack, &mut name);
                    stack.push(Vec::new());
                }
                ')' | ',' => {
                    push(&mut stack, &mut name);
                    if c == ')' {
                        close(&mut stack);
                    }
                }
                c if c.is_whitespace() => {}
                c => name.push(c),
            }
        }
        while stack.len() > 1 {
            close(&mut stack);
        }
        Self(stack.pop().unwrap_or_default())
    }

    /// Is `name` part of the mask?
    pub fn has(&self, name: &str) -> bool {
        self.0.is_empty() || self.child(name).is_some()
    }

    /// The mask below `name`.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, child)| child)
    }

    /// Keeps what the mask names, in the mask's order, so that equal content gives equal text.
    pub fn apply(&self, value: &Value) -> Value {
        match value {
            _ if self.0.is_empty() => value.clone(),
            Value::Object(fields) => Value::Object(self.apply_object(fields)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.apply(item)).collect()),
            scalar => scalar.clone(),
        }
    }

    /// See [`Mask::apply`].
    pub fn apply_object(&self, fields: &Object) -> Object {
        if self.0.is_empty() {
            return fields.clone();
        }
        self.0
            .iter()
            .filter_map(|(name, child)| fields.get(name).map(|value| (name.clone(), child.apply(value))))
            .collect()
    }
}

fn push(stack: &mut [Vec<(String, Mask)>], name: &mut String) {
    if let (false, Some(top)) = (name.is_empty(), stack.last_mut()) {
        top.push((std::mem::take(name), Mask::default()));
    }
}

fn close(stack: &mut Vec<Vec<(String, Mask)>>) {
    if stack.len() < 2 {
        return;
    }
    let children = stack.pop().unwrap_or_default();
    if let Some((_, mask)) = stack.last_mut().and_then(|top| top.last_mut()) {
        *mask = Mask(children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn applies_nested_masks() {
        let mask = Mask::parse("total, items(id,options(name)),x");
        let body =
            json!({"items":[{"id":1,"name":"n","options":[{"name":"Size","type":"S"}]}],"total":1,"count":1});
        assert_eq!(mask.apply(&body), json!({"total":1,"items":[{"id":1,"options":[{"name":"Size"}]}]}));
        assert!(mask.child("items").unwrap().has("id"));
        assert!(!mask.has("count"));
    }

    #[test]
    fn survives_unbalanced_text() {
        assert_eq!(Mask::parse("a(b(c"), Mask::parse("a(b(c))"));
        assert_eq!(Mask::parse("a)),b"), Mask::parse("a,b"));
        assert_eq!(Mask::parse(""), Mask::default());
    }
}
