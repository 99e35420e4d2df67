//! The storage of the app: texts under keys.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::store::Kind;
use crate::webhooks::Event;

/// What a value may take, in bytes.
const MOST: usize = 1024 * 1024;

/// What the value under the key that storefronts read may take.
const MOST_PUBLIC: usize = 256 * 1024;
const PUBLIC: &str = "public";

/// What a key may take, in characters.
const LONGEST_KEY: usize = 1024;

fn key<'a>(call: &'a Call<'_>) -> &'a str {
    call.path.first().map_or("", String::as_str)
}

fn find<'a>(call: &'a Call<'_>) -> Result<Option<(i64, &'a Doc)>, ApiError> {
    let key = key(call);
    Ok(call.store()?.all(Kind::StorageKey).find(|(_, row)| row.text("key") == Some(key)))
}

fn missing(call: &Call<'_>) -> ApiError {
    ApiError::new(404, "NOT_FOUND", format!("Key not found: '{}'", key(call)))
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut rows: Vec<&Doc> = call.store()?.all(Kind::StorageKey).map(|(_, row)| row).collect();
    rows.sort_by(|a, b| a.text("key").cmp(&b.text("key")));
    Ok(Reply::ok(rows.into_iter().map(|row| Value::Object(row.clone())).collect()))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, row) = find(call)?.ok_or_else(|| missing(call))?;
    Ok(Reply::ok(Value::Object(row.clone())))
}

/// Sets a value, whether there was one or not, as both `POST` and `PUT` do.
pub fn set(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let key = key(call).to_owned();
    let value = value(&call.raw)?;
    if key.is_empty() || key.chars().count() > LONGEST_KEY {
        return Err(ApiError::wrong("key", format!("1 to {LONGEST_KEY} characters are expected")));
    }
    let most = if key == PUBLIC { MOST_PUBLIC } else { MOST };
    if value.len() > most {
        let cause = format!("the value under '{key}' may take {most} bytes, not {}", value.len());
        return Err(ApiError::wrong("value", cause));
    }
    let known = find(call)?.map(|(id, row)| (id, row.text("value") == Some(&value)));
    if !known.is_some_and(|(_, same)| same) {
        let id = match known {
            Some((id, _)) => id,
            None => call.next_id(Kind::StorageKey)?,
        };
        let row = json!({ "key": key, "value": value });
        call.put(Kind::StorageKey, id, row.as_object().cloned().unwrap_or_default())?;
        announce(call);
    }
    Ok(Reply::ok(json!({ "updateCount": 1, "success": true })))
}

/// Deleting what is not there is no error, and deletes nothing.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let known = find(call)?.map(|(id, _)| id);
    if let Some(id) = known {
        let now_ms = call.now_ms();
        call.store_mut()?.erase(Kind::StorageKey, id, now_ms);
        announce(call);
    }
    Ok(Reply::ok(json!({ "deleteCount": u8::from(known.is_some()), "success": known.is_some() })))
}

fn announce(call: &mut Call<'_>) {
    let event = Event::application("application.storageChanged", call.store_id);
    call.emit(&event);
}

/// The sources disagree on the body: it is the value itself, or an object that holds nothing but the
/// value, with or without its key.
fn value(raw: &[u8]) -> Result<String, ApiError> {
    let text = std::str::from_utf8(raw).map_err(|_| ApiError::wrong("body", "UTF-8 text is expected"))?;
    if let Ok(Value::Object(body)) = serde_json::from_str(text) {
        let wrapped = body.keys().all(|name| name == "value" || name == "key");
        if let Some(value) = body.text("value").filter(|_| wrapped) {
            return Ok(value.to_owned());
        }
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn both_bodies_are_read() {
        let read = |text: &str| value(text.as_bytes()).unwrap();
        assert_eq!(read(r#"{"value": "red"}"#), "red");
        assert_eq!(read(r#"{"key": "colour", "value": "red"}"#), "red");
        for raw in
            ["red", "", r#"{"number":123,"string":"x"}"#, r#"{"value": 5}"#, r#"{"value":"x","more":1}"#]
        {
            assert_eq!(read(raw), raw);
        }
        assert!(value(&[0xff]).is_err());
    }
}
