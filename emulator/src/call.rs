//! One API request after authentication.

use axum::body::Bytes;
use serde_json::Value;

use crate::doc::Doc;
use crate::files::fetch::Downloads;
use crate::reply::ApiError;
use crate::search::query::Query;
use crate::store::{Kind, Store};
use crate::validate;
use crate::webhooks::Event;
use crate::world::World;

/// What an operation works with.
#[derive(Debug)]
pub struct Call<'a> {
    pub world: &'a mut World,
    pub store_id: i64,
    /// The token it came with.
    pub token: &'a str,
    /// Whether it came with a public token, which sees less.
    pub public: bool,
    /// The values of the placeholders in the path, decoded.
    pub path: Vec<String>,
    pub query: Query,
    /// The JSON body, where the endpoint takes one.
    pub body: Value,
    /// The body as it was sent.
    pub raw: Bytes,
    /// What the files at the addresses in the request hold.
    pub downloads: Downloads,
    /// The type of the body in the reference.
    pub body_type: Option<String>,
}

impl Call<'_> {
    pub fn store(&self) -> Result<&Store, ApiError> {
        self.world.stores.get(&self.store_id).ok_or_else(|| store_not_found(self.store_id))
    }

    pub fn store_mut(&mut self) -> Result<&mut Store, ApiError> {
        self.world.stores.get_mut(&self.store_id).ok_or_else(|| store_not_found(self.store_id))
    }

    pub fn now_ms(&self) -> i64 {
        self.world.clock.now_ms()
    }

    pub fn now(&self) -> i64 {
        self.world.clock.now()
    }

    pub fn emit(&mut self, event: &Event) {
        self.world.emit(self.store_id, event);
    }

    /// The checked body: writable fields only.
    pub fn input(&self) -> Result<Doc, ApiError> {
        let type_name = self.body_type.as_deref().unwrap_or_default();
        validate::body(&self.world.facts, type_name, &self.body)
    }

    /// The checked body of a create call.
    pub fn new_input(&self) -> Result<Doc, ApiError> {
        let mut input = self.input()?;
        let type_name = self.body_type.as_deref().unwrap_or_default();
        validate::required(&self.world.facts, type_name, &input, self.world.config.enforce_required)?;
        input.retain(|_, value| !value.is_null());
        Ok(input)
    }

    /// A placeholder of the path that must be a number, else there is no such entity.
    pub fn id(&self, at: usize, code: &'static str) -> Result<i64, ApiError> {
        let text = self.path.get(at).map_or("", String::as_str);
        text.parse().map_err(|_| ApiError::new(404, code, format!("'{text}' is not an id")))
    }

    /// The entity a placeholder of the path names.
    pub fn entity(&self, at: usize, kind: Kind, code: &'static str) -> Result<(i64, &Doc), ApiError> {
        let id = self.id(at, code)?;
        let doc = self.store()?.get(kind, id);
        doc.map(|doc| (id, doc)).ok_or_else(|| not_found(kind, id, code))
    }

    pub fn put(&mut self, kind: Kind, id: i64, doc: Doc) -> Result<(), ApiError> {
        let now_ms = self.now_ms();
        self.store_mut()?.put(kind, id, doc, now_ms);
        Ok(())
    }

    pub fn next_id(&mut self, kind: Kind) -> Result<i64, ApiError> {
        let now_ms = self.now_ms();
        Ok(self.store_mut()?.next_id(kind, now_ms))
    }
}

pub fn not_found(kind: Kind, id: i64, code: &'static str) -> ApiError {
    let word = kind.word().replace('_', " ");
    let (first, rest) = word.split_at(word.len().min(1));
    ApiError::new(404, code, format!("{}{rest} #{id} not found", first.to_uppercase()))
}

pub fn store_not_found(id: i64) -> ApiError {
    ApiError::new(404, "STORE_NOT_FOUND", format!("There is no store {id}"))
}
