//! `offset`, `limit` and the envelope around a page.

use serde_json::{Value, json};

use crate::reply::ApiError;
use crate::search::query::Query;

/// The largest and the default page.
pub const MAX_LIMIT: usize = 100;

/// The wanted slice of a result.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub offset: usize,
    pub limit: usize,
}

impl Page {
    /// Reads and clamps the two parameters; negative numbers are refused.
    pub fn of(query: &Query) -> Result<Self, ApiError> {
        let read = |name: &str, default: usize| {
            query.int(name)?.map_or(Ok(default), |number| {
                usize::try_from(number).map_err(|_| ApiError::wrong(name, "it cannot be negative"))
            })
        };
        Ok(Self { offset: read("offset", 0)?, limit: read("limit", MAX_LIMIT)?.min(MAX_LIMIT) })
    }

    /// The envelope; only the entries inside the page are rendered.
    pub fn envelope<T>(self, matches: &[T], render: impl Fn(&T) -> Value) -> Value {
        let items: Vec<Value> = matches.iter().skip(self.offset).take(self.limit).map(render).collect();
        json!({
            "total": matches.len(),
            "count": items.len(),
            "offset": self.offset,
            "limit": self.limit,
            "items": items,
        })
    }
}
