//! OAuth 2: consent, codes and tokens.

use std::net::IpAddr;

use axum::body::Bytes;
use http::Method;
use http::header::{CONTENT_TYPE, LOCATION};
use http::request::Parts;
use serde_json::{Value, json};
use url::Url;

use crate::api::segments;
use crate::auth::{Code, random_text};
use crate::doc::Fields;
use crate::gate::HttpReply;
use crate::reply::ApiError;
use crate::search::query::Query;
use crate::store::Kind;
use crate::webhooks::Event;
use crate::world::World;

/// Answers everything below `/api/oauth/`.
pub fn answer(world: &mut World, head: &Parts, body: &Bytes) -> HttpReply {
    let path = segments(head.uri.path());
    let path: Vec<&str> = path.iter().skip(2).map(String::as_str).collect();
    match (path.as_slice(), &head.method) {
        (["authorize"], &Method::GET | &Method::POST) => authorize(world, head, body),
        (["token", ..], &Method::GET) => {
            let text = "Tokens are exchanged by POST only";
            HttpReply::error(&ApiError {
                allow: Some("POST".to_owned()),
                ..ApiError::new(405, "METHOD_NOT_ALLOWED", text)
            })
        }
        (["token"], &Method::POST) if world.config.old_token_path => token(world, head, body, None),
        (["token", store], &Method::POST) => token(world, head, body, Some(store)),
        _ => HttpReply::error(&ApiError::new(404, "NOT_FOUND", "There is no such OAuth endpoint")),
    }
}

struct Wish {
    redirect: Url,
    redirect_text: String,
    scopes: Vec<String>,
    state: Option<String>,
    store: i64,
}

fn authorize(world: &mut World, head: &Parts, body: &Bytes) -> HttpReply {
    let mut raw = head.uri.query().unwrap_or_default().to_owned();
    // The consent form posts its decision; everything else stays in the query.
    if head.method == Method::POST {
        raw = format!("{raw}&{}", String::from_utf8_lossy(body));
    }
    let query = Query::parse(&raw);
    let wish = match wish(world, &query) {
        Ok(wish) => wish,
        Err(text) => return HttpReply::html(400, page("The app cannot be connected", &escape(&text))),
    };
    let auto = world.config.auto_approve || query.has("auto");
    match query.text("decision").unwrap_or(if auto { "allow" } else { "ask" }) {
        "allow" => allow(world, wish, query.text("grant")),
        "deny" => redirect(wish, world.config.echo_state, &[("error", "access_denied")]),
        _ => HttpReply::html(200, consent(&world.config.client_id, &wish)),
    }
}

fn wish(world: &World, query: &Query) -> Result<Wish, String> {
    let need = |name: &str| query.text(name).ok_or_else(|| format!("The parameter {name} is missing"));
    let client = need("client_id")?;
    if client != world.config.client_id {
        return Err(format!("There is no app {client}"));
    }
    let response_type = need("response_type")?;
    if response_type != "code" {
        return Err(format!("response_type is '{response_type}'; only code is possible"));
    }
    let redirect_text = need("redirect_uri")?.to_owned();
    let redirect = Url::parse(&redirect_text).map_err(|error| format!("redirect_uri: {error}"))?;
    if !redirect_allowed(world.config.redirect_url.as_deref(), &redirect) {
        return Err(format!("redirect_uri {redirect_text} is not below the registered address of the app"));
    }
    let scopes: Vec<String> = need("scope")?.split_whitespace().map(str::to_owned).collect();
    let known = match world.config.registered_scopes.as_slice() {
        [] => world.facts.scopes(),
        registered => registered.to_vec(),
    };
    if let Some(unknown) = scopes.iter().find(|scope| !known.contains(scope)) {
        return Err(format!("The scope {unknown} is not registered for the app"));
    }
    let store = query.int("store").map_err(|error| error.message)?;
    let store = store.or_else(|| world.stores.keys().next().copied()).unwrap_or_default();
    if !world.stores.contains_key(&store) {
        return Err(format!("There is no store {store}"));
    }
    Ok(Wish { redirect, redirect_text, scopes, state: query.text("state").map(str::to_owned), store })
}

/// Same scheme, host and port as the registered address, and below its path.
fn redirect_allowed(registered: Option<&str>, wanted: &Url) -> bool {
    let Some(registered) = registered else {
        let host = wanted.host_str().unwrap_or_default().trim_matches(['[', ']']);
        return host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    };
    Url::parse(registered).is_ok_and(|registered| {
        registered.scheme() == wanted.scheme()
            && registered.host_str() == wanted.host_str()
            && registered.port_or_known_default() == wanted.port_or_known_default()
            && wanted.path().starts_with(registered.path())
    })
}

fn allow(world: &mut World, wish: Wish, grant: Option<&str>) -> HttpReply {
    let mut scopes = wish.scopes.clone();
    if let Some(grant) = grant {
        scopes.retain(|scope| grant.split_whitespace().any(|granted| granted == scope));
    }
    let code = random_text(40);
    let lifetime = world.config.code_lifetime.as_millis() as i64;
    world.access.codes.push(Code {
        code: code.clone(),
        store: wish.store,
        scopes,
        redirect_uri: wish.redirect_text.clone(),
        expires_ms: world.clock.now_ms() + lifetime,
        exchanged: None,
    });
    let store = wish.store.to_string();
    redirect(wish, world.config.echo_state, &[("code", &code), ("store_id", &store)])
}

fn redirect(wish: Wish, echo_state: bool, parameters: &[(&str, &str)]) -> HttpReply {
    let mut url = wish.redirect;
    for (name, value) in parameters {
        url.query_pairs_mut().append_pair(name, value);
    }
    if let Some(state) = wish.state.filter(|_| echo_state) {
        url.query_pairs_mut().append_pair("state", &state);
    }
    HttpReply { status: 302, headers: vec![(LOCATION, url.to_string())], body: Bytes::new() }
}

fn consent(client: &str, wish: &Wish) -> String {
    let rows: String = wish.scopes.iter().map(|scope| format!("<li>{}</li>", escape(scope))).collect();
    let text = format!(
        "<p>The app <b>{}</b> asks for access to store {}:</p><ul>{rows}</ul>\
         <form method=\"post\"><button name=\"decision\" value=\"allow\">Allow</button> \
         <button name=\"decision\" value=\"deny\">Deny</button></form>",
        escape(client),
        wish.store
    );
    page("Connect an app", &text)
}

fn page(title: &str, body: &str) -> String {
    format!("<!doctype html><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1>{body}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn token(world: &mut World, head: &Parts, body: &Bytes, store: Option<&str>) -> HttpReply {
    let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        return refuse(415, "invalid_request", "send application/x-www-form-urlencoded");
    }
    let form = Query::parse(&String::from_utf8_lossy(body));
    match exchange(world, &form, store) {
        Ok(body) => HttpReply::json(200, &body),
        Err((error, text)) => refuse(400, error, &text),
    }
}

fn refuse(status: u16, error: &str, text: &str) -> HttpReply {
    HttpReply::json(status, &json!({ "error": error, "error_description": text }))
}

fn exchange(world: &mut World, form: &Query, store: Option<&str>) -> Result<Value, (&'static str, String)> {
    let need = |name: &str| form.text(name).ok_or_else(|| ("invalid_request", format!("{name} is missing")));
    let (client, secret) = (need("client_id")?, need("client_secret")?);
    if client != world.config.client_id || secret != world.config.client_secret {
        return Err(("invalid_client", "client_id or client_secret is wrong".to_owned()));
    }
    if need("grant_type")? != "authorization_code" {
        return Err(("unsupported_grant_type", "grant_type must be authorization_code".to_owned()));
    }
    let (wanted, redirect_uri) = (need("code")?, need("redirect_uri")?);
    let now_ms = world.clock.now_ms();
    let known = world.access.codes.iter_mut().find(|code| code.code == wanted);
    let known = known.ok_or_else(|| ("invalid_grant", "the code is unknown".to_owned()))?;
    if let Some(tokens) = known.exchanged.clone() {
        // Someone else may hold the code too, so what it gave out is no longer safe.
        world.access.revoke(|token| tokens.contains(&token.token));
        return Err(("invalid_grant", "the code was used before; its token is disabled".to_owned()));
    }
    if known.expires_ms <= now_ms {
        return Err(("invalid_grant", "the code has expired".to_owned()));
    }
    if known.redirect_uri != redirect_uri {
        return Err(("invalid_grant", "redirect_uri differs from the one of the authorize call".to_owned()));
    }
    if store.is_some_and(|store| store != known.store.to_string()) {
        return Err(("invalid_grant", "the code belongs to another store".to_owned()));
    }
    let known = known.clone();
    Ok(grant(world, &known))
}

fn grant(world: &mut World, code: &Code) -> Value {
    let now = world.clock.now();
    let newly = !world.access.installed(code.store);
    let secret = world.access.issue(code.store, "secret", code.scopes.clone(), now);
    let mut issued = vec![secret.clone()];
    let profile = world.stores.get(&code.store).and_then(|store| store.get(Kind::Profile, 0));
    let email =
        profile.and_then(|profile| profile.object("account")?.text("accountEmail")).unwrap_or_default();
    let mut body = json!({
        "access_token": secret, "token_type": "bearer", "scope": code.scopes.join(" "),
        "store_id": code.store, "email": email,
    });
    if code.scopes.iter().any(|scope| scope == "public_storefront") {
        let public = world.access.issue(code.store, "public", code.scopes.clone(), now);
        body["public_token"] = Value::from(public.as_str());
        issued.push(public);
    }
    if let Some(known) = world.access.codes.iter_mut().find(|known| known.code == code.code) {
        known.exchanged = Some(issued);
    }
    if newly {
        world.emit(code.store, &Event::application("application.installed", code.store));
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_stay_on_the_registered_address() {
        let allowed = |wanted: &str| {
            redirect_allowed(Some("https://app.example.test/cb"), &Url::parse(wanted).unwrap())
        };
        assert!(allowed("https://app.example.test/cb?flow=1"));
        assert!(allowed("https://app.example.test/cb/next"));
        assert!(!allowed("https://app.example.test.evil/cb"));
        assert!(!allowed("http://app.example.test/cb"));
        let open = |wanted: &str| redirect_allowed(None, &Url::parse(wanted).unwrap());
        assert!(open("http://127.0.0.1:9/x") && open("http://[::1]:9/") && !open("http://example.test/"));
    }
}
