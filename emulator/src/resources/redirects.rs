//! Redirects of the Instant Site, read and written through two hosts.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::search::paging::Page;
use crate::search::text::contains;
use crate::store::{Kind, Store};
use crate::validate;

const TYPE: &str = "UpdatedInstantSiteRedirect";

pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let keyword = call.query.text("keyword");
    let holds = |row: &Doc, word: &str| {
        ["fromUrl", "toUrl"].iter().any(|field| contains(row.text(field).unwrap_or_default(), word))
    };
    let rows: Vec<Value> = call
        .store()?
        .all(Kind::Redirect)
        .filter(|(_, row)| keyword.is_none_or(|word| holds(row, word)))
        .map(|(_, row)| Value::Object(row.clone()))
        .collect();
    Ok(Reply::ok(page.envelope(&rows, Value::clone)))
}

/// `GET …/get-for-path`: the redirects that leave exactly this path.
pub fn for_path(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let path = call.query.text("exactPath");
    let path = path.ok_or_else(|| ApiError::wrong("exactPath", "the parameter is required"))?;
    let store = call.store()?;
    let rows: Vec<Value> = from(store, path).map(|(_, row)| Value::Object(row.clone())).collect();
    Ok(Reply::ok(json!({ "items": rows, "hasAnyRedirects": store.count(Kind::Redirect) > 0 })))
}

fn from<'a>(store: &'a Store, url: &'a str) -> impl Iterator<Item = (i64, &'a Doc)> {
    store
        .all(Kind::Redirect)
        .filter(move |(_, row)| row.text("fromUrl").is_some_and(|known| same(known, url)))
}

/// A slash at the end makes no other page.
fn same(one: &str, other: &str) -> bool {
    one.trim_end_matches('/') == other.trim_end_matches('/')
}

fn found(call: &Call<'_>) -> Result<(i64, Doc), ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    let row =
        wanted.parse().ok().and_then(|id| Some((id, call.store().ok()?.get(Kind::Redirect, id)?.clone())));
    row.ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("There is no redirect {wanted}")))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(found(call)?.1)))
}

/// Adds a list of redirects, or one; a page that is redirected already keeps its redirect.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let given = match &call.body {
        Value::Array(rows) => rows.clone(),
        one => vec![one.clone()],
    };
    let mut rows = Vec::new();
    for row in &given {
        let row = validate::body(&call.world.facts, TYPE, row)?;
        check(&row)?;
        rows.push(row);
    }
    let (mut created, mut existing) = (0, 0);
    for row in rows {
        if from(call.store()?, row.text("fromUrl").unwrap_or_default()).next().is_some() {
            existing += 1;
            continue;
        }
        let id = call.next_id(Kind::Redirect)?;
        let mut redirect = Doc::new();
        redirect.insert("id".to_owned(), json!(id.to_string()));
        redirect.extend(row);
        call.put(Kind::Redirect, id, redirect)?;
        created += 1;
    }
    Ok(Reply::ok(json!({ "createCount": created, "existsCount": existing })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    patch.retain(|_, value| !value.is_null());
    let (id, mut redirect) = found(call)?;
    if !merge(&mut redirect, patch) {
        return Ok(Reply::updated(0));
    }
    check(&redirect)?;
    let url = redirect.text("fromUrl").unwrap_or_default();
    if from(call.store()?, url).any(|(other, _)| other != id) {
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", format!("{url} is redirected already")));
    }
    call.put(Kind::Redirect, id, redirect)?;
    Ok(Reply::updated(1))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::Redirect, id, now_ms);
    Ok(Reply::deleted(1))
}

fn check(row: &Doc) -> Result<(), ApiError> {
    for field in ["fromUrl", "toUrl"] {
        let url = row.text(field).unwrap_or_default();
        if url.is_empty() {
            return Err(ApiError::wrong(field, "the field is required"));
        }
        if !url.starts_with('/') && url::Url::parse(url).is_err() {
            let text = format!("{field} '{url}' is neither a path nor an address");
            return Err(ApiError::new(422, "WRONG_URL", text).arg("parameter", field));
        }
    }
    let (leaves, arrives) = (row.text("fromUrl").unwrap_or_default(), row.text("toUrl").unwrap_or_default());
    if same(leaves, arrives) {
        return Err(ApiError::wrong("toUrl", "a page cannot lead to itself"));
    }
    Ok(())
}
