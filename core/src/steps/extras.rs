//! What the vendor accepts but does not document: `extraQuery` and `extraBody`, which every action takes.

use crate::action::Object;
use crate::error::{Error, Result};
use crate::steps::build::push_query;
use crate::transport::{Method, Payload, Request};
use serde_json::Value;

/// Name of the input field with undocumented query parameters.
pub const QUERY: &str = "extraQuery";
/// Name of the input field with undocumented body fields.
pub const BODY: &str = "extraBody";

/// Undocumented parameters of one call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extras {
    query: Vec<(String, String)>,
    body: Object,
}

impl Extras {
    /// Takes them out of an input, with a remark on each.
    pub fn take(input: &mut Object) -> Result<(Self, Vec<String>)> {
        let (mut extras, mut remarks) = (Self::default(), Vec::new());
        for (name, value) in object(input, QUERY)? {
            remarks.push(remark(QUERY, &name));
            push_query(&mut extras.query, &name, &value)?;
        }
        for (name, value) in object(input, BODY)? {
            remarks.push(remark(BODY, &name));
            extras.body.insert(name, value);
        }
        Ok((extras, remarks))
    }

    /// Puts them into a request.
    pub fn apply(&self, request: &mut Request) -> Result<()> {
        request.query.extend(self.query.iter().cloned());
        if self.body.is_empty() {
            return Ok(());
        }
        match &mut request.payload {
            Payload::Json(Value::Object(body)) => body.extend(self.body.clone()),
            Payload::Empty if request.method != Method::Get => {
                request.payload = Payload::Json(Value::Object(self.body.clone()));
            }
            _ => return Err(Error::field(BODY, "this request has no JSON object to add to")),
        }
        Ok(())
    }
}

fn object(input: &mut Object, name: &str) -> Result<Object> {
    match input.shift_remove(name) {
        None | Some(Value::Null) => Ok(Object::new()),
        Some(Value::Object(fields)) => Ok(fields),
        Some(_) => Err(Error::field(name, "an object is expected")),
    }
}

fn remark(place: &str, name: &str) -> String {
    format!("`{place}.{name}` is not documented by Ecwid and sent as it is")
}
