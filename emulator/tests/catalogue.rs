//! Order, filters, brands, swatches, size charts and product classes.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::Config;
use serde_json::{Value, json};

const KNITWEAR: i64 = 164_220_018;

fn numbers(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|one| one.as_i64().unwrap()).collect()
}

#[tokio::test]
async fn categories_and_products_are_sorted() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    let roots = numbers(&shop.get("/categories/sort?parentCategory=0").await.body["sortedIds"]);
    assert_eq!(roots, [KNITWEAR, 164_220_031, 164_220_040]);
    let wish = json!({"sortedIds": [164_220_040, KNITWEAR]});
    assert_eq!(
        shop.put("/categories/sort?parentCategory=0", wish.clone()).await.body,
        json!({"updateCount": 1})
    );
    let sorted = numbers(&shop.get("/categories/sort?parentCategory=0").await.body["sortedIds"]);
    assert_eq!(sorted, [164_220_040, KNITWEAR, 164_220_031], "what is not named follows");
    assert_eq!(
        shop.found("/categories?parent=0", "id").await,
        [164_220_040, KNITWEAR, 164_220_031].map(|id| json!(id))
    );
    assert_eq!(shop.put("/categories/sort?parentCategory=0", wish).await.body, json!({"updateCount": 0}));

    let path = format!("/products/sort?parentCategory={KNITWEAR}");
    let mut products = numbers(&shop.get(&path).await.body["sortedIds"]);
    products.reverse();
    assert_eq!(shop.put(&path, json!({"sortedIds": products})).await.body, json!({"updateCount": 1}));
    assert_eq!(numbers(&shop.get(&path).await.body["sortedIds"]), products);
    let category = shop.get(&format!("/categories/{KNITWEAR}")).await.body;
    assert_eq!(numbers(&category["productIds"]), products);
    assert!(category.get("productOrder").is_none());
    let found = shop.found(&format!("/products?categories={KNITWEAR}"), "id").await;
    assert_eq!(found, products.iter().map(|id| json!(id)).collect::<Vec<_>>());
    shop.delete(&format!("/products/{}", products[0])).await;
    assert_eq!(numbers(&shop.get(&path).await.body["sortedIds"]), products[1..]);

    let front = numbers(&shop.get("/products/sort?parentCategory=0").await.body["sortedIds"]);
    let turned: Vec<i64> = front.iter().rev().copied().collect();
    shop.put("/products/sort?parentCategory=0", json!({"sortedIds": turned})).await;
    assert_eq!(numbers(&shop.get("/products/sort?parentCategory=0").await.body["sortedIds"]), turned);
    let first = shop.get(&format!("/products/{}", turned[0])).await.body;
    assert_eq!(first["showOnFrontpage"], 10);

    for (path, body, status) in [
        ("/products/sort", json!({"sortedIds": []}), 400),
        ("/products/sort?parentCategory=x", json!({"sortedIds": []}), 400),
        ("/products/sort?parentCategory=5", json!({"sortedIds": []}), 404),
        ("/categories/sort?parentCategory=0", json!({"sortedIds": [5]}), 409),
        ("/categories/sort?parentCategory=0", json!({"sortedIds": [KNITWEAR, KNITWEAR]}), 409),
        ("/categories/sort?parentCategory=0", json!({}), 400),
    ] {
        assert_eq!(shop.put(path, body).await.status, status, "{path}");
    }
    receiver.wait(4).await;
    let events = receiver.types();
    assert!(
        events.contains(&"category.updated".to_owned()) && events.contains(&"product.updated".to_owned())
    );
}

/// A store with nothing but two products and a category.
async fn two_products() -> (Shop, i64) {
    let shop = Shop::open(Config { seed: false, ..Config::default() }).await;
    let category = shop.post("/categories", json!({"name": "Cups"})).await.body["id"].as_i64().unwrap();
    let product = |name: &str, price: f64, quantity: i64, upc: &str, colours: [&str; 2]| {
        json!({
            "name": name, "sku": name, "price": price, "quantity": quantity,
            "attributes": [{"alias": "BRAND", "value": "MyBrand"}, {"alias": "UPC", "value": upc}],
            "options": [{"type": "SELECT", "name": "Color", "choices": colours.map(|text| json!({
                "text": text, "priceModifier": 0, "priceModifierType": "ABSOLUTE",
            }))}],
        })
    };
    let mut one = product("One cup", 10.0, 5, "Upc1", ["Red", "Green"]);
    one["compareToPrice"] = json!(12);
    one["categoryIds"] = json!([category]);
    shop.post("/products", one).await;
    shop.post("/products", product("Two cup", 5.0, 0, "Upc2", ["Yellow", "Green"])).await;
    (shop, category)
}

#[tokio::test]
async fn filters_are_counted_from_the_products() {
    let (shop, category) = two_products().await;
    let fields = "price,inventory,onsale,categories,option_Color,attribute_Brand,attribute_UPC";
    let path = format!(
        "/products/filters?filterFields={fields}&filterFacetLimit=option_Color:2&filterParentCategoryId=home&keyword=cup"
    );
    let body = shop.get(&path).await.body;
    assert_eq!(body["productCount"], 2);
    let filters = &body["filters"];
    assert_eq!(filters["price"], json!({"minValue": 5.0, "maxValue": 10.0, "status": "SUCCESS"}));
    assert_eq!(
        filters["inventory"]["values"],
        json!([{"id": "instock", "title": "In stock", "productCount": 1},
               {"id": "outofstock", "title": "Out of stock", "productCount": 1}])
    );
    assert_eq!(
        filters["onsale"]["values"][1],
        json!({"id": "notonsale", "title": "Regular price", "productCount": 1})
    );
    assert_eq!(
        filters["categories"]["values"],
        json!([{"id": category, "title": "Cups", "productCount": 1}])
    );
    assert_eq!(
        filters["option_Color"]["values"],
        json!([{"title": "Green", "productCount": 2}, {"title": "Red", "productCount": 1}])
    );
    assert_eq!(filters["attribute_Brand"]["values"], json!([{"title": "MyBrand", "productCount": 2}]));
    assert_eq!(filters["attribute_UPC"]["values"].as_array().unwrap().len(), 2);

    let params = json!({"params": {"filterFields": "price,enabled", "enabled": "true", "onsale": "onsale"}});
    let posted = shop.post("/products/filters", params).await.body;
    assert_eq!((&posted["productCount"], &posted["filters"]["price"]["minValue"]), (&json!(1), &json!(10.0)));
    let by_query =
        shop.post("/products/filters?filterFields=inventory", json!({"params": {"enabled": "false"}})).await;
    assert_eq!(by_query.body["productCount"], 0);
    for path in ["", "?filterFields=colour", "?filterFields=price&filterFacetLimit=price:few"] {
        assert_eq!(shop.get(&format!("/products/filters{path}")).await.code(), "WRONG_PARAMETER", "{path}");
    }
}

#[tokio::test]
async fn brands_come_from_attributes() {
    let (shop, _) = two_products().await;
    for (name, brand, enabled) in [("C", "Alpha", true), ("D", "Hidden one", false)] {
        let attributes =
            json!([{"name": "Brand", "value": brand, "valueTranslated": {"nl": format!("{brand}-nl")}}]);
        shop.post("/products", json!({"name": name, "enabled": enabled, "attributes": attributes})).await;
    }
    assert_eq!(shop.found("/brands", "name").await, ["MyBrand", "Alpha"]);
    assert_eq!(shop.found("/brands?sortBy=NAME_ASC", "name").await, ["Alpha", "MyBrand"]);
    assert_eq!(
        shop.found("/brands?hidden_brands=true&lang=nl", "name").await,
        ["MyBrand", "Alpha-nl", "Hidden one-nl"]
    );
    let page = shop.get("/brands?hiddenBrands=true&limit=1&offset=2&baseUrl=https://x.test/").await.body;
    assert_eq!((&page["total"], &page["count"]), (&json!(3), &json!(1)));
    let url = page["items"][0]["productsFilteredByBrandUrl"].as_str().unwrap();
    assert_eq!(url, "https://x.test/search?attribute_Brand=Hidden+one");
    assert_eq!(shop.get("/brands?sortBy=SIZE").await.status, 400);
}

#[tokio::test]
async fn swatches_are_those_used_last() {
    let shop = Shop::default().await;
    assert_eq!(shop.get("/swatches").await.body, json!({"colors": []}));
    let option = |name: &str, code: &str| {
        json!([{"type": "SWATCHES", "name": "Colour", "choices": [{
            "text": name, "priceModifier": 0, "priceModifierType": "ABSOLUTE", "hexCodes": [code],
            "textTranslated": {"nl": "Kleur"},
        }]}])
    };
    shop.put("/products/708114611", json!({"options": option("Moss", "#5d6b3f")})).await;
    shop.emulator.advance_clock(std::time::Duration::from_secs(10));
    shop.put("/products/708114620", json!({"options": option("Oat", "#e8dfcf")})).await;
    let colours = shop.get("/swatches/recent-colors").await.body["colors"].clone();
    assert_eq!(colours[0], json!({"name": "Oat", "hexCode": "#e8dfcf", "translations": {"nl": "Kleur"}}));
    assert_eq!((colours.as_array().unwrap().len(), &colours[1]["name"]), (2, &json!("Moss")));
}

#[tokio::test]
async fn size_charts_are_made_by_the_owner_and_read_by_apps() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    assert_eq!(shop.get("/sizecharts/3301").await.body["name"], "Knitwear");
    let made = shop.emulator.set_size_chart(1003, None, &json!({"name": "Aprons"})).unwrap();
    let id = made["id"].as_i64().unwrap();
    shop.emulator.set_size_chart(1003, Some(id), &json!({"enabled": false})).unwrap();
    let path = format!("/sizecharts/{id}");
    assert_eq!(shop.get(&path).await.body["enabled"], false);
    assert_eq!(shop.get(&format!("{path}?enabled=true")).await.status, 404);
    assert_eq!(shop.get(&format!("{path}?createdFrom=0&updatedTo=4000000000")).await.status, 200);
    let control = format!("{}/_emulator/size-charts/{id}", shop.emulator.http_url());
    assert_eq!(shop.client.delete(&control).send().await.unwrap().status(), 200);
    assert_eq!(shop.client.delete(&control).send().await.unwrap().status(), 404);
    assert_eq!(shop.get(&path).await.status, 404);
    receiver.wait(3).await;
    assert_eq!(receiver.types(), ["size_chart.created", "size_chart.updated", "size_chart.deleted"]);
}

#[tokio::test]
async fn attributes_of_classes_have_ids_that_stay() {
    let shop = Shop::default().await;
    let attributes =
        json!([{"name": "Care", "type": "CUSTOM", "show": "DESCR"}, {"name": "Brand", "type": "BRAND"}]);
    let made = shop.post("/classes", json!({"name": "Shirts", "attributes": attributes})).await.body;
    let path = format!("/classes/{}", made["id"]);
    let mut class = shop.get(&path).await.body;
    let ids: Vec<Value> =
        class["attributes"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    assert!(ids[0].as_i64().unwrap() > 0 && ids[0] != ids[1]);
    class["attributes"][0]["name"] = json!("Washing");
    let change = json!({"name": "Shirts", "attributes": class["attributes"]});
    assert_eq!(shop.put(&path, change.clone()).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&path, change).await.body, json!({"updateCount": 0}));
    assert_eq!(shop.get(&path).await.body["attributes"][0]["id"], ids[0]);
    let values = json!([{"id": ids[0], "value": "Cold"}]);
    let wear = json!({"name": "Shirt", "productClassId": made["id"], "attributes": values});
    let product = shop.post("/products", wear).await.body["id"].as_i64().unwrap();
    let value = shop.get(&format!("/products/{product}")).await.body["attributes"][0].clone();
    assert_eq!(
        (&value["name"], &value["type"], &value["show"]),
        (&json!("Washing"), &json!("CUSTOM"), &json!("DESCR"))
    );
    class["attributes"][0]["name"] = json!("Laundry");
    shop.put(&path, json!({"attributes": class["attributes"]})).await;
    let value = shop.get(&format!("/products/{product}")).await.body["attributes"][0].clone();
    assert_eq!((&value["name"], &value["value"]), (&json!("Laundry"), &json!("Cold")));
    shop.delete(&path).await;
    let shirt = shop.get(&format!("/products/{product}")).await.body;
    assert_eq!((&shirt["productClassId"], &shirt["attributes"]), (&json!(0), &json!([])));
    let missing = shop.get("/classes/5").await;
    assert_eq!(missing.body["errorMessage"], "Product class #5 not found");
}

#[tokio::test]
async fn a_deleted_category_leaves_its_products() {
    let shop = Shop::default().await;
    shop.delete(&format!("/categories/{KNITWEAR}")).await;
    let products = shop.get("/products?limit=100").await.body;
    for product in products["items"].as_array().unwrap() {
        assert!(!numbers(&product["categoryIds"]).contains(&KNITWEAR));
    }
}
