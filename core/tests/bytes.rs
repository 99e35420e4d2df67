//! Uploads and downloads over a real socket, and the credentials that some calls need.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::error::Kind;
use ecwid_nodes::transport::{Memory, MemorySink, Reply};
use ecwid_nodes::{Connection, Object, Settings};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What a client sent: head and body.
#[derive(Debug)]
struct Sent {
    head: String,
    body: Vec<u8>,
}

impl Sent {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

async fn receive(stream: &mut TcpStream) -> Sent {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        assert!(stream.read_buf(&mut bytes).await.unwrap() > 0);
    };
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut sent = Sent { head, body: bytes[end + 4..].to_vec() };
    let length: usize = sent.header("content-length").map_or(0, |text| text.parse().unwrap());
    while sent.body.len() < length {
        assert!(stream.read_buf(&mut sent.body).await.unwrap() > 0);
    }
    sent
}

/// Gives the answers in turn, one connection each; the handle gives what was sent.
async fn serve(answers: Vec<Vec<u8>>) -> (String, JoinHandle<Vec<Sent>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let mut all = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            all.push(receive(&mut stream).await);
            stream.write_all(&answer).await.unwrap();
        }
        all
    });
    (address, served)
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn connect(address: &str, token: &str) -> Connection {
    let settings = Settings::new(1003, format!("secret_{token}"));
    Connection::new(settings.at(&format!("{address}/api/v3")).unwrap()).unwrap()
}

fn object(value: Value) -> Object {
    value.as_object().unwrap().clone()
}

async fn invoke(connection: &Connection, node: &str, input: Value) -> ecwid_nodes::Result<Value> {
    let answer = connection.invoke(node, &object(input), Options::default()).await?;
    Ok(serde_json::from_slice(&answer.json).unwrap())
}

#[tokio::test]
async fn a_file_is_streamed_with_its_length() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mug.jpg");
    let picture = vec![7_u8; 3 << 20];
    std::fs::write(&path, &picture).unwrap();
    let (address, served) = serve(vec![response("200 OK", "", b"{\"id\": 5}")]).await;
    let connection = connect(&address, "upload");
    let input = json!({"productId": 1, "image": {"path": path}});
    assert_eq!(invoke(&connection, "product.upload_image", input).await.unwrap(), json!({"id": 5}));
    let sent = served.await.unwrap();
    assert!(sent[0].head.starts_with("POST /api/v3/1003/products/1/image "), "{}", sent[0].head);
    assert_eq!(sent[0].header("content-type"), Some("application/octet-stream"));
    assert_eq!(sent[0].header("content-length"), Some("3145728"));
    assert_eq!(sent[0].body, picture);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_the_callers_mistake() {
    let connection = connect("http://127.0.0.1:9", "no_file");
    let input = json!({"productId": 1, "image": {"path": "/no/such/file.jpg"}});
    let error = invoke(&connection, "product.upload_image", input).await.unwrap_err();
    assert_eq!(error.kind(), Kind::InvalidInput);
    assert!(error.message().contains("/no/such/file.jpg"), "{error:?}");
}

#[tokio::test]
async fn a_download_goes_to_its_file_and_the_token_does_not_follow_a_redirect() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("care.pdf");
    let file = response(
        "200 OK",
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"care.pdf\"\r\n",
        b"%PDF-1.7",
    );
    let moved = response("302 Found", "Location: /elsewhere/care.pdf\r\n", b"");
    let (address, served) = serve(vec![moved, file]).await;
    let connection = connect(&address, "download");
    let input = json!({"productId": 1, "fileId": 2, "saveTo": path});
    let told = invoke(&connection, "product_file.download", input).await.unwrap();
    let wanted = json!({"contentType": "application/pdf", "fileName": "care.pdf", "size": 8, "path": path});
    assert_eq!(told, wanted);
    assert_eq!(std::fs::read(&path).unwrap(), b"%PDF-1.7");
    let sent = served.await.unwrap();
    assert!(sent[0].head.starts_with("GET /api/v3/1003/products/1/files/2 "), "{}", sent[0].head);
    assert_eq!(sent[0].header("authorization"), Some("Bearer secret_download"));
    assert!(sent[1].head.starts_with("GET /elsewhere/care.pdf "));
    assert_eq!(sent[1].header("authorization"), None);
}

#[tokio::test]
async fn a_refused_download_is_an_error_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("care.pdf");
    let refused = response("404 Not Found", "", b"{\"errorCode\": \"PRODUCT_NOT_FOUND\"}");
    let (address, _) = serve(vec![refused]).await;
    let connection = connect(&address, "refused");
    let input = json!({"productId": 1, "fileId": 2, "saveTo": path});
    let error = invoke(&connection, "product_file.download", input).await.unwrap_err();
    assert_eq!(error.kind(), Kind::NotFound);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_download_can_go_anywhere() {
    let (address, _) = serve(vec![response("200 OK", "Content-Type: application/pdf\r\n", b"%PDF")]).await;
    let connection = connect(&address, "sink");
    let sink = Arc::new(MemorySink::default());
    let input = object(json!({"orderId": "7QK2M"}));
    let told = connection.download("invoice.download_receipt", &input, sink.clone()).await.unwrap();
    assert_eq!(told["contentType"], "application/pdf");
    assert_eq!(&sink.take().await[..], b"%PDF");
    let error = connection.download("order.get", &input, sink).await.unwrap_err();
    assert_eq!(error.kind(), Kind::InvalidInput);
}

#[tokio::test]
async fn the_instant_sites_token_is_fetched_once_and_again_when_it_is_refused() {
    let token = |text: &str| Reply::Json(200, json!({"accessToken": text, "expiresIn": 86_400}));
    let refused = Reply::Json(401, json!({"errorMessage": "expired"}));
    let profile = || Reply::Json(200, json!({"siteId": "1003"}));
    let memory =
        Arc::new(Memory::new([token("one"), profile(), profile(), refused, token("two"), profile()]));
    let settings = Settings::new(1003, "secret_site".to_owned());
    let connection = Connection::with_transport(settings, memory.clone()).unwrap();
    for _ in 0..3 {
        invoke(&connection, "instant_site.get", json!({})).await.unwrap();
    }
    let paths: Vec<String> = memory.asked().iter().map(|request| request.path.clone()).collect();
    assert_eq!(paths, ["/oauth/token", "/profile", "/profile", "/profile", "/oauth/token", "/profile"]);
}

#[tokio::test]
async fn a_partners_call_shows_the_apps_own_secret_and_says_when_it_is_missing() {
    let (address, served) = serve(vec![response("200 OK", "", b"{}")]).await;
    let input = json!({"email": "hello@harborlane.test"});
    let error = invoke(&connect(&address, "partner"), "store.check", input.clone()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Config);
    assert!(error.message().contains("ECWID_CLIENT_SECRET"), "{error:?}");
    let mut settings =
        Settings::new(1003, "secret_partner2".to_owned()).at(&format!("{address}/api/v3")).unwrap();
    settings.client_id = Some("harbor-sync".into());
    settings.client_secret = Some("app-secret".to_owned().into());
    invoke(&Connection::new(settings).unwrap(), "store.check", input).await.unwrap();
    let sent = served.await.unwrap();
    assert!(
        sent[0].head.starts_with("GET /api/v3/stores?email=hello%40harborlane.test "),
        "{}",
        sent[0].head
    );
    assert_eq!(sent[0].header("x-ecwid-app-client-id"), Some("harbor-sync"));
    assert_eq!(sent[0].header("x-ecwid-app-secret-key"), Some("app-secret"));
    assert_eq!(sent[0].header("authorization"), None);
}

#[tokio::test]
async fn public_pages_of_the_storefront_get_no_token() {
    let (address, served) = serve(vec![response("200 OK", "", b"{\"htmlCode\": \"<p>\"}")]).await;
    let connection = connect(&address, "public_page");
    invoke(&connection, "storefront.product_code", json!({"productId": 7, "lang": "en"})).await.unwrap();
    let sent = served.await.unwrap();
    assert!(sent[0].head.starts_with("GET /product-page/1003/7/static-code?lang=en "), "{}", sent[0].head);
    assert_eq!(sent[0].header("authorization"), None);
}
