//! Strict input: a misspelt field is an error that names it, its place and the nearest known field.

use crate::action::{Body, Meta, Object};
use crate::error::{Error, Kind, Problem, Result};
use serde::de::{DeserializeOwned, DeserializeSeed, Visitor};
use serde_json::Value;

/// Decodes the input of an action. Fields of a body model stand at the top level of the input (see [`Body::Of`]).
pub fn action<A: DeserializeOwned>(meta: &Meta, input: &Object) -> Result<A> {
    let Body::Of(body) = meta.body else {
        return strict(input);
    };
    let own = field_names::<A>();
    let (mut outer, mut inner) = (Object::new(), Object::new());
    for (name, value) in input {
        let target = if own.contains(&name.as_str()) && name != body { &mut outer } else { &mut inner };
        target.insert(name.clone(), value.clone());
    }
    outer.insert(body.to_owned(), Value::Object(inner));
    from_value(Value::Object(outer), body)
}

/// Decodes an object whose type refuses unknown fields.
pub fn strict<T: DeserializeOwned>(input: &Object) -> Result<T> {
    from_value(Value::Object(input.clone()), "")
}

/// Decodes settings: as [`strict`], but the error is one of configuration; its code is `unknown_option` for a field
/// that nobody knows.
pub fn settings<T: DeserializeOwned>(input: &Object) -> Result<T> {
    serde_path_to_error::deserialize(Value::Object(input.clone())).map_err(|error| {
        let path = error.path().to_string();
        let message = error.into_inner().to_string();
        let (problem, known) = match unknown_field(&path, &message) {
            Some((path, Some(near), known)) => {
                (Problem { path, message: format!("unknown option, did you mean `{near}`?") }, known)
            }
            Some((path, None, known)) => (Problem { path, message: "unknown option".to_owned() }, known),
            None => (problem(&path, &message, ""), Vec::new()),
        };
        let error = Error::new(Kind::Config, format!("`{}`: {}", problem.path, problem.message))
            .with_problems(vec![problem]);
        if known.is_empty() {
            return error;
        }
        error.with_code("unknown_option").with_hint(format!("known are {}", known.join(", ")))
    })
}

/// Fields that the node requires but a shared write model leaves optional.
pub fn missing(meta: &Meta, input: &Object) -> Vec<Problem> {
    meta.required
        .iter()
        .filter(|name| input.get(**name).is_none_or(Value::is_null))
        .map(|name| Problem { path: (*name).to_owned(), message: "required field is missing".to_owned() })
        .collect()
}

/// Turns problems into one error that names them all.
pub fn refuse(problems: Vec<Problem>) -> Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let text: Vec<String> = problems
        .iter()
        .map(|problem| match problem.path.as_str() {
            "" => problem.message.clone(),
            path => format!("`{path}`: {}", problem.message),
        })
        .collect();
    Err(Error::new(Kind::InvalidInput, text.join("; ")).with_problems(problems))
}

/// The known name nearest to `wrong`, if one is near enough to be meant.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| {
            (strsim::normalized_damerau_levenshtein(&wrong.to_lowercase(), &name.to_lowercase()), name)
        })
        .filter(|(score, _)| *score > 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

fn from_value<T: DeserializeOwned>(value: Value, lifted: &str) -> Result<T> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let problem = problem(&path, &error.into_inner().to_string(), lifted);
        refuse(vec![problem])
            .err()
            .unwrap_or_else(|| Error::new(Kind::InvalidInput, "the input does not fit"))
    })
}

/// Reads serde's message: `unknown field `x`, expected one of `a`, `b``, `missing field `x``, or a type mismatch.
fn problem(path: &str, message: &str, lifted: &str) -> Problem {
    let path = path.strip_prefix(lifted).unwrap_or(path);
    let path = path.trim_start_matches('.');
    if let Some((path, near, _)) = unknown_field(path, message) {
        let message = match near {
            Some(name) => format!("unknown field, did you mean `{name}`?"),
            None => "unknown field; what the vendor accepts but does not document goes in `extraQuery` or `extraBody`"
                .to_owned(),
        };
        return Problem { path, message };
    }
    let quoted = quoted(message);
    if let (true, Some(name)) = (message.starts_with("missing field"), quoted.first()) {
        return Problem { path: join(path, name), message: "required field is missing".to_owned() };
    }
    Problem { path: path.to_owned(), message: message.to_owned() }
}

fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// Path of a field that is unknown, the nearest known name, and all of them.
fn unknown_field<'a>(path: &str, message: &'a str) -> Option<(String, Option<&'a str>, Vec<&'a str>)> {
    let mut known = quoted(message);
    if !message.starts_with("unknown field") || known.is_empty() {
        return None;
    }
    let wrong = known.remove(0);
    let parent = path.strip_suffix(wrong).map_or(path, |parent| parent.trim_end_matches('.'));
    Some((join(parent, wrong), nearest(wrong, known.iter().copied()), known))
}

fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") }
}

/// The names of a struct's fields as its derived `Deserialize` states them.
pub fn field_names<T: DeserializeOwned>() -> &'static [&'static str] {
    struct Names<'a>(&'a mut &'static [&'static str]);
    impl<'de> serde::Deserializer<'de> for Names<'_> {
        type Error = serde::de::value::Error;
        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(serde::de::Error::custom("names only"))
        }
        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Self::Error> {
            *self.0 = fields;
            Err(serde::de::Error::custom("names only"))
        }
        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }
    let mut names: &'static [&'static str] = &[];
    let _ = std::marker::PhantomData::<T>.deserialize(Names(&mut names));
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    #[allow(dead_code)]
    struct Item {
        quantity: i64,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    #[allow(dead_code)]
    struct Write {
        #[serde(default)]
        items: Vec<Item>,
        fulfillment_status: Option<String>,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    #[allow(dead_code)]
    struct Update {
        order_id: String,
        order: Write,
    }

    const META: Meta = Meta { body: Body::Of("order"), ..Meta::UPDATE };

    fn fault(input: &str) -> Problem {
        let input: Object = serde_json::from_str(input).unwrap();
        action::<Update>(&META, &input).unwrap_err().problems()[0].clone()
    }

    #[test]
    fn names_the_path_and_the_nearest_field() {
        let wrong = fault(r#"{"orderId":"A","fulfilmentStatus":"SHIPPED"}"#);
        assert_eq!(wrong.path, "fulfilmentStatus");
        assert!(wrong.message.contains("`fulfillmentStatus`"), "{}", wrong.message);
        let wrong = fault(r#"{"orderId":"A","items":[{"quantity":1},{"quantty":1}]}"#);
        assert_eq!(wrong.path, "items[1].quantty");
        assert!(wrong.message.contains("`quantity`"), "{}", wrong.message);
    }

    #[test]
    fn names_missing_fields_and_wrong_types() {
        assert_eq!(fault(r#"{"fulfillmentStatus":"SHIPPED"}"#).path, "orderId");
        let wrong = fault(r#"{"orderId":"A","items":[{"quantity":"two"}]}"#);
        assert_eq!(wrong.path, "items[0].quantity");
        assert!(wrong.message.contains("invalid type"), "{}", wrong.message);
    }
}
