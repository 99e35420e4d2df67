//! The HTTP front: logging, faults, and the choice between API, OAuth and control.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::response::Response;
use futures::StreamExt as _;
use http::header::{ALLOW, CONTENT_DISPOSITION, CONTENT_TYPE, HOST, RETRY_AFTER};
use http::request::Parts;
use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

use crate::faults::Effect;
use crate::files::documents;
use crate::files::fetch::Fetcher;
use crate::files::serve::{self, ORIGIN};
use crate::hosts::{Service, Tables};
use crate::reply::{ApiError, File, Reply};
use crate::routes::Routes;
use crate::world::Shared;
use crate::{api, control, hosts, oauth, request_log};

const JSON: &str = "application/json;charset=utf-8";
const MAX_BODY: usize = 32 * 1024 * 1024;

/// What every request needs.
#[derive(Clone)]
pub struct Front {
    pub shared: Arc<Shared>,
    pub routes: Arc<Routes>,
    /// The endpoints of the other services.
    pub tables: Arc<Tables>,
    pub fetcher: Fetcher,
    /// `http` or `https`, by listener.
    pub scheme: &'static str,
}

/// An answer before it becomes an HTTP response.
#[derive(Debug)]
pub struct HttpReply {
    pub status: u16,
    pub headers: Vec<(HeaderName, String)>,
    pub body: Bytes,
}

impl HttpReply {
    pub fn json(status: u16, body: &Value) -> Self {
        Self { status, headers: vec![(CONTENT_TYPE, JSON.to_owned())], body: body.to_string().into() }
    }

    pub fn html(status: u16, body: String) -> Self {
        Self {
            status,
            headers: vec![(CONTENT_TYPE, "text/html;charset=utf-8".to_owned())],
            body: body.into(),
        }
    }

    fn file(status: u16, file: File) -> Self {
        let mut headers = vec![(CONTENT_TYPE, file.content_type)];
        if let Some(name) = file.name {
            let name = percent_encoding::utf8_percent_encode(&name, percent_encoding::NON_ALPHANUMERIC);
            headers.push((CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")));
        }
        Self { status, headers, body: file.bytes }
    }

    fn of(reply: Reply) -> Self {
        match reply.file {
            Some(file) => Self::file(reply.status, file),
            None => Self::json(reply.status, &reply.body),
        }
    }

    /// Gives addresses of files the host that the caller knows.
    fn with_addresses(mut self, origin: &str) -> Self {
        let is_text = |kind: &str| kind.starts_with("application/json") || kind.starts_with("text/html");
        if self.headers.iter().any(|(name, value)| name == CONTENT_TYPE && is_text(value))
            && let Ok(text) = std::str::from_utf8(&self.body)
            && text.contains(ORIGIN)
        {
            self.body = text.replace(ORIGIN, origin).into();
        }
        self
    }

    pub fn error(error: &ApiError) -> Self {
        let mut reply = Self::json(error.status, &error.body());
        if let Some(seconds) = error.retry_after {
            reply.headers.push((RETRY_AFTER, seconds.to_string()));
        }
        if let Some(methods) = &error.allow {
            reply.headers.push((ALLOW, methods.clone()));
        }
        reply
    }
}

/// The whole body; none if it is too large or breaks off. One that is too large is still taken in for a
/// while, since a client that is sending may miss an answer that comes before it has finished.
async fn read(body: Body) -> Option<Bytes> {
    let (mut bytes, mut length) = (Vec::new(), 0);
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.ok()?;
        length += piece.len();
        if length <= MAX_BODY {
            bytes.extend_from_slice(&piece);
        } else if length > 4 * MAX_BODY {
            return None;
        }
    }
    (length <= MAX_BODY).then(|| bytes.into())
}

/// Answers every request.
pub async fn serve(
    State(front): State<Front>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let Some(body) = read(body).await else {
        return response(HttpReply::error(&ApiError::new(413, "REQUEST_TOO_LARGE", "The body is too large")));
    };
    if head.uri.path().starts_with("/_emulator") {
        let reply = control::http::answer(&front.shared, &head, &body);
        return response(reply.with_addresses(&origin(&front, &head)));
    }
    let (number, effects) = front.shared.run(|world| {
        let number = world.requests.push(request_log::row(world.clock.now_ms(), &head, &body));
        (number, world.faults.strike_request(head.method.as_str(), head.uri.path()))
    });
    let mut last = None;
    for effect in effects {
        match effect {
            Effect::Latency { ms } => tokio::time::sleep(Duration::from_millis(ms)).await,
            other => last = Some(other),
        }
    }
    let reply = faulty_answer(&front, &head, &body, peer, last).await;
    let status = reply.as_ref().map_or(0, |reply| reply.status);
    front.shared.run(|world| world.requests.answered(number, status));
    reply.map_or_else(cut, |reply| response(reply.with_addresses(&origin(&front, &head))))
}

/// The answer as the fault leaves it; none means the connection is cut.
async fn faulty_answer(
    front: &Front,
    head: &Parts,
    body: &Bytes,
    peer: SocketAddr,
    fault: Option<Effect>,
) -> Option<HttpReply> {
    match fault {
        Some(Effect::Cut { after_effect }) => {
            if after_effect {
                route(front, head, body, peer).await;
            }
            None
        }
        Some(Effect::Status { status, body: text, after_effect }) => {
            if after_effect {
                route(front, head, body, peer).await;
            }
            Some(fault_status(status, text))
        }
        Some(Effect::TooManyRequests { retry_after }) => {
            let mut error = ApiError::new(429, "RATE_LIMITED", "Too many requests");
            error.retry_after = retry_after;
            Some(HttpReply::error(&error))
        }
        _ => Some(route(front, head, body, peer).await),
    }
}

fn fault_status(status: u16, text: Option<String>) -> HttpReply {
    match text {
        Some(body) => HttpReply { status, headers: Vec::new(), body: body.into() },
        None => HttpReply::error(&ApiError::new(status, "INTERNAL_ERROR", "Planned fault")),
    }
}

async fn route(front: &Front, head: &Parts, body: &Bytes, peer: SocketAddr) -> HttpReply {
    if let Some(document) = documents::answer(&front.shared, head) {
        return document.map_or_else(|error| HttpReply::error(&error), |file| HttpReply::file(200, file));
    }
    let answered = match hosts::service(head) {
        Service::OAuth => return front.shared.run(|world| oauth::answer(world, head, body)),
        Service::Files => {
            return match serve::answer(&front.shared, head).await {
                Ok(file) => HttpReply::file(200, file),
                Err(error) => HttpReply::error(&error),
            };
        }
        Service::Rest => api::answer(front, head, body, peer.ip()).await,
        Service::Partner => hosts::partner::answer(front, head, body).await,
        Service::InstantSite => hosts::instant_site::answer(front, head, body, peer.ip()).await,
        Service::Storefront => hosts::storefront::answer(front, head, body).await,
        Service::Pictures => hosts::pictures::answer(front, head, body).await,
        Service::Nothing(text) => {
            let text = format!("There is nothing at {}: {text}", head.uri.path());
            Err(ApiError::new(404, "NOT_FOUND", text))
        }
    };
    match answered {
        Ok(reply) => HttpReply::of(reply),
        Err(error) => HttpReply::error(&error),
    }
}

/// Scheme and host as the caller wrote them.
fn origin(front: &Front, head: &Parts) -> String {
    let named = head.headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = named.or_else(|| head.uri.authority().map(http::uri::Authority::as_str));
    // What is written into answers must not be able to break out of them.
    let plain =
        |host: &&str| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".:-_[]".contains(&byte));
    let host = host.filter(plain);
    format!("{}://{}", front.scheme, host.unwrap_or("localhost"))
}

fn response(reply: HttpReply) -> Response {
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A response whose body breaks off, which makes the server end the connection.
fn cut() -> Response {
    let broken = std::io::Error::new(std::io::ErrorKind::ConnectionAborted, "planned fault");
    let pieces = futures::stream::iter([Err::<Bytes, _>(broken)]);
    let mut response = Response::new(Body::from_stream(pieces));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    response
}
