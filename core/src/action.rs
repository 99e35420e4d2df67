//! An action: one call with typed input and output, described once.
//!
//! A node is a plain struct, its [`Meta`] and an [`Example`]; schemas, manifests, typed methods, no-code
//! packages, reference pages and test vectors are generated from these three.

use crate::choices::{Reference, references};
use crate::connection::Work;
use crate::error::{Error, Result};
use crate::nodes::natural_keys::NaturalKey;
use crate::steps::{build, decode};
use crate::transport::{Method, Request, Response};
use bytes::Bytes;
use futures::future::BoxFuture;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::time::Duration;

/// A JSON object as the caller gave it.
pub type Object = Map<String, Value>;

/// With the feature `schema` every input and output has a JSON Schema; without it this asks for nothing.
#[cfg(feature = "schema")]
pub trait Described: schemars::JsonSchema {}
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> Described for T {}
/// With the feature `schema` every input and output has a JSON Schema; without it this asks for nothing.
#[cfg(not(feature = "schema"))]
pub trait Described {}
#[cfg(not(feature = "schema"))]
impl<T> Described for T {}

/// What a call may do to the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Creates or changes entities.
    Write,
    /// Removes something that cannot be brought back.
    Destructive,
}

/// Which of the vendor's hosts serves a call; every one can be overridden (see `connection::Hosts`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// `app.ecwid.com/api/v3/{storeId}`.
    Api,
    /// `my.ecwid.com/api/oauth`.
    OAuth,
    /// `vuega.ecwid.com/api/v1/{storeId}`.
    InstantSite,
    /// `storefront.ecwid.com`; `{storeId}` in a path is the store.
    Storefront,
    /// `app.ecwid.com/api/v3`, without a store: what a partner's own app may call.
    Partner,
}

/// What proves to the vendor who is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Credential {
    /// The store's access token.
    Token,
    /// The app's own id and secret.
    App,
    /// The instant site's short-lived token, which the connection gets with the access token and renews.
    InstantSite,
    /// Nothing: the call is public.
    None,
}

/// Where a node's fields go that are neither in the path nor in `Meta::query`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// To the query: GET and DELETE.
    None,
    /// To a JSON object.
    Json,
    /// The struct's field of this name is the JSON body; its fields stand at the top level of the node's input.
    Of(&'static str),
    /// The value of the field of this name is the whole JSON body: a list.
    Whole(&'static str),
    /// The text of the field of this name is the body as it is.
    Text(&'static str),
    /// The field of this name is an [`Upload`](crate::nodes::input::Upload): bytes, or an address to fetch them from.
    Bytes(&'static str),
}

/// What the answer of a call holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// JSON; an answer without a body is an empty object.
    Json,
    /// Text such as HTML; the result is a JSON string.
    Text,
    /// Bytes such as a PDF or a file, at once or after a redirect. They go to a
    /// [`Sink`](crate::transport::Sink) as they arrive.
    Bytes,
}

/// A value that a node sends where the caller gives none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fixed {
    /// A text.
    Text(&'static str),
    /// A boolean.
    Flag(bool),
}

/// How a search is continued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paging {
    /// One answer holds everything.
    None,
    /// `offset` and `limit`, with an envelope `{total, count, offset, limit, items}`.
    Offset {
        /// Sort order asked for where the caller names none: the one under which new rows appear last.
        stable_sort: Option<&'static str>,
    },
}

/// How it is found out whether a creation whose answer was lost took place.
#[derive(Debug, Clone, Copy)]
pub enum LookUp {
    /// Not at all.
    None,
    /// By the first of these keys that the input has.
    By(&'static [&'static NaturalKey]),
    /// The node itself looks before it writes.
    Itself,
}

/// The field in which a node gives an idempotency key to the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NativeKey {
    /// Name of the input field.
    pub field: &'static str,
    /// Must the value be a UUID?
    pub is_uuid: bool,
    /// How long the vendor remembers it, seconds; none: the vendor does not say.
    pub seconds: Option<i64>,
}

/// The facts about an action that its struct cannot say.
#[derive(Debug, Clone, Copy)]
pub struct Meta {
    /// `resource.verb`, lower case with underscores.
    pub id: &'static str,
    /// Other names that people use for it.
    pub aliases: &'static [&'static str],
    /// A few words for menus: `Update an order`.
    pub title: &'static str,
    /// Is it one of the few that most people start with? Hosts that cannot show everything show these.
    pub common: bool,
    /// HTTP method.
    pub method: Method,
    /// Host of the call.
    pub host: Host,
    /// Path below the store, with `{field}` placeholders.
    pub path: &'static str,
    /// Scopes that the token needs, all of them.
    pub scopes: &'static [&'static str],
    /// What the call may do.
    pub effect: Effect,
    /// May the call be repeated without changing more than once?
    pub idempotent: bool,
    /// Who is asking.
    pub credential: Credential,
    /// Where the fields go.
    pub body: Body,
    /// What the answer holds.
    pub answer: Content,
    /// Is the call refused unless the caller confirms it?
    pub confirm: bool,
    /// Fields that go to the query although the call has a body.
    pub query: &'static [&'static str],
    /// Parameters that sources spell in two ways, as `(field, other spelling)`: both are sent.
    pub spellings: &'static [(&'static str, &'static str)],
    /// Fields that are sent with this value where the caller gives none.
    pub defaults: &'static [(&'static str, Fixed)],
    /// Booleans that the vendor knows by the opposite, as `(field, the vendor's name)`: sent negated under that name.
    pub inverted: &'static [(&'static str, &'static str)],
    /// Fields that choose among the node's own steps; its plain call does not send them.
    pub own: &'static [&'static str],
    /// Does the node make its calls itself ([`Action::next`])? Then these facts alone do not describe its request.
    pub composite: bool,
    /// Object fields whose keys go into the query as `field[key]` instead of `field_key`.
    pub bracketed: &'static [&'static str],
    /// Fields that must be present although the struct allows their absence (shared write models).
    pub required: &'static [&'static str],
    /// Date fields, which also take relative expressions such as `-7d` or `last monday`.
    pub dates: &'static [&'static str],
    /// How the result is continued.
    pub paging: Paging,
    /// Body fields that add to a field of the entity instead of replacing it, as `(field, the entity's field)`.
    pub increments: &'static [(&'static str, &'static str)],
    /// How a creation whose answer was lost is found.
    pub look_up: LookUp,
    /// The field that takes an idempotency key, where the vendor has one.
    pub native_key: Option<NativeKey>,
    /// Does it work for minutes and tell how far it is?
    pub is_long: bool,
    /// The vendor's page that the node rests on.
    pub docs: &'static str,
}

impl Meta {
    /// Start of a read: GET, fields in the query.
    pub const READ: Self = Self {
        id: "",
        aliases: &[],
        title: "",
        common: false,
        method: Method::Get,
        host: Host::Api,
        path: "",
        scopes: &[],
        effect: Effect::Read,
        idempotent: true,
        credential: Credential::Token,
        body: Body::None,
        answer: Content::Json,
        confirm: false,
        query: &[],
        spellings: &[],
        defaults: &[],
        inverted: &[],
        own: &[],
        composite: false,
        bracketed: &[],
        required: &[],
        dates: &[],
        paging: Paging::None,
        increments: &[],
        look_up: LookUp::None,
        native_key: None,
        is_long: false,
        docs: "",
    };

    /// Start of an update: PUT with a JSON body, repeatable.
    pub const UPDATE: Self =
        Self { method: Method::Put, effect: Effect::Write, body: Body::Json, ..Self::READ };

    /// Start of a creation: POST with a JSON body. Ecwid has no idempotency header, so it is never repeated blindly.
    pub const CREATE: Self = Self { method: Method::Post, idempotent: false, ..Self::UPDATE };

    /// Start of a removal: refused until the caller confirms it.
    pub const DELETE: Self =
        Self { method: Method::Delete, effect: Effect::Destructive, confirm: true, ..Self::READ };

    /// The resource of the node: the part of the id before the dot.
    pub fn resource(&self) -> &'static str {
        self.id.split_once('.').map_or(self.id, |(resource, _)| resource)
    }
}

/// One worked call: documentation sample and test vector in one.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Example {
    /// The node's input.
    pub input: Value,
    /// The first request that it makes, as `METHOD /path?query`.
    pub request: &'static str,
    /// Its JSON body, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
    /// A successful answer.
    pub response: Value,
}

/// What a node wants next.
#[derive(Debug, Clone)]
pub enum Step {
    /// Send this request and ask again.
    Call(Request),
    /// Send this request after a pause and ask again: work that the vendor does by itself takes time.
    Later(Duration, Request),
    /// Send this request and ask again, also where the store refuses it with one of these HTTP statuses.
    Attempt(Request, &'static [u16]),
    /// The result, as JSON text.
    Done(Bytes),
}

/// What a node can see when it decides its next step.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// The caller's own JSON, checked against the node's type.
    pub input: &'a Object,
    /// The answers so far, oldest first; all of them successful, but for refusals that [`Step::Attempt`] allows.
    pub answers: &'a [Response],
    /// The current time, seconds since 1970 UTC: base of relative dates.
    pub now: i64,
}

impl Progress<'_> {
    /// The steps of a node that is one call, with an input of the node's own making.
    pub fn single_call(&self, meta: &Meta, input: &Object) -> Result<Step> {
        match self.answers {
            [] => build::request(meta, input, self.now).map(Step::Call),
            [.., last] => Ok(Step::Done(build::result(meta, last))),
        }
    }
}

/// An action node.
pub trait Action: Serialize + DeserializeOwned + Described + Send + Sync + 'static {
    /// The facts about it.
    const META: Meta;
    /// The decoded answer, for Rust callers; other callers get the vendor's JSON unchanged.
    type Output: DeserializeOwned + Described + Send;

    /// The worked example.
    fn example() -> Example;

    /// The vendor's answers that lead to the example's response, in order; several for a node of several calls.
    fn answers() -> Vec<Value> {
        vec![Self::example().response]
    }

    /// How the result of this very input is continued.
    fn paging(&self) -> Paging {
        Self::META.paging
    }

    /// Does this input ask for every page in one answer?
    fn all_pages(&self) -> bool {
        false
    }

    /// Rules that the type cannot express; the paths and messages of all that is wrong.
    fn check(&self) -> Vec<crate::error::Problem> {
        Vec::new()
    }

    /// The next step: a pure decision from the input and the answers so far. Most nodes are one call.
    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        progress.single_call(&Self::META, progress.input)
    }

    /// Of a node that works through files or many pages: the whole work, in place of [`Action::next`].
    fn work<'a>(&'a self, _work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        None
    }
}

/// A decoded action whose type is no longer known.
pub trait Decided: Send + Sync {
    /// See [`Action::next`].
    fn next(&self, progress: Progress<'_>) -> Result<Step>;
    /// See [`Action::paging`].
    fn paging(&self) -> Paging;
    /// See [`Action::all_pages`].
    fn all_pages(&self) -> bool;
    /// The identifiers in the input: products, statuses, extra fields …
    fn references(&self) -> Vec<Reference>;
    /// See [`Action::work`].
    fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>>;
}

impl<A: Action> Decided for A {
    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Action::next(self, progress)
    }
    fn paging(&self) -> Paging {
        Action::paging(self)
    }
    fn all_pages(&self) -> bool {
        Action::all_pages(self)
    }
    fn references(&self) -> Vec<Reference> {
        references(self)
    }
    fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        Action::work(self, work)
    }
}

/// The row of an action in the node table.
#[derive(Clone, Copy)]
pub struct ActionNode {
    /// The facts about it.
    pub meta: &'static Meta,
    /// The worked example.
    pub example: fn() -> Example,
    /// The vendor's answers that lead to the example's response; see [`Action::answers`].
    pub answers: fn() -> Vec<Value>,
    /// Names of its input fields; a body model counts as one.
    pub fields: fn() -> &'static [&'static str],
    decode: fn(&Object) -> Result<Box<dyn Decided>>,
    /// JSON Schema of the input.
    #[cfg(feature = "schema")]
    pub input_schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
    /// JSON Schema of the output.
    #[cfg(feature = "schema")]
    pub output_schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

impl ActionNode {
    /// The row of `A`.
    pub const fn of<A: Action>() -> Self {
        Self {
            meta: &A::META,
            example: A::example,
            answers: A::answers,
            fields: decode::field_names::<A>,
            decode: |input| {
                let action: A = decode::action(&A::META, input)?;
                let mut problems = decode::missing(&A::META, input);
                problems.extend(action.check());
                decode::refuse(problems)?;
                Ok(Box::new(action))
            },
            #[cfg(feature = "schema")]
            input_schema: A::json_schema,
            // A reference where the type has a name, so that generated code can use that name.
            #[cfg(feature = "schema")]
            output_schema: |generator| generator.subschema_for::<A::Output>(),
        }
    }

    /// Checks the input strictly and gives the decision function of the call.
    pub fn decode(&self, input: &Object) -> Result<Box<dyn Decided>> {
        (self.decode)(input).map_err(|error: Error| error.with_node(self.meta.id))
    }
}

impl std::fmt::Debug for ActionNode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ActionNode").field("id", &self.meta.id).finish_non_exhaustive()
    }
}
