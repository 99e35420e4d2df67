//! Every body against the field types of the reference, as a strictly typed client reads it.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::Shop;
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Shopper};
use serde_json::{Value, json};

struct Reference {
    types: Value,
    misfits: Vec<String>,
    fields: usize,
}

impl Reference {
    fn check(&mut self, kind: &str, value: &Value, path: &str) {
        let fits = match kind {
            "string" => value.is_string(),
            "int" => value.is_i64(),
            "float" => value.is_number(),
            "bool" => value.is_boolean(),
            "datetime" => value.as_str().is_some_and(|text| text.len() == 25 && text.ends_with(" +0000")),
            "any" | "object" => true,
            _ => return self.check_compound(kind, value, path),
        };
        self.fields += 1;
        if !fits {
            self.misfits.push(format!("{path}: {value} is no {kind}"));
        }
    }

    fn check_compound(&mut self, kind: &str, value: &Value, path: &str) {
        let inner = |prefix: &str| kind.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
        if let Some(item) = inner("array<") {
            match value.as_array() {
                Some(items) => items.iter().for_each(|one| self.check(item, one, &format!("{path}[]"))),
                None => self.misfits.push(format!("{path}: {value} is no array")),
            }
        } else if let Some(item) = inner("map<string,") {
            match value.as_object() {
                Some(rows) => rows.values().for_each(|one| self.check(item, one, &format!("{path}.*"))),
                None => self.misfits.push(format!("{path}: {value} is no object")),
            }
        } else if let Some(shape) = self.types.get(kind).cloned() {
            self.check_object(&shape, value, path);
        }
    }

    fn check_object(&mut self, shape: &Value, value: &Value, path: &str) {
        if let Some(union) = shape.get("union") {
            let tag = value[union["tag"].as_str().unwrap()].as_str().unwrap_or_default();
            let variant = union["variants"][tag].as_str().unwrap_or_default().to_owned();
            return self.check(&variant, value, path);
        }
        let Some(body) = value.as_object() else {
            return self.misfits.push(format!("{path}: {value} is no object"));
        };
        for field in shape["fields"].as_array().unwrap() {
            let name = field["name"].as_str().unwrap();
            let Some(found) = body.get(name) else { continue };
            if found.is_null() && field["nullable"] == json!(true) {
                continue;
            }
            let path = format!("{path}.{name}");
            let guessed = field["num_guess"] == json!(true) && found.is_number();
            if !guessed {
                self.check(field["type"].as_str().unwrap(), found, &path);
            }
        }
        let known = |name: &String| shape["fields"].as_array().unwrap().iter().any(|f| f["name"] == **name);
        let unknown: Vec<&String> = body.keys().filter(|name| !known(name)).collect();
        if !unknown.is_empty() {
            self.misfits.push(format!("{path}: unknown fields {unknown:?}"));
        }
    }
}

#[tokio::test]
async fn every_body_fits_the_reference() {
    let shop = Shop::default().await;
    let basket = Checkout {
        items: vec![
            CheckoutItem { sku: Some("HL-SWT-M-MOSS".to_owned()), quantity: 2, ..CheckoutItem::default() },
            CheckoutItem { sku: Some("HL-TOWEL-CHK".to_owned()), ..CheckoutItem::default() },
        ],
        customer: Shopper {
            email: "f@example.test".to_owned(),
            name: "Fit Ting".to_owned(),
            ..Shopper::default()
        },
        ..Checkout::default()
    };
    let order = shop.emulator.checkout(&basket).unwrap();
    let cart = shop.emulator.abandon_cart(&basket).unwrap();
    shop.delete("/products/708114650").await;
    shop.delete("/orders/7QK3P").await;
    let types = serde_json::from_str(include_str!("../../facts/types.json")).unwrap();
    let mut reference = Reference { types, misfits: Vec::new(), fields: 0 };
    let reads = [
        ("OrdersSearchResult", "/orders".to_owned()),
        ("FetchedOrder", format!("/orders/{}", order.order_id)),
        ("ProductsSearchResult", "/products".to_owned()),
        ("FetchedProduct", "/products/708114502".to_owned()),
        ("array<FetchedVariation>", "/products/708114502/combinations".to_owned()),
        ("FetchedVariation", "/products/708114515/combinations/61840403".to_owned()),
        ("CategoriesSearchResult", "/categories?productIds=true".to_owned()),
        ("FetchedCategory", "/categories/164220018".to_owned()),
        ("CustomersSearchResult", "/customers".to_owned()),
        ("FetchedCustomer", "/customers/240118854".to_owned()),
        ("CustomerGroupsSearchResult", "/customer_groups".to_owned()),
        ("array<FetchedProductType>", "/classes".to_owned()),
        ("FetchedStoreProfile", "/profile".to_owned()),
        ("FetchedLatestStats", "/latest-stats?productCountRequired=true".to_owned()),
        ("FetchedOrderStatusSettings", "/profile/order_status/PAID".to_owned()),
        ("ApplicationStatus", "/application".to_owned()),
        ("ApplicationTokenResult", "/application/token".to_owned()),
        ("DeletedOrdersSearchResult", "/orders/deleted".to_owned()),
        ("DeletedProductsSearchResult", "/products/deleted".to_owned()),
        ("CartsSearchResult", "/carts".to_owned()),
        ("FetchedCart", format!("/carts/{}", cart.cart_id.unwrap())),
    ];
    for (kind, path) in reads {
        let answer = shop.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        reference.check(kind, &answer.body, kind);
    }
    let draft = json!({"email": "f@example.test", "items": [{"productId": 708_114_611, "quantity": 1}]});
    let sums = shop.post("/order/calculate", draft).await.body;
    reference.check("CalculateOrderDetailsResult", &sums, "calculate");
    reference.misfits.sort();
    reference.misfits.dedup();
    assert!(reference.misfits.is_empty(), "{:#?}", reference.misfits);
    assert!(reference.fields > 3000, "only {} fields were compared", reference.fields);
}
