//! Pictures and videos of products, variations, categories and the store.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::files::{host, picture, png};
use common::{Receiver, Shop};
use ecwid_nodes_emulator::Config;
use image::ImageFormat;
use reqwest::Method;
use serde_json::{Value, json};

const MUG: &str = "/products/708114611";
const SWEATER: &str = "/products/708114502";

async fn new_product(shop: &Shop) -> String {
    let made = shop.post("/products", json!({"name": "Vase", "sku": "V", "price": 9.5})).await;
    format!("/products/{}", made.body["id"])
}

fn ids(product: &Value) -> Vec<&str> {
    product["media"]["images"].as_array().unwrap().iter().map(|image| image["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_main_picture_is_kept_served_scaled_and_replaced() {
    let shop = Shop::default().await;
    let vase = new_product(&shop).await;
    let original = picture(900, 450, [10, 120, 40], ImageFormat::Png);
    let made = shop.upload(&format!("{vase}/image"), original.clone()).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let id = made.body["id"].as_i64().unwrap();
    let product = shop.get(&vase).await.body;
    assert_eq!(product["originalImage"]["width"], 900);
    assert_eq!(
        product["borderInfo"]["dominatingColor"],
        json!({"red": 10, "green": 120, "blue": 40, "alpha": 255})
    );
    assert_eq!(product["borderInfo"]["homogeneity"], true);
    let main = &product["media"]["images"][0];
    assert_eq!((&main["id"], &main["isMain"], &main["orderBy"]), (&json!("0"), &json!(true), &json!(0)));
    assert!(main["image1500pxUrl"].as_str().unwrap().ends_with(&format!("/{id}.png")));
    assert_eq!(product["imageUrl"], main["image1500pxUrl"]);
    let (status, kind, bytes) = shop.file(&product["originalImageUrl"]).await;
    assert_eq!((status, kind.as_str(), bytes.as_ref()), (200, "image/png", original.as_slice()));
    for (field, width) in [("smallThumbnailUrl", 160), ("thumbnailUrl", 400), ("hdThumbnailUrl", 800)] {
        let (_, _, bytes) = shop.file(&product[field]).await;
        let scaled = image::load_from_memory(&bytes).unwrap();
        assert_eq!((scaled.width(), scaled.height()), (width, width / 2), "{field}");
    }
    shop.upload(&format!("{vase}/image"), png([1, 2, 3])).await;
    assert_eq!(shop.file(&product["originalImageUrl"]).await.0, 404, "a replaced picture is gone");
    assert_eq!(shop.delete(&format!("{vase}/image")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&format!("{vase}/image")).await.body, json!({"deleteCount": 0}));
    let product = shop.get(&vase).await.body;
    assert!(product.get("imageUrl").is_none() && product["media"]["images"] == json!([]));
    assert!(
        !shop
            .emulator
            .files(1003)
            .iter()
            .any(|file| file["owner"] == vase[1..].replace("products", "product"))
    );
}

#[tokio::test]
async fn the_gallery_is_filled_sorted_described_and_emptied() {
    let shop = Shop::default().await;
    let vase = new_product(&shop).await;
    let mut given = Vec::new();
    for shade in 1..5 {
        let made = shop.upload(&format!("{vase}/gallery?fileName=a.png"), png([shade, 0, 0])).await;
        given.push(made.body["id"].to_string());
    }
    let before = shop.get(&vase).await.body;
    assert_eq!(ids(&before), ["0", &given[1], &given[2], &given[3]]);
    assert_eq!(before["galleryImages"].as_array().unwrap().len(), 3);
    let images: Vec<Value> = before["media"]["images"]
        .as_array()
        .unwrap()
        .iter()
        .map(|image| {
            let order = if image["id"] == "0" { json!(10) } else { image["orderBy"].clone() };
            json!({"id": image["id"], "orderBy": order, "alt": {"main": "Vase", "translated": {"nl": "Vaas"}}})
        })
        .collect();
    let changed = shop.put(&vase, json!({"media": {"images": images}})).await;
    assert_eq!(changed.body, json!({"updateCount": 1}));
    let after = shop.get(&vase).await.body;
    assert_eq!(ids(&after), ["0", &given[2], &given[3], "4"], "a moved main picture gets the next free id");
    let url = |product: &Value, at: usize| product["media"]["images"][at]["image1500pxUrl"].clone();
    assert_eq!((url(&after, 0), url(&after, 3)), (url(&before, 1), url(&before, 0)));
    assert_eq!(after["media"]["images"][1]["alt"]["translated"]["nl"], "Vaas");
    assert_eq!(after["galleryImages"][0]["alt"], "Vase");
    assert_eq!(shop.put(&vase, json!({"name": "Vase"})).await.body, json!({"updateCount": 0}));
    assert_eq!(shop.delete(&format!("{vase}/gallery/{}", given[2])).await.body, json!({"deleteCount": 1}));
    let missing = shop.delete(&format!("{vase}/gallery/{}", given[2])).await;
    assert_eq!((missing.status, missing.code()), (404, "NOT_FOUND"));
    assert_eq!(shop.delete(&format!("{vase}/gallery")).await.body, json!({"deleteCount": 2}));
    assert_eq!(ids(&shop.get(&vase).await.body), ["0"]);
}

#[tokio::test]
async fn addresses_are_read_from_this_machine_and_stood_in_for_elsewhere() {
    let shop = Shop::default().await;
    let (vase, host) = (new_product(&shop).await, host().await);
    let upload = async |address: &str| {
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("externalUrl", address).finish();
        shop.send(Method::POST, &format!("{vase}/image?{query}"), Vec::new()).await
    };
    assert_eq!(upload(&format!("{host}/red.png")).await.status, 200);
    let product = shop.get(&vase).await.body;
    assert_eq!(product["borderInfo"]["dominatingColor"]["red"], 200);
    for (address, status, code) in [
        (format!("{host}/missing.png"), 422, "WRONG_URL"),
        (format!("{host}/notes.txt"), 422, "WRONG_PARAMETER"),
        (format!("{host}/moved"), 422, "WRONG_URL"),
        (format!("{host}/huge"), 400, "INCORRECT_IMAGE_SIZE"),
        ("htt://sssss".to_owned(), 422, "WRONG_URL"),
        ("  ".to_owned(), 422, "WRONG_URL"),
    ] {
        let refused = upload(&address).await;
        assert_eq!((refused.status, refused.code()), (status, code), "{address}: {}", refused.body);
    }
    assert_eq!(shop.get(&vase).await.body, product, "refused uploads change nothing");
    assert_eq!(upload("https://cdn.example.test/a.png").await.status, 200);
    let stand_in = shop.get(&vase).await.body;
    let (_, _, first) = shop.file(&stand_in["originalImageUrl"]).await;
    assert!(image::load_from_memory(&first).is_ok());
    let files = shop.emulator.files(1003);
    let file = files.iter().find(|file| file["source"] == "https://cdn.example.test/a.png").unwrap();
    assert_eq!((&file["standIn"], &file["size"]), (&json!(true), &json!(0)));
    // The body is ignored where there is an address, and needed where there is none.
    assert_eq!(shop.upload(&format!("{vase}/image"), Vec::new()).await.code(), "WRONG_PARAMETER");
    let none = shop.upload(&format!("{vase}/image"), b"no picture".to_vec()).await;
    assert_eq!((none.status, none.code()), (422, "WRONG_PARAMETER"));
}

#[tokio::test]
async fn asynchronous_uploads_are_there_at_once() {
    let shop = Shop::default().await;
    let vase = new_product(&shop).await;
    let body = json!({
        "url": "https://cdn.example.test/vase.png", "width": "180", "height": 120, "externalId": "X-7",
        "alt": {"main": "A vase"},
    });
    for path in ["image", "gallery"] {
        let made = shop.post(&format!("{vase}/{path}/async"), body.clone()).await;
        assert!(made.body["id"].as_i64().unwrap() > 0);
    }
    let product = shop.get(&vase).await.body;
    assert_eq!(ids(&product), ["0", "1"]);
    assert_eq!(
        (&product["originalImage"]["width"], &product["originalImage"]["height"]),
        (&json!(180), &json!(120))
    );
    let image = &product["media"]["images"][1];
    assert_eq!((&image["externalId"], &image["alt"]["main"]), (&json!("X-7"), &json!("A vase")));
    let with = |name: &str, value: Value| {
        let mut wrong = body.clone();
        wrong[name] = value;
        wrong
    };
    for (wrong, code) in [
        (with("url", json!("  ")), "WRONG_URL"),
        (with("url", json!("htt://sssss")), "WRONG_URL"),
        (with("url", Value::Null), "WRONG_PARAMETER"),
        (with("width", json!(0)), "WRONG_PARAMETER"),
        (with("height", json!("tall")), "WRONG_PARAMETER"),
    ] {
        assert_eq!(shop.post(&format!("{vase}/image/async"), wrong).await.code(), code);
    }
}

#[tokio::test]
async fn media_are_replaced_in_bulk() {
    let shop = Shop::default().await;
    let vase = new_product(&shop).await;
    let wish = json!({
        "mainMedia": {"imageUrl": "https://cdn.example.test/1.png", "videoUrl": "https://youtu.be/abc"},
        "galleryMedia": [
            {"imageUrl": "https://cdn.example.test/2.png"}, {"videoUrl": "https://vimeo.com/77"},
            {"imageUrl": "htt://no"}, {"videoUrl": "no video"},
        ],
    });
    let result = shop.put(&format!("{vase}/media"), wish).await.body;
    assert_eq!(result["mainMedia"], json!({"success": true, "id": "0"}));
    let rows = result["galleryMedia"].as_array().unwrap();
    assert_eq!((&rows[0]["id"], &rows[1]["success"]), (&json!("1"), &json!(true)));
    assert_eq!(rows[2]["errorCode"], "DOWNLOAD_IMAGE_FAILED");
    assert_eq!(rows[3]["errorCode"], "DOWNLOAD_VIDEO_FAILED");
    let product = shop.get(&vase).await.body;
    assert_eq!((ids(&product).len(), product["media"]["videos"].as_array().unwrap().len()), (2, 2));
    assert_eq!(product["media"]["videos"][0]["providerName"], "YouTube");
    // What a given part leaves out goes, a part that is left out stays.
    shop.put(&format!("{vase}/media"), json!({"mainMedia": {"imageUrl": "https://cdn.example.test/3.png"}}))
        .await;
    let product = shop.get(&vase).await.body;
    assert_eq!((ids(&product).len(), product["media"]["videos"].as_array().unwrap().len()), (2, 1));
    shop.put(&format!("{vase}/media"), json!({"galleryMedia": []})).await;
    let product = shop.get(&vase).await.body;
    assert_eq!((ids(&product), &product["media"]["videos"]), (vec!["0"], &json!([])));
    assert_eq!(shop.put(&format!("{vase}/media"), json!({})).await.code(), "WRONG_PARAMETER");
}

#[tokio::test]
async fn videos_have_covers_and_documented_refusals() {
    let shop = Shop::default().await;
    let url = |url: &str| json!({ "url": url });
    let main = shop.post(&format!("{MUG}/video"), url("https://www.youtube.com/watch?v=mug")).await.body;
    let made =
        shop.post(&format!("{MUG}/gallery/video"), url("https://video.example.test/watch?v=mug")).await;
    let path = format!("{MUG}/gallery/video/{}", made.body["id"]);
    let video = shop.get(&path).await.body;
    assert_eq!(
        (&video["id"], &video["url"]),
        (&json!(made.body["id"].to_string()), &json!("https://video.example.test/watch?v=mug"))
    );
    let cover = picture(64, 36, [9, 9, 90], ImageFormat::Jpeg);
    let set = shop.send_as("secret_emulator", Method::PUT, &path, "image/jpeg", cover.clone()).await;
    assert_eq!(set.status, 200);
    let video = shop.get(&path).await.body;
    assert_eq!(video["videoCoverId"], set.body["id"].to_string());
    assert_eq!(shop.file(&video["imageOriginalUrl"]).await.2.as_ref(), cover.as_slice());
    for (address, code) in [
        ("https://cdn.example.test/a.png", "NOT_VIDEO_URL"),
        ("http://127.0.0.1/a", "VIDEO_NOT_SUPPORTED"),
        ("https://vimeo.com/none", "VIDEO_UNAVAILABLE"),
    ] {
        let refused = shop.post(&format!("{MUG}/video"), url(address)).await;
        assert_eq!((refused.status, refused.code()), (422, code));
    }
    assert_eq!(shop.get(&format!("{MUG}/gallery/video/1")).await.status, 404);
    assert_eq!(shop.get(MUG).await.body["media"]["videos"][0]["id"], main["id"].to_string());
    assert_eq!(shop.delete(&format!("{MUG}/video")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}), "the path of the endpoint list");
    assert_eq!(shop.get(MUG).await.body["media"]["videos"], json!([]));
}

#[tokio::test]
async fn variations_keep_their_own_pictures() {
    let shop = Shop::default().await;
    let path = format!("{SWEATER}/combinations/61840377");
    assert!(shop.get(&path).await.body.get("imageUrl").is_none());
    let made = shop.upload(&format!("{path}/image"), png([5, 6, 7])).await.body["id"].as_i64().unwrap();
    let variation = shop.get(&path).await.body;
    assert!(variation["imageUrl"].as_str().unwrap().ends_with(&format!("/{made}.png")));
    assert!(variation.get("fileId").is_none() && variation["borderInfo"]["homogeneity"] == true);
    assert_eq!(shop.file(&variation["imageUrl"]).await.0, 200);
    // A client that writes back what it read changes nothing, and pictures outlive it.
    assert_eq!(shop.put(&path, json!({"imageUrl": variation["imageUrl"]})).await.body["updateCount"], 0);
    let product = shop.get(SWEATER).await.body;
    shop.put(&format!("{SWEATER}?saveCombinations=true"), json!({"combinations": product["combinations"]}))
        .await;
    assert_eq!(shop.get(&path).await.body["imageUrl"], variation["imageUrl"]);
    assert_eq!(shop.file(&variation["imageUrl"]).await.0, 200);
    assert_eq!(shop.delete(&format!("{path}/image")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&format!("{path}/image")).await.body, json!({"deleteCount": 0}));
    assert_eq!(shop.file(&variation["imageUrl"]).await.0, 404);
    let body =
        json!({"url": "https://cdn.example.test/s.png", "width": 10, "height": 10, "alt": {"main": "S"}});
    assert_eq!(shop.post(&format!("{path}/image/async"), body).await.status, 200);
    assert_eq!(shop.get(&path).await.body["alt"]["main"], "S");
    let missing = shop.upload(&format!("{SWEATER}/combinations/1/image"), png([1, 1, 1])).await;
    assert_eq!((missing.status, missing.code()), (404, "COMBINATION_NOT_FOUND"));
}

#[tokio::test]
async fn categories_and_the_store_have_pictures_too() {
    let shop = Shop::default().await;
    let path = "/categories/164220031";
    let made =
        shop.upload(&format!("{path}/image"), picture(800, 200, [3, 3, 3], ImageFormat::Png)).await.body;
    let category = shop.get(path).await.body;
    assert!(category["thumbnailUrl"].as_str().unwrap().ends_with(&format!("/{}.jpg", made["id"])));
    assert_eq!(
        (&category["thumbnail"]["width"], &category["thumbnail"]["height"]),
        (&json!(400), &json!(100))
    );
    assert_eq!(category["originalImage"]["width"], 800);
    let (_, kind, bytes) = shop.file(&category["thumbnailUrl"]).await;
    assert_eq!((kind.as_str(), image::load_from_memory(&bytes).unwrap().width()), ("image/jpeg", 400));
    assert_eq!(shop.delete(&format!("{path}/image")).await.body, json!({"deleteCount": 1}));
    assert!(shop.get(path).await.body.get("thumbnailUrl").is_none());
    assert_eq!(shop.upload("/categories/1/image", png([1, 1, 1])).await.code(), "CATEGORIES_NOT_FOUND");

    for (logo, section, field) in
        [("emaillogo", "settings", "emailLogoUrl"), ("invoicelogo", "orderInvoiceSettings", "invoiceLogoUrl")]
    {
        let put = shop.send(Method::PUT, &format!("/profile/{logo}"), png([8, 8, 8])).await;
        assert_eq!(put.status, 200, "{logo}: {}", put.body);
        let profile = shop.get("/profile").await.body;
        assert_eq!(shop.file(&profile[section][field]).await.0, 200, "{logo}");
        assert!(profile.get("logoFiles").is_none());
        let removed = shop.delete(&format!("/profile/{logo}")).await.body;
        assert_eq!(removed, json!({"deleteCount": 1, "success": true}));
        assert!(shop.get("/profile").await.body[section].get(field).is_none());
        assert_eq!(shop.delete(&format!("/profile/{logo}")).await.body["deleteCount"], 0);
    }
    assert_eq!(shop.upload("/profile/logo", png([7, 7, 7])).await.status, 200);
    let address = &shop.get("/profile").await.body["generalInfo"]["starterSite"]["storeLogoUrl"];
    assert_eq!(shop.file(address).await.0, 200);
}

#[tokio::test]
async fn every_change_is_announced() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    shop.upload(&format!("{MUG}/image"), png([1, 1, 1])).await;
    shop.upload("/categories/164220031/image", png([1, 1, 1])).await;
    shop.upload("/profile/logo", png([1, 1, 1])).await;
    shop.upload(&format!("{SWEATER}/combinations/61840377/image"), png([1, 1, 1])).await;
    let seen = receiver.wait(4).await;
    let seen: Vec<(&str, i64)> = seen
        .iter()
        .map(|row| (row.body["eventType"].as_str().unwrap(), row.body["entityId"].as_i64().unwrap()))
        .collect();
    for event in [
        ("product.updated", 708_114_611),
        ("category.updated", 164_220_031),
        ("profile.updated", 1003),
        ("product.updated", 708_114_502),
    ] {
        assert!(seen.contains(&event), "{event:?} in {seen:?}");
    }
}

#[tokio::test]
async fn the_host_of_addresses_is_the_one_that_was_called() {
    let shop = Shop::default().await;
    let port = shop.emulator.http_addr().port();
    let url = format!("http://localhost:{port}/api/v3/1003{MUG}");
    let body: Value =
        shop.client.get(url).bearer_auth("secret_emulator").send().await.unwrap().json().await.unwrap();
    assert!(
        body["imageUrl"].as_str().unwrap().starts_with(&format!("http://localhost:{port}/files/1003/1500/"))
    );
    assert_eq!(shop.file(&body["imageUrl"]).await.0, 200, "sample products have pictures");
    let other =
        shop.client.get(format!("http://localhost:{port}/files/1003/1500/1.png")).send().await.unwrap();
    assert_eq!(other.status(), 404);
    let posted = shop.client.post(body["imageUrl"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(posted.status(), 405);
}
