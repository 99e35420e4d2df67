//! Files of products, limits, rights and the life of uploads.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::net::{Ipv4Addr, SocketAddr};

use common::files::{host, png};
use common::{Shop, answer};
use ecwid_nodes_emulator::{Certificate, Checkout, CheckoutItem, Config, Shopper, StoreConfig, TlsConfig};
use reqwest::Method;
use serde_json::{Value, json};

const MUG: &str = "/products/708114611";

#[tokio::test]
async fn files_of_products_are_kept_described_and_sent_back() {
    let shop = Shop::default().await;
    let bytes = b"%PDF-1.7 how to care for stoneware".to_vec();
    let path = format!("{MUG}/files?fileName=Care%20%26%20use.pdf&description=Read%20me");
    let id = shop.upload(&path, bytes.clone()).await.body["id"].as_i64().unwrap();
    let file = shop.get(MUG).await.body["files"][0].clone();
    assert_eq!(file["id"], id);
    assert_eq!((&file["name"], &file["description"]), (&json!("Care & use.pdf"), &json!("Read me")));
    assert_eq!(file["size"], bytes.len());
    let own = format!("{MUG}/files/{id}");
    assert!(file["adminUrl"].as_str().unwrap().ends_with(&format!("/api/v3/1003{own}")));
    let response = shop
        .client
        .get(file["adminUrl"].as_str().unwrap())
        .bearer_auth("secret_emulator")
        .send()
        .await
        .unwrap();
    assert!(response.headers()["content-disposition"].to_str().unwrap().contains("Care%20%26%20use%2Epdf"));
    assert_eq!(response.bytes().await.unwrap().as_ref(), bytes.as_slice());
    let picture = shop.client.get(shop.emulator.http_url() + &format!("/files/1003/orig/{id}.png"));
    assert_eq!(picture.send().await.unwrap().status(), 404, "files are for buyers only");
    assert_eq!(shop.put(&own, json!({"description": "New"})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&own, json!({"description": "New"})).await.body, json!({"updateCount": 0}));
    shop.put(MUG, json!({"files": [{"id": id, "name": "care.pdf"}]})).await;
    let file = shop.get(MUG).await.body["files"][0].clone();
    assert_eq!((&file["name"], &file["description"]), (&json!("care.pdf"), &json!("New")));

    let host = host().await;
    let named = format!("{MUG}/files?fileName=notes.txt&externalUrl={host}/notes.txt");
    let second = shop.upload(&named, Vec::new()).await.body["id"].as_i64().unwrap();
    assert_eq!(shop.get(&format!("{MUG}/files/{second}")).await.body, json!("plain text"));
    let elsewhere = format!("{MUG}/files?fileName=x.bin&externalUrl=https://cdn.example.test/x.bin");
    assert_eq!(shop.upload(&elsewhere, Vec::new()).await.status, 200);
    assert!(shop.get(MUG).await.body["files"][2]["size"].as_i64().unwrap() > 0);
    assert_eq!(shop.delete(&own).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.get(&own).await.status, 404);
    assert_eq!(shop.delete(&format!("{MUG}/files")).await.body, json!({"deleteCount": 2}));
    assert_eq!(shop.get(MUG).await.body["files"], json!([]));
    for (path, code) in [("files", "fileName"), ("files?fileName=a", "externalUrl")] {
        let refused = shop.upload(&format!("{MUG}/{path}"), Vec::new()).await;
        assert_eq!((refused.status, &refused.body["args"]["parameter"]), (400, &json!(code)));
    }
    assert_eq!(shop.upload("/products/1/files?fileName=a", vec![1]).await.code(), "PRODUCT_NOT_FOUND");
}

#[tokio::test]
async fn sizes_are_limited() {
    let shop = Shop::open(Config { file_storage: 3_000, ..Config::default() }).await;
    let large = shop.upload(&format!("{MUG}/image"), vec![0; 20 * 1024 * 1024 + 1]).await;
    assert_eq!((large.status, large.code()), (400, "INCORRECT_IMAGE_SIZE"));
    let larger = shop.upload(&format!("{MUG}/image"), vec![0; 33 * 1024 * 1024]).await;
    assert_eq!((larger.status, larger.code()), (413, "REQUEST_TOO_LARGE"));
    let path = format!("{MUG}/files?fileName=a.bin");
    assert_eq!(shop.upload(&path, vec![1; 2_000]).await.status, 200);
    let full = shop.upload(&path, vec![1; 2_000]).await;
    assert_eq!((full.status, full.code()), (402, "NOT_AVAILABLE_ON_CURRENT_PLAN"));
    shop.delete(&format!("{MUG}/files")).await;
    assert_eq!(shop.upload(&path, vec![1; 2_000]).await.status, 200, "deleted files make room");
}

#[tokio::test]
async fn scopes_are_asked_for() {
    let config = StoreConfig::default()
        .with_token("secret_reader", ["read_catalog", "read_store_profile"])
        .with_token("secret_writer", ["update_catalog"]);
    let shop = Shop::open(Config { stores: vec![config], ..Config::default() }).await;
    let as_reader = [
        (Method::POST, "/products/708114611/image", "update_catalog"),
        (Method::POST, "/products/708114611/files?fileName=a", "create_catalog"),
        (Method::POST, "/products/708114502/combinations/61840377/image", "update_catalog"),
        (Method::POST, "/categories/164220031/image", "update_catalog"),
        (Method::POST, "/profile/logo", "update_store_profile"),
        (Method::DELETE, "/storage/a", "update_store_profile"),
        (Method::DELETE, "/profile/shippingOptions/1", "update_store_profile"),
        (Method::GET, "/profile/paymentOptions", "add_payment_method"),
        (Method::GET, "/brands", "read_brands"),
        (Method::GET, "/sizecharts/3301", "read_sizecharts"),
        (Method::POST, "/billing/transactions", "charge"),
    ];
    for (method, path, scope) in as_reader {
        let refused = shop.call_as("secret_reader", method, path, None).await;
        assert_eq!((refused.status, refused.code()), (403, "INSUFFICIENT_APP_SCOPE"), "{path}");
        assert!(refused.body["args"]["scope"].as_str().unwrap().contains(scope), "{path}: {}", refused.body);
    }
    let gallery = shop.call_as("secret_writer", Method::DELETE, "/products/708114611/gallery", None).await;
    assert_eq!(gallery.body["args"]["scope"], "update_catalog_batch_delete");
    let public = shop.call_as("public_emulator", Method::GET, "/profile/shippingOptions", None).await;
    assert_eq!(public.status, 200);
    assert!(public.body[0].get("destinationZone").is_none() && public.body[0]["title"].is_string());
    let private = shop.call_as("public_emulator", Method::GET, "/storage", None).await;
    assert_eq!(private.code(), "INSUFFICIENT_APP_SCOPE");
}

#[tokio::test]
async fn uploads_live_in_the_data_file_and_die_with_their_owner() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data_file: Some(folder.path().join("store.db")), ..Config::default() };
    let shop = Shop::open(config.clone()).await;
    let bytes = png([40, 50, 60]);
    shop.upload(&format!("{MUG}/image"), bytes.clone()).await;
    shop.upload(&format!("{MUG}/files?fileName=a.bin"), vec![7; 100]).await;
    shop.upload("/storage/note", b"kept".to_vec()).await;
    shop.emulator.shutdown().await;

    let shop = Shop::open(config.clone()).await;
    let mug = shop.get(MUG).await.body;
    assert_eq!(shop.file(&mug["originalImageUrl"]).await.2.as_ref(), bytes.as_slice());
    assert_eq!(shop.get("/storage/note").await.body["value"], "kept");
    let count = shop.emulator.files(1003).len();
    shop.delete(MUG).await;
    assert_eq!(shop.file(&mug["originalImageUrl"]).await.0, 404);
    assert_eq!(shop.emulator.files(1003).len(), count - 2);
    shop.emulator.shutdown().await;

    let shop = Shop::open(config).await;
    let (_, path) = mug["originalImageUrl"].as_str().unwrap().split_once("/files/").unwrap();
    let address = json!(format!("{}/files/{path}", shop.emulator.http_url()));
    assert_eq!(shop.file(&address).await.0, 404, "the bytes left the data file too");
}

#[tokio::test]
async fn main_colours_are_those_of_the_pictures() {
    let shop = Shop::default().await;
    let red = format!("{}/red.png", host().await);
    let mug = shop.get(MUG).await.body["imageUrl"].as_str().unwrap().to_owned();
    let ask = |urls: Value, count: Value| json!({"imageUrls": urls, "colorsCount": count});
    let found = shop
        .post("/images/main-colors", ask(json!([red, mug, "https://cdn.example.test/x.png"]), json!(2)))
        .await;
    let result = &found.body["result"];
    assert_eq!(result[&red]["colors"], json!(["#C80A14"]));
    assert_eq!(result[&mug]["colors"].as_array().unwrap().len(), 2, "a picture of the emulator's own");
    let again =
        shop.post("/images/main-colors", ask(json!(["https://cdn.example.test/x.png"]), json!(2))).await;
    assert_eq!(
        again.body["result"],
        json!({"https://cdn.example.test/x.png": result["https://cdn.example.test/x.png"]})
    );
    for (urls, count, status) in [
        (json!([]), json!(1), 400),
        (json!([red]), json!(0), 400),
        (json!([red]), Value::Null, 400),
        (json!(["no address"]), json!(1), 422),
    ] {
        assert_eq!(shop.post("/images/main-colors", ask(urls, count)).await.status, status);
    }
}

#[tokio::test]
async fn a_picture_of_the_store_can_be_given_by_its_own_address() {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let tls = TlsConfig { listen, certificate: Certificate::Generated };
    let shop = Shop::open(Config { tls: Some(tls), ..Config::default() }).await;
    let ca = reqwest::Certificate::from_pem(shop.emulator.ca_pem().unwrap().as_bytes()).unwrap();
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([ca]).build().unwrap();
    let base = format!("{}/api/v3/1003", shop.emulator.https_url().unwrap());
    let mug = client.get(format!("{base}{MUG}")).bearer_auth("secret_emulator").send().await.unwrap();
    let address = mug.json::<Value>().await.unwrap()["originalImageUrl"].as_str().unwrap().to_owned();
    assert!(address.starts_with("https://127.0.0.1:"), "{address}");
    let scarf = "/products/708114515";
    let copied = shop.upload(&format!("{scarf}/image?externalUrl={address}"), Vec::new()).await;
    assert_eq!(copied.status, 200, "{}", copied.body);
    let copy = shop.get(scarf).await.body;
    let (_, _, original) = shop.file(&shop.get(MUG).await.body["originalImageUrl"]).await;
    assert_eq!(shop.file(&copy["originalImageUrl"]).await.2, original);
}

#[tokio::test]
async fn a_strange_host_name_stays_out_of_answers() {
    let shop = Shop::default().await;
    let request = shop.client.get(shop.url(MUG)).bearer_auth("secret_emulator");
    let answer = answer(request.header("host", "a\"b.test")).await;
    assert!(
        answer.body["imageUrl"].as_str().unwrap().starts_with("http://localhost/files/"),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn orders_show_the_pictures_of_what_was_bought() {
    let shop = Shop::default().await;
    let basket = Checkout {
        items: vec![CheckoutItem { sku: Some("HL-MUG".to_owned()), ..CheckoutItem::default() }],
        customer: Shopper {
            email: "o@example.test".to_owned(),
            name: "O P".to_owned(),
            ..Shopper::default()
        },
        ..Checkout::default()
    };
    let placed = shop.emulator.checkout(&basket).unwrap();
    let mug = shop.get(MUG).await.body;
    let order = shop.get(&format!("/orders/{}", placed.order_id)).await.body;
    assert_eq!(order["items"][0]["imageUrl"], mug["imageUrl"]);
    let paid = shop.emulator.pay_order(1003, &placed.order_id).unwrap();
    assert_eq!(paid["items"][0]["smallThumbnailUrl"], mug["smallThumbnailUrl"]);
}
