//! Staff accounts and the invitations that lead to them.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::store::{Kind, Store};

/// What staff can be allowed to do.
const SCOPES: &str = "StaffScopes.staffScopes";

/// Staff of a new store.
pub fn samples() -> [Value; 2] {
    [
        json!({
            "id": "p27630914", "name": "Joost Visser", "email": "joost@harborlane.test",
            "staffScopes": ["CATALOG_MANAGEMENT", "SALES_MANAGEMENT"], "inviteAccepted": true,
        }),
        json!({
            "id": "p27630977", "email": "stock@harborlane.test",
            "staffScopes": ["CATALOG_MANAGEMENT"], "inviteAccepted": false,
        }),
    ]
}

/// The number behind a staff id such as `p27630914`.
pub fn number(id: &str) -> Option<i64> {
    id.strip_prefix('p')?.parse().ok()
}

/// All permissions, as the reference lists them.
fn all_scopes(call: &Call<'_>) -> Vec<Value> {
    call.world.facts.enums.get(SCOPES).map_or_else(Vec::new, |scopes| scopes.values.clone())
}

fn by_email(store: &Store, email: &str) -> Option<(i64, Doc)> {
    let same = |row: &&Doc| row.text("email").is_some_and(|known| known.eq_ignore_ascii_case(email));
    store.all(Kind::Staff).find(|(_, row)| same(row)).map(|(id, row)| (id, row.clone()))
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows: Vec<Value> =
        call.store()?.all(Kind::Staff).map(|(_, row)| Value::Object(row.clone())).collect();
    Ok(Reply::ok(json!({ "staffList": rows })))
}

#[allow(clippy::unnecessary_wraps, reason = "every operation has this form")]
pub fn list_scopes(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "staffScopes": all_scopes(call) })))
}

fn found(call: &Call<'_>) -> Result<(i64, Doc), ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    let id = number(wanted);
    let row = id.and_then(|id| Some((id, call.store().ok()?.get(Kind::Staff, id)?.clone())));
    row.ok_or_else(|| missing(&format!("There is no staff account {wanted}")))
}

fn missing(text: &str) -> ApiError {
    ApiError::new(404, "NOT_FOUND", text)
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(found(call)?.1)))
}

/// `POST /staff`: the person is invited and shows up once the invitation is out.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.new_input()?;
    let email = checked_email(&input)?.to_owned();
    let owner = call
        .store()?
        .get(Kind::Profile, 0)
        .and_then(|profile| profile.object("account")?.text("accountEmail"));
    if owner.is_some_and(|owner| owner.eq_ignore_ascii_case(&email))
        || by_email(call.store()?, &email).is_some()
    {
        return Err(ApiError::new(
            409,
            "CONSTRAINT_VIOLATION",
            format!("{email} belongs to the store already"),
        ));
    }
    let scopes = checked_scopes(call, &input)?;
    input.insert("staffScopes".to_owned(), scopes);
    let id = call.next_id(Kind::Staff)?;
    let mut row = Doc::new();
    row.insert("id".to_owned(), json!(format!("p{id}")));
    row.extend(input);
    row.insert("inviteAccepted".to_owned(), json!(false));
    call.put(Kind::Staff, id, row)?;
    invite(call, &email);
    Ok(Reply::ok(json!({ "success": true })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    let (id, mut row) = found(call)?;
    if patch.contains_key("email") {
        let email = checked_email(&patch)?;
        if by_email(call.store()?, email).is_some_and(|(other, _)| other != id) {
            let text = format!("{email} belongs to another staff account");
            return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text));
        }
    }
    if patch.contains_key("staffScopes") {
        let scopes = checked_scopes(call, &patch)?;
        patch.insert("staffScopes".to_owned(), scopes);
    }
    if !merge(&mut row, patch) {
        return Ok(Reply::updated(0));
    }
    call.put(Kind::Staff, id, row)?;
    Ok(Reply::updated(1))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::Staff, id, now_ms);
    Ok(Reply::deleted(1))
}

/// The account an invitation call names, if its invitation is still open.
fn invited(call: &Call<'_>) -> Result<(i64, String), ApiError> {
    let input = call.new_input()?;
    let email = checked_email(&input)?;
    let (id, row) =
        by_email(call.store()?, email).ok_or_else(|| missing(&format!("{email} was not invited")))?;
    if row.flag("inviteAccepted") == Some(true) {
        let text = format!("{email} has accepted the invitation already");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text));
    }
    Ok((id, email.to_owned()))
}

pub fn resend_invite(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, email) = invited(call)?;
    invite(call, &email);
    Ok(Reply::ok(json!({ "success": true })))
}

pub fn cancel_invite(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = invited(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::Staff, id, now_ms);
    Ok(Reply::deleted(1))
}

fn invite(call: &mut Call<'_>, email: &str) {
    let store = call.store_id;
    call.world.mail(store, "staff_invite", email, json!({ "storeId": store }));
}

fn checked_email(input: &Doc) -> Result<&str, ApiError> {
    let email = input.text("email").unwrap_or_default();
    match email.split_once('@') {
        Some((name, host)) if !name.is_empty() && host.contains('.') => Ok(email),
        _ => Err(ApiError::wrong("email", format!("'{email}' is not an e-mail address"))),
    }
}

/// The permissions of a body; none means all of them.
fn checked_scopes(call: &Call<'_>, input: &Doc) -> Result<Value, ApiError> {
    let known = all_scopes(call);
    let wanted = input.list("staffScopes");
    if let Some(unknown) = wanted.iter().find(|scope| !known.contains(scope)) {
        return Err(ApiError::wrong("staffScopes", format!("{unknown} is not a permission")));
    }
    Ok(Value::Array(if wanted.is_empty() { known } else { wanted.to_vec() }))
}
