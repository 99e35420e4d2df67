//! Nodes whose answer is bytes: PDFs and files.

use super::Connection;
use super::prepared::Prepared;
use crate::action::{Content, Object};
use crate::error::{Error, Kind, Result};
use crate::nodes;
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
        let (call, _) = Prepared::from_json(nodes::action(node)?, input)?;
        self.fetch(&call, sink).await.map(|response| described(&response))
    }

    /// The answer of a node of bytes as JSON: written to the file in `saveTo`, or without one in base64.
    pub(super) async fn save(&self, call: &Prepared) -> Result<Bytes> {
        let file = call.input().get(SAVE_TO).and_then(Value::as_str);
        let mut result = if let Some(path) = file {
            let mut result = described(&self.fetch(call, Arc::new(FileSink::new(path))).await?);
            let size = tokio::fs::metadata(path).await.map(|file| file.len()).ok();
            result["path"] = json!(path);
            result["size"] = json!(size);
            result
        } else {
            let sink = Arc::new(MemorySink::default());
            let mut result = described(&self.fetch(call, sink.clone()).await?);
            let bytes = sink.take().await;
            result["size"] = json!(bytes.len());
            result["base64"] = json!(base64::engine::general_purpose::STANDARD.encode(&bytes));
            result
        };
        if let Some(fields) = result.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        Ok(result.to_string().into())
    }

    async fn fetch(&self, call: &Prepared, sink: Arc<dyn Sink>) -> Result<Response> {
        if call.answer != Content::Bytes {
            let message = format!("the answer of `{}` is no file", call.id);
            return Err(Error::new(Kind::InvalidInput, message).with_node(call.id).with_hint("use `invoke`"));
        }
        let request = call.first_request()?;
        let sent = self.send_into(request.clone(), Some(sink.clone())).await;
        let response = sent.map_err(|error| error.with_node(call.id))?;
        let response = classify::classify(&request, call.scopes, response)?;
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
