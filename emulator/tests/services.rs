//! Staff, domains, dictionaries, product feeds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Shop, answer};
use ecwid_nodes_emulator::DEFAULT_TOKEN;
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn staff_are_invited_changed_and_let_go() {
    let shop = Shop::default().await;
    let scopes = shop.get("/profile/staffScopes").await.body["staffScopes"].as_array().unwrap().clone();
    assert_eq!(scopes.len(), 7);
    let wish = json!({"email": "ada@example.test", "staffScopes": ["SALES_MANAGEMENT"]});
    assert_eq!(shop.post("/staff", wish.clone()).await.body, json!({"success": true}));
    let rows = shop.get("/staff").await.body["staffList"].as_array().unwrap().clone();
    let ada = rows.iter().find(|row| row["email"] == "ada@example.test").unwrap();
    assert_eq!((&ada["inviteAccepted"], &ada["staffScopes"]), (&json!(false), &json!(["SALES_MANAGEMENT"])));
    let id = ada["id"].as_str().unwrap();
    assert!(id.starts_with('p'));
    assert_eq!(shop.post("/staff", wish).await.code(), "CONSTRAINT_VIOLATION");
    assert_eq!(shop.post("/staff", json!({"email": "nobody"})).await.body["args"]["parameter"], "email");
    let unknown = shop.put(&format!("/staff/{id}"), json!({"staffScopes": ["EVERYTHING"]})).await;
    assert_eq!(unknown.body["args"]["parameter"], "staffScopes");
    let all = shop.put(&format!("/staff/{id}"), json!({"staffScopes": []})).await;
    assert_eq!(all.body, json!({"updateCount": 1}));
    assert_eq!(shop.get(&format!("/staff/{id}")).await.body["staffScopes"].as_array().unwrap(), &scopes);

    let invite = json!({"email": "ada@example.test"});
    assert_eq!(shop.post("/staff/invite", invite.clone()).await.body, json!({"success": true}));
    let mails = shop.emulator.mails();
    assert_eq!(mails.iter().filter(|mail| mail["kind"] == "staff_invite").count(), 2);
    let withdraw = || shop.call_as(DEFAULT_TOKEN, Method::DELETE, "/staff/invite", Some(invite.clone()));
    assert_eq!(withdraw().await.body, json!({"deleteCount": 1}));
    assert_eq!(withdraw().await.status, 404);
    let joost = json!({"email": "joost@harborlane.test"});
    assert_eq!(shop.post("/staff/invite", joost).await.code(), "CONSTRAINT_VIOLATION");
    assert_eq!(shop.delete("/staff/p27630914").await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.get("/staff/p27630914").await.status, 404);
}

fn order(name: &str) -> Value {
    json!({
        "domainName": name, "firstName": "Ada", "lastName": "Byron", "email": "ada@example.test",
        "street": "1 Lane", "city": "London", "countryCode": "GB", "postalCode": "N1", "phone": "+44 20 5550147",
    })
}

#[tokio::test]
async fn domains_are_found_bought_and_pointed() {
    let shop = Shop::default().await;
    let offers = shop.get("/domains/search?keyword=harbor%20lane").await.body;
    let offers = offers["domains"].as_array().unwrap();
    assert!(offers.len() > 3 && offers.iter().any(|offer| offer["status"] == "taken"));
    let free = offers.iter().find(|offer| offer["status"] == "available").unwrap();
    let (name, price) = (free["name"].as_str().unwrap(), free["price"].as_f64().unwrap());
    assert_eq!(free["priceFormatted"], format!("${price:.2}"));
    let bought = shop.post("/domains/purchase", order(name)).await;
    assert_eq!(bought.status, 200, "{}", bought.body);
    assert_eq!((&bought.body["name"], &bought.body["primaryDomain"]), (&json!(name), &json!(true)));
    assert_eq!(bought.body["domainOwnerInfo"]["verificationStatus"], "pending");
    assert_eq!(shop.post("/domains/purchase", order(name)).await.code(), "DOMAIN_ALREADY_TAKEN");
    let taken = offers.iter().find(|offer| offer["status"] == "taken").unwrap();
    let refused = shop.post("/domains/purchase", order(taken["name"].as_str().unwrap())).await;
    assert_eq!((refused.status, refused.code()), (400, "DOMAIN_ALREADY_TAKEN"));
    for (wrong, status, code) in [
        ("", 403, "EMPTY_DOMAIN_NAME"),
        ("har_bor.com", 400, "ILLEGAL_DOMAIN_NAME"),
        ("harbor", 403, "WRONG_DOMAIN_FORMAT"),
    ] {
        let refused = shop.post("/domains/purchase", order(wrong)).await;
        assert_eq!((refused.status, refused.code()), (status, code), "{wrong}");
    }
    let mut nameless = order("engines-of-ada.shop");
    nameless["lastName"] = json!("");
    let refused = shop.post("/domains/purchase", nameless).await;
    assert_eq!(refused.code(), "REGISTRANT_CONTACT_DATA_VERIFICATION_ERROR");

    let domains = shop.get("/domains").await.body;
    assert_eq!(domains["instantSiteDomain"]["primaryInstantSiteDomain"], name);
    let verify = format!("/domains/send_domain_verification_email?domain_name={name}");
    assert_eq!(shop.call_as(DEFAULT_TOKEN, Method::POST, &verify, None).await.status, 200);
    shop.emulator.advance_clock(Duration::from_secs(3601));
    let row = shop.get("/domains").await.body["purchasedDomains"][0].clone();
    assert_eq!(row["domainOwnerInfo"]["verificationStatus"], "verified");
    let reset = format!("/domains/reset_domain_password?domain_name={name}&send_to=admin");
    assert_eq!(shop.call_as(DEFAULT_TOKEN, Method::POST, &reset, None).await.status, 200);
    let mails = shop.emulator.mails();
    assert_eq!(mails.iter().filter(|mail| mail["kind"] == "domain_verification").count(), 2);
    assert!(
        mails.iter().any(|mail| mail["kind"] == "domain_password" && mail["to"] == "owner@harborlane.test")
    );
    let none =
        shop.call_as(DEFAULT_TOKEN, Method::POST, "/domains/reset_domain_password?domain_name=a.com", None);
    assert_eq!(none.await.status, 404);

    let before = shop.get("/latest-stats?domainsRequired=true").await.body["domainsUpdated"].clone();
    assert!(before.is_string());
    let wish = json!({
        "instantSiteDomain": {"ecwidSubdomain": "engines", "thirdPartyVendorDomain": "engines.example"},
        "purchasedDomains": [{"id": row["id"], "autorenew": false, "primaryDomain": false}],
    });
    assert_eq!(shop.put("/domains", wish).await.body, json!({"updateCount": 1}));
    let domains = shop.get("/domains").await.body;
    assert_eq!(domains["instantSiteDomain"]["primaryInstantSiteDomain"], "engines.example");
    let row = &domains["purchasedDomains"][0];
    assert_eq!((&row["autorenew"], row.get("renewalDate")), (&json!(false), None));
    assert_eq!(row["redirectToPrimaryDomain"], true);
    let profile = shop.get("/profile").await.body;
    assert_eq!(profile["generalInfo"]["starterSite"]["ecwidSubdomain"], "engines");
}

fn find<'a>(rows: &'a Value, field: &str, value: &str) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row[field] == value).unwrap()
}

#[tokio::test]
async fn dictionaries_hold_the_world_and_need_no_token() {
    let shop = Shop::default().await;
    let open = async |path: &str| answer(shop.client.get(shop.url(path))).await;
    let countries = open("/countries?lang=en").await.body;
    assert!(countries.as_array().unwrap().len() > 240);
    assert_eq!(find(&countries, "code", "US"), &json!({"code": "US", "name": "United States"}));
    assert_eq!(find(&countries, "code", "AD")["name"], "Andorra");
    assert_eq!(find(&countries, "code", "BO")["name"], "Bolivia");
    assert_ne!(find(&countries, "code", "KR")["name"], find(&countries, "code", "KP")["name"]);
    let with = open("/countries?withStates=true").await.body;
    assert_eq!(find(&find(&with, "code", "NL")["states"], "code", "NH")["name"], "Noord-Holland");
    assert_eq!(find(&open("/states?countryCode=us").await.body, "code", "CA")["name"], "California");
    assert_eq!(open("/states?countryCode=XX").await.body["args"]["parameter"], "countryCode");
    assert_eq!(open("/states").await.code(), "WRONG_PARAMETER");
    let currencies = open("/currencies").await.body;
    assert_eq!(find(&currencies, "code", "EUR")["name"], "Euro");
    assert!(currencies.as_array().unwrap().iter().all(|row| row["code"] != "XAU"));
    let euro = open("/currencyByCountry?countryCode=NL").await.body;
    assert_eq!(
        euro,
        json!([{"countryCode": "NL", "currencyCode": "EUR", "currencyName": "Euro", "prefix": "€", "suffix": "", "decimalPlaces": "2"}])
    );
    assert_eq!(open("/currencyByCountry?countryCode=JP").await.body[0]["decimalPlaces"], "0");
    assert_eq!(open("/currencyByCountry?countryCode=SE").await.body[0]["suffix"], " kr");
    let dutch = open("/taxClasses?countryCode=NL").await.body;
    assert_eq!((&dutch[0]["taxClassCode"], &dutch[0]["taxClassRate"]), (&json!("default"), &json!("21")));
    assert_eq!(dutch[1]["taxClassRate"], "9");
    let american = open("/taxClasses?countryCode=US").await.body;
    assert_eq!(find(&american, "stateCode", "CA")["taxClassRate"], "7.25");
    // A token that is given has to work all the same.
    assert_eq!(shop.get("/countries").await.status, 200);
    let dead = shop.call_as("secret_dead", Method::GET, "/countries", None).await;
    assert_eq!((dead.status, dead.code()), (403, "INVALID_API_TOKEN"));
}

#[tokio::test]
async fn feeds_follow_the_catalogue() {
    let shop = Shop::default().await;
    let feed = shop.get("/saleschannels/google_shopping").await.body;
    let total = shop.get("/products").await.body["total"].clone();
    assert_eq!(feed["productFeedInfo"]["productsProcessed"], total);
    let included = feed["productFeedInfo"]["productsIncluded"].as_i64().unwrap();
    assert!(included > 0 && included < total.as_i64().unwrap());
    assert_eq!((&feed["condition"], &feed["marketplaceConfig"]["enabled"]), (&json!("NEW"), &json!(true)));
    shop.put("/products/708114611", json!({"enabled": false})).await;
    let fewer = shop.get("/saleschannels/shopzilla").await.body;
    assert_eq!(fewer["productFeedInfo"]["productsIncluded"], included - 1);
    assert_eq!(shop.get("/saleschannels/yahoo_shopping").await.body["taxonomy"], "Apparel & Accessories");
    let yandex = shop.get("/saleschannels/yandex_market").await.body;
    assert_eq!((&yandex["store"], &yandex["marketplaceConfig"]["enabled"]), (&json!(true), &json!(false)));
    assert_eq!(shop.get("/saleschannels/yandex_market_dbs").await.body["sizeChart"], "EU");
    let made = feed["productFeedInfo"]["lastGenerated"].clone();
    shop.emulator.advance_clock(Duration::from_secs(86_400));
    let next = shop.get("/saleschannels/google_shopping").await.body;
    assert_eq!(next["productFeedInfo"]["lastGenerated"], feed["productFeedInfo"]["nextGenerated"]);
    assert_ne!(next["productFeedInfo"]["lastGenerated"], made);
}
