//! Nodes whose answer is bytes: PDFs and files.

use super::Connection;
use super::call::{first_request, prepare};
use crate::action::{Content, Decided, Meta, Object};
use crate::error::{Error, Kind, Result};
use crate::steps::build::SAVE_TO;
use crate::steps::classify;
use crate::transport::{FileSink, MemorySink, Response, Sink};
use base64::Engine as _;
use bytes::Bytes;
use serde_json::{Value, json};
use std::sync::Arc;

impl Connection {
    /// Sends the bytes of a node's answer to `sink` as they arrive, and says what they are: `{contentType, fileName}`.
    pub async fn download(&self, node: &str, input: &Object, sink: Arc<dyn Sink>) -> Result<Value> {
        let (node, own, _) = prepare(node, input)?;
        let decided = node.decode(&own)?;
        self.fetch(node.meta, &*decided, input, sink).await.map(|response| described(&response))
    }

    /// The answer of a node of bytes as JSON: written to the file in `saveTo`, or without one in base64.
    pub(super) async fn save(&self, meta: &Meta, decided: &dyn Decided, input: &Object) -> Result<Bytes> {
        let file = input.get(SAVE_TO).and_then(Value::as_str);
        let mut result = match file {
            Some(path) => {
                let sink = Arc::new(FileSink::new(path));
                let mut result = described(&self.fetch(meta, decided, input, sink).await?);
                let size = tokio::fs::metadata(path).await.map(|file| file.len()).ok();
                result["path"] = json!(path);
                result["size"] = json!(size);
                result
            }
            None => {
                let sink = Arc::new(MemorySink::default());
                let mut result = described(&self.fetch(meta, decided, input, sink.clone()).await?);
                let bytes = sink.take().await;
                result["size"] = json!(bytes.len());
                result["base64"] = json!(base64::engine::general_purpose::STANDARD.encode(&bytes));
                result
            }
        };
        if let Some(fields) = result.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        Ok(result.to_string().into())
    }

    async fn fetch(
        &self,
        meta: &Meta,
        decided: &dyn Decided,
        input: &Object,
        sink: Arc<dyn Sink>,
    ) -> Result<Response> {
        if meta.answer != Content::Bytes {
            let message = format!("the answer of `{}` is no file", meta.id);
            return Err(Error::new(Kind::InvalidInput, message).with_node(meta.id).with_hint("use `invoke`"));
        }
        let request = first_request(decided, input).map_err(|error| error.with_node(meta.id))?;
        let response = self
            .send_into(request.clone(), Some(sink.clone()))
            .await
            .map_err(|error| error.with_node(meta.id))?;
        let response = classify::classify(&request, meta.scopes, response)?;
        // A transport without streams, such as a test's memory, gives the bytes at once.
        if !response.body.is_empty() {
            sink.begin().await?;
            sink.write(response.body.clone()).await?;
            sink.end().await?;
        }
        Ok(response)
    }
}

fn described(response: &Response) -> Value {
    json!({
        "contentType": response.header("content-type"),
        "fileName": response.header("content-disposition").and_then(file_name),
    })
}

/// `attachment; filename="a b.pdf"` → `a b.pdf`. A path in it is dropped: the name comes from outside.
fn file_name(header: &str) -> Option<String> {
    let parameters = header.split(';').filter_map(|part| part.trim().split_once('='));
    let mut plain = None;
    for (name, value) in parameters {
        let value = value.trim().trim_matches('"');
        match name.trim().to_ascii_lowercase().as_str() {
            "filename*" => {
                let encoded = value.rsplit("''").next().unwrap_or(value);
                let decoded = percent_encoding::percent_decode_str(encoded).decode_utf8_lossy();
                return Some(last_part(&decoded));
            }
            "filename" => plain = Some(last_part(value)),
            _ => {}
        }
    }
    plain
}

fn last_part(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_read_and_lose_their_path() {
        let read = |header| file_name(header).unwrap_or_default();
        assert_eq!(read("attachment; filename=\"a b.pdf\""), "a b.pdf");
        assert_eq!(read("attachment; filename=x.pdf; filename*=UTF-8''%C3%BC.pdf"), "ü.pdf");
        assert_eq!(read("attachment; filename=\"../../etc/passwd\""), "passwd");
        assert_eq!(read("inline"), "");
    }
}
