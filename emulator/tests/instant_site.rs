//! The Instant Site: its token, draft and published site, pages, tiles, themes, pictures, redirects.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Answer, Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_TOKEN, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

/// A PNG of 2 by 1 pixels, red and blue.
const PICTURE: &[u8] = include_bytes!("data/two-pixels.png");

struct Site {
    shop: Shop,
    token: String,
}

impl Site {
    async fn open() -> Self {
        let shop = Shop::default().await;
        let granted = exchange(&shop, "/api/v1", "authorization_code", DEFAULT_TOKEN).await;
        assert_eq!(granted.status, 200, "{}", granted.body);
        let token = granted.body["accessToken"].as_str().unwrap().to_owned();
        Self { shop, token }
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let url = format!("{}/api/v1/1003{path}", self.shop.emulator.http_url());
        let mut request = self.shop.client.request(method, url).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        answer(request).await
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.call(Method::GET, path, None).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    async fn put(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PUT, path, Some(body)).await
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        self.call(Method::POST, path, Some(body)).await
    }
}

async fn exchange(shop: &Shop, base: &str, grant: &str, code: &str) -> Answer {
    let url =
        format!("{}{base}/oauth/token?grant_type={grant}&site_id=1003&code={code}", shop.emulator.http_url());
    answer(shop.client.post(url)).await
}

#[tokio::test]
async fn the_sites_token_comes_from_the_stores_token() {
    let site = Site::open().await;
    let shop = &site.shop;
    let second = exchange(shop, "/instantsite", "authorization_code", DEFAULT_TOKEN).await.body;
    assert_eq!((&second["tokenType"], &second["expiresIn"]), (&json!("bearer"), &json!(86_400)));
    let url = format!("{}/instantsite/1003/profile", shop.emulator.http_url());
    let profile = shop.client.get(url).bearer_auth(second["accessToken"].as_str().unwrap());
    assert_eq!(answer(profile).await.body["siteId"], "1003");

    assert_eq!(
        exchange(shop, "/api/v1", "authorization_code", "secret_other").await.code(),
        "INVALID_API_TOKEN"
    );
    assert_eq!(exchange(shop, "/api/v1", "password", DEFAULT_TOKEN).await.code(), "WRONG_PARAMETER");
    // The store's own token is not one of the site's.
    let url = format!("{}/api/v1/1003/profile", shop.emulator.http_url());
    assert_eq!(answer(shop.client.get(&url).bearer_auth(DEFAULT_TOKEN)).await.code(), "INVALID_API_TOKEN");
    let draft = exchange(shop, "/api/v1", "draft_code", DEFAULT_TOKEN).await.body;
    let draft = shop.client.get(&url).bearer_auth(draft["accessToken"].as_str().unwrap());
    assert_eq!(answer(draft).await.code(), "INSUFFICIENT_APP_SCOPE");

    shop.emulator.advance_clock(Duration::from_secs(86_401));
    assert_eq!(site.call(Method::GET, "/profile", None).await.code(), "INVALID_API_TOKEN");
}

#[tokio::test]
async fn the_sites_token_has_the_rights_of_the_one_behind_it() {
    let stores = vec![StoreConfig::new(1003).with_token("secret_poor", ["read_store_profile"])];
    let shop = Shop::open(Config { stores, ..Config::default() }).await;
    let refused = exchange(&shop, "/api/v1", "authorization_code", "secret_poor").await;
    assert_eq!((refused.status, refused.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    let stores = vec![StoreConfig::new(1003).with_token("secret_site", ["manage_instant_site"])];
    let shop = Shop::open(Config { stores, ..Config::default() }).await;
    let token = exchange(&shop, "/api/v1", "authorization_code", "secret_site").await.body;
    let site = Site { token: token["accessToken"].as_str().unwrap().to_owned(), shop };
    assert_eq!(site.call(Method::GET, "/profile", None).await.status, 200);
    let clone = site.post("/clone", json!({"source": 1003})).await;
    assert_eq!((clone.status, clone.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    site.shop.emulator.rotate_token("secret_site").unwrap();
    assert_eq!(site.call(Method::GET, "/profile", None).await.code(), "INVALID_API_TOKEN");
}

#[tokio::test]
async fn edits_stay_in_the_draft_until_they_are_published() {
    let site = Site::open().await;
    assert_eq!(site.get("/profile").await["isDraftChanged"], false);
    let wish = json!({"storeName": "New name", "dateFormat": "dd-MM-yyyy"});
    assert_eq!(site.put("/profile", wish).await.body, json!({}));
    let profile = site.get("/profile").await;
    assert_eq!((&profile["storeName"], &profile["isDraftChanged"]), (&json!("New name"), &json!(true)));
    let page = site.post("/page", json!({"title": "About us", "urlPath": "about"})).await.body;
    let id = page["pageId"].as_str().unwrap();
    let count = async |published: bool| {
        site.get(&format!("/page?published={published}")).await["pages"].as_array().unwrap().len()
    };
    assert_eq!((count(false).await, count(true).await), (2, 1));
    site.post("/publish", json!({})).await;
    assert_eq!(count(true).await, 2);
    assert_eq!(site.get("/profile").await["isDraftChanged"], false);
    let changed = site.put(&format!("/page/{id}"), json!({"visible": false})).await.body;
    assert_eq!((&changed["title"], &changed["visible"]), (&json!("About us"), &json!(false)));
    site.post("/discard", json!({})).await;
    let pages = site.get("/page?published=false").await;
    assert_eq!(pages["pages"][1]["visible"], true);
    assert_eq!(site.call(Method::GET, "/page", None).await.code(), "WRONG_PARAMETER");
    let same = site.post("/page", json!({"title": "Again", "urlPath": "about"})).await;
    assert_eq!((same.status, same.code()), (409, "CONSTRAINT_VIOLATION"));
    let gone = site.call(Method::DELETE, &format!("/page/{id}"), None).await.body;
    assert_eq!(gone["pageId"], id);
    assert_eq!(site.call(Method::DELETE, &format!("/page/{id}"), None).await.status, 404);
    assert_eq!(site.call(Method::DELETE, "/page/home", None).await.status, 409);
}

#[tokio::test]
async fn tiles_are_added_moved_and_removed() {
    let site = Site::open().await;
    let showcases = site.get("/tile/showcase").await;
    let cover = showcases["categories"].as_array().unwrap().iter().find(|c| c["type"] == "COVER").unwrap();
    let item = cover["items"][0]["id"].as_str().unwrap();
    let wish = json!({"pageId": "home", "useTileShowcase": true, "tileShowcaseItemId": item, "tileOrder": 1});
    assert_eq!(site.post("/tile", wish).await.body, json!({}));
    let own = json!({"tile": {"type": "TEXT", "content": {"title": "Hours"}}});
    assert_eq!(site.post("/tile", own).await.status, 200);
    let tiles = site.get("/tile?published=false&pageId=home").await["tiles"].as_array().unwrap().clone();
    let kinds: Vec<&str> = tiles.iter().map(|tile| tile["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["HEADER", "COVER", "COVER", "STORE", "FOOTER", "TEXT"]);
    assert_eq!((&tiles[1]["hasChanges"], &tiles[0]["order"]), (&json!(true), &json!(0)));
    let id = tiles[5]["id"].as_str().unwrap();
    assert_eq!(site.put(&format!("/tile/{id}"), json!({"order": 0, "visibility": false})).await.status, 200);
    let moved = site.get(&format!("/tile/{id}")).await;
    assert_eq!(
        (&moved["order"], &moved["visibility"], &moved["content"]["title"]),
        (&json!(0), &json!(false), &json!("Hours"))
    );
    let many = json!({"tiles": [{"id": id, "tileName": "hours"}, {"id": "tile-0"}]});
    assert_eq!(site.put("/tile", many).await.status, 404);
    assert_eq!(site.get(&format!("/tile/{id}")).await["tileName"], "text");
    assert_eq!(site.call(Method::DELETE, &format!("/tile/{id}"), None).await.status, 200);
    assert_eq!(site.call(Method::GET, &format!("/tile/{id}"), None).await.status, 404);
    let page = &site.get("/page?published=false").await["pages"][0];
    assert_eq!(page["tileIds"].as_array().unwrap().len(), 5);
    let config = site.get("/tile/config/COVER").await;
    assert!(config["config"]["layoutConfigList"][0]["contentEditorConfig"]["image"].is_object());
    assert_eq!(site.call(Method::GET, "/tile/config/NONSENSE", None).await.code(), "WRONG_PARAMETER");
    let nonsense = site.post("/tile", json!({"tileShowcaseItemId": "nonsense"})).await;
    assert_eq!(nonsense.body["args"]["parameter"], "tileShowcaseItemId");
}

#[tokio::test]
async fn themes_are_painted() {
    let site = Site::open().await;
    let made = site.post("/themes", json!({"colors": {"colorA": "#3A4B5C"}})).await.body;
    let id = made["themeId"].as_str().unwrap();
    assert_eq!(
        (&made["colors"]["colorA"], made["colors"].as_object().unwrap().len()),
        (&json!("#3A4B5C"), 6)
    );
    assert_eq!(site.get("/themes").await["themes"].as_array().unwrap().len(), 2);
    let changed = site.put(&format!("/themes/{id}"), json!({"colors": {"colorB": "#E6D9BF"}})).await.body;
    assert_eq!(
        (&changed["colors"]["colorA"], &changed["colors"]["colorB"]),
        (&json!("#3A4B5C"), &json!("#E6D9BF"))
    );
    let wrong = site.put("/current_theme", json!({"colors": {"colorA": "blue"}})).await;
    assert_eq!(wrong.body["args"]["parameter"], "colors.colorA");
    site.put("/current_theme", json!({"colors": {"colorA": "#000000"}})).await;
    assert_eq!(site.get("/current_theme").await["colors"]["colorA"], "#000000");
    assert_eq!(site.call(Method::DELETE, &format!("/themes/{id}"), None).await.body["themeId"], id);
    assert_eq!(site.call(Method::DELETE, &format!("/themes/{id}"), None).await.status, 404);
}

#[tokio::test]
async fn pictures_are_sent_to_the_address_given_out() {
    let site = Site::open().await;
    let wish = json!({"acceptHeader": "multipart/form-data"});
    let place = site.post("/tile/tile-2/image", wish).await.body;
    let (id, url) = (place["id"].as_str().unwrap(), place["url"].as_str().unwrap());
    assert!(url.starts_with(&site.shop.emulator.http_url()), "{url}");
    assert_eq!(site.call(Method::GET, &format!("/image/{id}"), None).await.status, 404);
    let mut form =
        b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n".to_vec();
    form.extend(PICTURE);
    form.extend(b"\r\n--edge--\r\n");
    let upload = site.shop.client.post(url).header("content-type", "multipart/form-data; boundary=edge");
    assert_eq!(answer(upload.body(form)).await.status, 200);
    let picture = site.get(&format!("/image/{id}")).await;
    assert_eq!((&picture["set"][0]["width"], &picture["set"][0]["height"]), (&json!(2), &json!(1)));
    assert_eq!(picture["borderInfo"]["homogeneity"], false);
    let stored = site.shop.client.get(picture["set"][0]["url"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(stored.bytes().await.unwrap(), PICTURE);
    let bucket = picture["bucket"].as_str().unwrap();
    let buckets = site.get("/image/bucket").await;
    assert!(
        picture["set"][0]["url"].as_str().unwrap().starts_with(buckets["urls"][bucket].as_str().unwrap())
    );
    let text = site.shop.client.post(url).header("content-type", "image/png").body("no picture");
    assert_eq!(answer(text).await.status, 400);
    let elsewhere = format!("{}/instant-site-pictures/1003/other", site.shop.emulator.http_url());
    assert_eq!(answer(site.shop.client.post(elsewhere).body(PICTURE)).await.status, 404);
    assert_eq!(
        site.post("/tile/none/image", json!({"acceptHeader": "multipart/form-data"})).await.status,
        404
    );
}

#[tokio::test]
async fn redirects_are_the_same_on_both_hosts() {
    let site = Site::open().await;
    let rows =
        json!([{"fromUrl": "/old", "toUrl": "/new"}, {"fromUrl": "/older", "toUrl": "https://mine.test/"}]);
    let made = site.shop.post("/instant-site/redirects", rows.clone()).await.body;
    assert_eq!(made, json!({"createCount": 2, "existsCount": 0}));
    assert_eq!(
        site.post("/instant-site/redirects", rows).await.body,
        json!({"createCount": 0, "existsCount": 2})
    );
    let found = site.get("/instant-site/redirects?keyword=older").await;
    assert_eq!(found["total"], 1);
    let id = found["items"][0]["id"].as_str().unwrap();
    let changed = site.shop.put(&format!("/instant-site/redirects/{id}"), json!({"toUrl": "/newest"})).await;
    assert_eq!(changed.body, json!({"updateCount": 1}));
    assert_eq!(site.get(&format!("/instant-site/redirects/{id}")).await["toUrl"], "/newest");
    let exact = site.shop.get("/instant-site/redirects/get-for-path?exactPath=%2Folder%2F").await.body;
    assert_eq!((exact["items"].as_array().unwrap().len(), &exact["hasAnyRedirects"]), (1, &json!(true)));
    let none = site.shop.get("/instant-site/redirects/get-for-path?exactPath=%2Fnone").await.body;
    assert_eq!(none, json!({"items": [], "hasAnyRedirects": true}));
    let wrong =
        site.shop.post("/instant-site/redirects", json!([{"fromUrl": "nowhere", "toUrl": "/a"}])).await;
    assert_eq!((wrong.status, wrong.code()), (422, "WRONG_URL"));
    let round = site.shop.put(&format!("/instant-site/redirects/{id}"), json!({"toUrl": "/older"})).await;
    assert_eq!(round.code(), "WRONG_PARAMETER");
    assert_eq!(
        site.shop.delete(&format!("/instant-site/redirects/{id}")).await.body,
        json!({"deleteCount": 1})
    );
    assert_eq!(site.shop.get(&format!("/instant-site/redirects/{id}")).await.status, 404);
}

#[tokio::test]
async fn a_site_is_cloned() {
    let second = StoreConfig::new(2001).with_full_token("secret_second");
    let stores = vec![StoreConfig::default(), second];
    let shop = Shop::open(Config { stores, ..Config::default() }).await;
    let token = exchange(&shop, "/api/v1", "authorization_code", DEFAULT_TOKEN).await.body;
    let site = Site { token: token["accessToken"].as_str().unwrap().to_owned(), shop };
    site.post("/page", json!({"title": "About us"})).await;
    site.post("/publish", json!({})).await;
    let base = site.shop.emulator.http_url();
    let url =
        format!("{base}/api/v1/oauth/token?grant_type=authorization_code&site_id=2001&code=secret_second");
    let token = answer(site.shop.client.post(url)).await.body;
    let token = token["accessToken"].as_str().unwrap();
    let clone = site.shop.client.post(format!("{base}/api/v1/2001/clone")).bearer_auth(token);
    assert_eq!(answer(clone.json(&json!({"source": 1003, "draft": true}))).await.status, 200);
    let pages = |published: bool| {
        let url = format!("{base}/api/v1/2001/page?published={published}");
        answer(site.shop.client.get(url).bearer_auth(token))
    };
    assert_eq!(pages(false).await.body["pages"][1]["title"], "About us");
    assert_eq!(pages(true).await.body["pages"].as_array().unwrap().len(), 1);
    let labels = site.get("/translation").await;
    assert_eq!(labels["languageTranslations"]["nl"], "Nederlands");
}
