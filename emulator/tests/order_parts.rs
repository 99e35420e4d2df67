//! What hangs on an order: extra fields, files of options, receipts and invoices, the repeat address.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_TOKEN, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

const ORDER: &str = "/orders/7QK2M";

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

/// Path of the shop's order with a part in other letters below it.
fn below(parts: &[&str]) -> String {
    let encode = |part: &&str| {
        percent_encoding::utf8_percent_encode(part, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    format!("{ORDER}/{}", parts.iter().map(encode).collect::<Vec<_>>().join("/"))
}

#[tokio::test]
async fn extra_fields_are_added_changed_and_removed() {
    let (shop, receiver) = listening().await;
    let fields = format!("{ORDER}/extraFields");
    let gift = json!({"id": "gift_note", "value": "Happy birthday", "title": "Gift note",
        "orderDetailsDisplaySection": "billing_info", "showInInvoice": true});
    assert_eq!(shop.post(&fields, gift.clone()).await.body, json!({"createCount": 1}));
    let listed = shop.get(&fields).await.body;
    let row = listed.as_array().unwrap().iter().find(|row| row["id"] == "gift_note").unwrap().clone();
    assert_eq!((&row["customerInputType"], &row["orderBy"]), (&json!("TEXT"), &json!("0")));
    assert_eq!((&row["showInInvoice"], &row["showInNotifications"]), (&json!(true), &json!(false)));
    let order = shop.get(ORDER).await.body;
    assert_eq!(order["extraFields"]["gift_note"], "Happy birthday");
    assert!(order["orderExtraFields"][0].get("showInInvoice").is_none(), "the order itself has no such flag");
    let twice = shop.post(&fields, gift).await;
    assert_eq!((twice.status, twice.code()), (409, "CONSTRAINT_VIOLATION"));

    let path = format!("{fields}/gift_note");
    assert_eq!(
        shop.put(&path, json!({"value": "Cheers", "showInInvoice": false})).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.put(&path, json!({"value": "Cheers"})).await.body, json!({"updateCount": 0}));
    assert_eq!(shop.get(ORDER).await.body["extraFields"]["gift_note"], "Cheers");
    assert_eq!(shop.get(&fields).await.body[0]["showInInvoice"], false);
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    let gone = shop.delete(&path).await;
    assert_eq!((gone.status, gone.code()), (404, "NOT_FOUND"));
    assert_eq!(shop.get(&fields).await.body, json!([]));
    assert!(shop.get(ORDER).await.body["extraFields"].get("gift_note").is_none());

    for (body, parameter) in [
        (json!({"value": "a", "title": "A"}), "id"),
        (json!({"id": "a", "title": "A"}), "value"),
        (json!({"id": "a", "value": "a"}), "title"),
        (json!({"id": "a", "value": "a", "title": "A", "customerInputType": "SLIDER"}), "customerInputType"),
        (
            json!({"id": "a", "value": "a", "title": "A", "orderDetailsDisplaySection": "roof"}),
            "orderDetailsDisplaySection",
        ),
        (json!({"id": "a", "value": "x".repeat(9000), "title": "A"}), "value"),
    ] {
        let refused = shop.post(&fields, body).await;
        assert_eq!((refused.status, &refused.body["args"]["parameter"]), (400, &json!(parameter)));
    }
    assert_eq!(shop.get("/orders/NOPE/extraFields").await.code(), "ORDER_NOT_FOUND");
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    assert_eq!(receiver.types(), ["order.updated"; 3]);
    let data = &receiver.wait(3).await[0].body["data"];
    assert_eq!((&data["orderId"], &data["oldPaymentStatus"]), (&json!("7QK2M"), &data["newPaymentStatus"]));
}

#[tokio::test]
async fn buyers_files_are_kept_with_their_bytes() {
    let (shop, receiver) = listening().await;
    let name = "File option / With Slashes / Ünïcødé / !@#$%^&*()+";
    let order = json!({"email": "f@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING",
        "total": 1, "subtotal": 1,
        "items": [{"name": "With files", "price": 1, "quantity": 1, "selectedOptions": [
            {"name": name, "type": "FILES"}, {"name": "Words", "type": "TEXT", "value": "a"}]}]});
    let made = shop.post("/orders", order).await.body;
    let id = made["orderId"].as_str().unwrap();
    let item = shop.get(&format!("/orders/{id}")).await.body["items"][0]["id"].as_i64().unwrap();
    let encoded = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let option = format!("/orders/{id}/items/{item}/options/{encoded}");
    let upload = async |query: &str, bytes: Vec<u8>| {
        let request = shop.client.post(shop.url(&format!("{option}?{query}"))).bearer_auth(DEFAULT_TOKEN);
        answer(request.header("Content-Type", "application/octet-stream").body(bytes)).await
    };
    let bytes: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let first = upload("fileName=crest%20%26%20co.bin", bytes.clone()).await.body["id"].as_i64().unwrap();
    let far = "fileName=far.png&externalUrl=https%3A%2F%2Fcdn.example.test%2Ffar.png";
    let second = upload(far, Vec::new()).await.body["id"].as_i64().unwrap();
    let files =
        async || shop.get(&format!("/orders/{id}")).await.body["items"][0]["selectedOptions"][0].clone();
    let shown = files().await;
    assert_eq!((&shown["files"][0]["id"], &shown["files"][0]["size"]), (&json!(first), &json!(70_000)));
    assert_eq!(
        (&shown["files"][1]["name"], &shown["value"]),
        (&json!("far.png"), &json!("crest & co.bin, far.png"))
    );
    let back = shop.client.get(shown["files"][0]["url"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(back.headers()["content-type"], "application/octet-stream");
    assert!(back.bytes().await.unwrap() == bytes, "the bytes come back as they were sent");
    let stranger =
        shop.client.get(shown["files"][0]["url"].as_str().unwrap().replace(&first.to_string(), "7")).send();
    assert_eq!(stranger.await.unwrap().status(), 404);

    assert_eq!(shop.delete(&format!("{option}/files/{first}")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&format!("{option}/files/{first}")).await.status, 404);
    assert_eq!(
        shop.client.get(shown["files"][0]["url"].as_str().unwrap()).send().await.unwrap().status(),
        404
    );
    assert_eq!(shop.delete(&format!("{option}/files")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&format!("{option}/files")).await.body, json!({"deleteCount": 0}));
    assert!(files().await.get("files").is_none());
    assert_ne!(first, second);

    let text = async |path: String| {
        let request = shop.client.post(shop.url(&path)).bearer_auth(DEFAULT_TOKEN).body(vec![1u8]);
        answer(request).await
    };
    let words = text(format!("/orders/{id}/items/{item}/options/Words?fileName=a")).await;
    assert_eq!((words.status, words.code()), (400, "OPTIONS_IS_NOT_FILES_TYPE"));
    for path in
        [format!("/orders/{id}/items/{item}/options/None"), format!("/orders/{id}/items/5/options/Words")]
    {
        assert_eq!(text(path).await.code(), "NOT_FOUND");
    }
    assert_eq!(text(format!("/orders/NOPE/items/{item}/options/Words")).await.code(), "ORDER_NOT_FOUND");
    assert_eq!(upload("fileName=empty", Vec::new()).await.code(), "WRONG_PARAMETER");
    let kept = shop.emulator.files(1003).len();
    upload("fileName=b", vec![1]).await;
    shop.delete(&format!("/orders/{id}")).await;
    assert_eq!(shop.emulator.files(1003).len(), kept, "files go with their order");
    assert!(receiver.types().contains(&"order.updated".to_owned()));
}

#[tokio::test]
async fn receipts_are_made_from_the_order() {
    let shop = Shop::default().await;
    let request = shop.client.get(shop.url(&format!("{ORDER}/invoice-pdf"))).bearer_auth(DEFAULT_TOKEN);
    let response = request.send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (200, &"application/pdf".parse().unwrap())
    );
    assert!(response.headers()["content-disposition"].to_str().unwrap().contains("receipt%2D7QK2M%2Epdf"));
    let pdf = response.bytes().await.unwrap();
    let text = String::from_utf8_lossy(&pdf);
    assert!(pdf.starts_with(b"%PDF-") && text.trim_end().ends_with("%%EOF"));
    for part in ["(Receipt)", "(#7QK2M)", "HL-MUG", "(120.95 EUR)", "Marit Dekker"] {
        assert!(text.contains(part), "{part}");
    }
    let html = shop.get(&format!("{ORDER}/invoice")).await;
    let page = html.body.as_str().unwrap();
    assert_eq!(html.headers["content-type"], "text/html;charset=utf-8");
    for part in [
        "<!-- Invoice body markup -->",
        "<!-- Order number -->",
        "#7QK2M</span>",
        "#512240933</span>",
        "120.95",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let draft = json!({"email": "a@example.test", "items": [{"productId": 708_114_611, "quantity": 3}],
        "billingPerson": {"name": "<b>Ada</b>"}});
    let preview = shop.post("/orders/tax-invoice-preview", draft).await;
    let page = preview.body.as_str().unwrap();
    assert!(page.contains("Tax invoice") && page.contains("48.00") && page.contains("&lt;b&gt;Ada"));
    assert_eq!(shop.get("/orders/NOPE/invoice-pdf").await.code(), "ORDER_NOT_FOUND");
}

#[tokio::test]
async fn tax_invoices_are_numbered_and_announced() {
    let (shop, receiver) = listening().await;
    let create = format!("{ORDER}/invoices/create-invoice");
    let made = async || answer(shop.client.post(shop.url(&create)).bearer_auth(DEFAULT_TOKEN)).await.body;
    assert_eq!(shop.get(&format!("{ORDER}/invoices")).await.body, json!({"invoices": []}));
    let first = made().await;
    assert_eq!(made().await, first, "a sale has one invoice");
    let listed = shop.get(&format!("{ORDER}/invoices")).await.body["invoices"].clone();
    assert_eq!((&listed[0]["internalId"], &listed[0]["type"]), (&first["id"], &json!("SALE")));
    assert_eq!(shop.get(ORDER).await.body["invoices"], listed);
    let link = listed[0]["link"].as_str().unwrap();
    let pdf = shop.client.get(link).send().await.unwrap();
    assert_eq!(pdf.headers()["content-type"], "application/pdf");
    let text = String::from_utf8_lossy(&pdf.bytes().await.unwrap()).into_owned();
    assert!(text.contains(listed[0]["id"].as_str().unwrap()) && text.contains("(120.95 EUR)"));
    let forged = link.split("access_key=").next().unwrap().to_owned() + "access_key=0";
    assert_eq!(shop.client.get(forged).send().await.unwrap().status(), 404);

    shop.put(ORDER, json!({"paymentStatus": "REFUNDED"})).await;
    let credit = made().await;
    let listed =
        shop.get(&format!("{ORDER}/invoices?responseFields=invoices(type,link)")).await.body["invoices"]
            .clone();
    assert_eq!((&listed[1]["type"], listed[1].get("id")), (&json!("FULL_CANCEL"), None));
    let pdf =
        shop.client.get(listed[1]["link"].as_str().unwrap()).send().await.unwrap().bytes().await.unwrap();
    assert!(String::from_utf8_lossy(&pdf).contains("(-120.95 EUR)"));
    shop.emulator.remove_invoice(1003, "7QK2M", first["id"].as_i64().unwrap()).unwrap();
    assert_eq!(shop.emulator.remove_invoice(1003, "7QK2M", 5).unwrap_err().status, 404);
    shop.delete(ORDER).await;
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    let rows = receiver.wait(4).await;
    let about = |kind: &str| -> Vec<Value> {
        let of = rows.iter().filter(|row| row.body["eventType"] == kind);
        of.map(|row| {
            assert_eq!(row.body["data"], json!({"orderId": "7QK2M"}));
            row.body["entityId"].clone()
        })
        .collect()
    };
    assert_eq!(about("invoice.created"), [first["id"].clone(), credit["id"].clone()]);
    assert_eq!(about("invoice.deleted"), [first["id"].clone(), credit["id"].clone()]);
}

#[tokio::test]
async fn the_repeat_address_is_always_the_same() {
    let shop = Shop::default().await;
    let path = below(&["repeatURL"]);
    let url = shop.get(&path).await.body["repeatOrderUrl"].as_str().unwrap().to_owned();
    assert!(url.starts_with("https://") && url.contains("/repeat-order?id=7QK2M&token="), "{url}");
    assert!(url.ends_with("&type=order&utm_source=repeat_order_button&utm_medium=api"), "{url}");
    assert_eq!(shop.get("/orders/512240933/repeatURL").await.body["repeatOrderUrl"], json!(url));
    assert_ne!(shop.get("/orders/7QK3P/repeatURL").await.body["repeatOrderUrl"], json!(url));
    assert_eq!(shop.get("/orders/NOPE/repeatURL").await.code(), "ORDER_NOT_FOUND");
}

#[tokio::test]
async fn scopes_of_what_hangs_on_orders() {
    let store = StoreConfig::new(1003).with_token("secret_reader", ["read_orders"]);
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    let scope = async |method: Method, path: &str, body: Option<Value>| {
        let answer = shop.call_as("secret_reader", method, &format!("{ORDER}{path}"), body).await;
        answer.body["args"]["scope"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(scope(Method::GET, "/extraFields", None).await, "");
    assert_eq!(scope(Method::GET, "/repeatURL", None).await, "");
    assert_eq!(scope(Method::POST, "/extraFields", Some(json!({}))).await, "update_orders");
    assert_eq!(scope(Method::DELETE, "/extraFields/a", None).await, "update_orders");
    assert_eq!(scope(Method::GET, "/invoices", None).await, "read_invoices");
    assert_eq!(scope(Method::POST, "/invoices/create-invoice", None).await, "create_orders");
    assert_eq!(scope(Method::DELETE, "/items/1010001/options/Engraving/files", None).await, "update_orders");
}
