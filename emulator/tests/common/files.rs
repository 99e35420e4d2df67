//! Pictures, a host that serves them, and calls that carry bytes.

use std::io::Cursor;

use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, Uri, header};
use axum::response::IntoResponse;
use ecwid_nodes_emulator::DEFAULT_TOKEN;
use image::{ImageFormat, Rgb, RgbImage};
use reqwest::Method;
use serde_json::Value;

use super::{Answer, Shop, answer};

/// A picture in one colour.
pub fn picture(width: u32, height: u32, colour: [u8; 3], format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, Rgb(colour)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(colour: [u8; 3]) -> Vec<u8> {
    picture(24, 16, colour, ImageFormat::Png)
}

impl Shop {
    /// A call whose body is bytes.
    pub async fn send(&self, method: Method, path: &str, bytes: Vec<u8>) -> Answer {
        self.send_as(DEFAULT_TOKEN, method, path, "application/octet-stream", bytes).await
    }

    pub async fn send_as(
        &self,
        token: &str,
        method: Method,
        path: &str,
        kind: &str,
        bytes: Vec<u8>,
    ) -> Answer {
        let request = self.client.request(method, self.url(path)).bearer_auth(token);
        answer(request.header("content-type", kind).body(bytes)).await
    }

    pub async fn upload(&self, path: &str, bytes: Vec<u8>) -> Answer {
        self.send(Method::POST, path, bytes).await
    }

    /// The bytes at an address that a body names, read without a token.
    pub async fn file(&self, address: &Value) -> (u16, String, Bytes) {
        let response = self.client.get(address.as_str().unwrap()).send().await.unwrap();
        let kind = response.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        (response.status().as_u16(), kind.unwrap_or_default(), response.bytes().await.unwrap())
    }
}

/// A host with files: `/red.png`, `/notes.txt`, `/moved` and `/huge`; nothing else.
pub async fn host() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(serve);
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    url
}

async fn serve(uri: Uri) -> axum::response::Response {
    match uri.path() {
        "/red.png" => png([200, 10, 20]).into_response(),
        "/notes.txt" => "plain text".into_response(),
        "/huge" => vec![0_u8; 33 * 1024 * 1024].into_response(),
        "/moved" => (StatusCode::FOUND, [(header::LOCATION, "/red.png")]).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
