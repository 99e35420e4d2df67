//! Product reviews.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{Config, ReviewWish, StoreConfig};
use reqwest::Method;
use serde_json::json;

const MUG: &str = "/products/708114611";

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

fn wish(order: &str, product: Option<i64>, rating: i64) -> ReviewWish {
    ReviewWish {
        order: order.to_owned(),
        product_id: product,
        rating,
        review: Some("Warm and light".to_owned()),
        published: false,
    }
}

#[tokio::test]
async fn a_review_is_written_published_and_removed() {
    let (shop, receiver) = listening().await;
    let stats = shop.get("/latest-stats?reviewsUpdatesRequired=true").await.body["reviewsUpdated"].clone();
    let review = shop.emulator.write_review(1003, &wish("7QK3P", None, 4)).unwrap();
    let path = format!("/reviews/{}", review["id"]);
    let stored = shop.get(&path).await.body;
    assert_eq!(stored, review);
    assert_eq!(
        (&stored["status"], &stored["orderId"], &stored["orderNumber"]),
        (&json!("MODERATED"), &json!(512_240_951), &json!("7QK3P"))
    );
    assert_eq!(
        (&stored["reviewerInfo"]["email"], &stored["reviewerInfo"]["ordersCount"]),
        (&json!("iris.holm@example.test"), &json!(1))
    );
    let product = format!("/products/{}", stored["productId"]);
    assert_eq!(shop.get(&product).await.body["reviewsModerated"], 1);
    assert_eq!(shop.put(&path, json!({"status": "published"})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&path, json!({"status": "PUBLISHED"})).await.body, json!({"updateCount": 0}));
    let shown = shop.get(&product).await.body;
    assert_eq!(
        (&shown["reviewsPublished"], &shown["reviewsModerated"], &shown["rating"]),
        (&json!(1), &json!(0), &json!(4.0))
    );
    let counts = shop.get("/reviews/filters_data").await.body;
    assert_eq!(counts, json!({"allCount": 3, "moderatedCount": 1, "publishedCount": 2}));
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    let gone = shop.get(&path).await;
    assert_eq!((gone.status, gone.code()), (404, "PRODUCT_REVIEW_NOT_FOUND"));
    assert_eq!(shop.found("/reviews/deleted", "id").await, [review["id"].clone()]);
    assert_eq!(shop.get(&product).await.body["rating"], 0.0);
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    let rows = receiver.wait(3).await;
    let about =
        |status: &str| json!({"productId": stored["productId"], "orderId": 512_240_951, "status": status});
    let expected = [
        ("review.created", about("MODERATED")),
        ("review.updated", about("PUBLISHED")),
        ("review.deleted", json!({"productId": stored["productId"], "orderId": 512_240_951})),
    ];
    for (row, (kind, data)) in rows.iter().zip(expected) {
        assert_eq!(
            (&row.body["eventType"], &row.body["data"], &row.body["entityId"]),
            (&json!(kind), &data, &review["id"])
        );
    }
    let later = shop.get("/latest-stats?reviewsUpdatesRequired=true").await.body["reviewsUpdated"].clone();
    assert!(later.as_str() >= stats.as_str());
}

#[tokio::test]
async fn reviews_are_found_by_what_they_say() {
    let shop = Shop::default().await;
    shop.emulator.write_review(1003, &ReviewWish { published: true, ..wish("7QK3P", None, 1) }).unwrap();
    let all = shop.found("/reviews", "id").await;
    assert_eq!((all.len(), &all[0]), (3, &json!(550_101)), "newest first");
    let cases: [(&str, &[i64]); 12] = [
        ("status=moderated", &[550_012]),
        ("status=PUBLISHED&sortBy=RATING_ASC", &[550_101, 550_013]),
        ("rating=4,5&sortBy=RATING_DESC", &[550_012, 550_013]),
        ("productId=708114611", &[550_012]),
        ("orderId=7QK2M&sortBy=DATE_CREATED_ASC", &[550_012, 550_013]),
        ("orderId=512240951", &[550_101]),
        ("reviewId=550013,550012&sortBy=DATE_CREATED_ASC", &[550_012, 550_013]),
        ("keyword=TEA", &[550_012]),
        ("searchKeyword=sleeves%20soft", &[550_013]),
        ("createdFrom=2035-01-01", &[]),
        ("updatedTo=2001-01-01", &[]),
        ("limit=1&offset=2", &[550_012]),
    ];
    for (query, expected) in cases {
        let found = shop.found(&format!("/reviews?{query}"), "id").await;
        assert_eq!(found, expected.iter().map(|id| json!(id)).collect::<Vec<_>>(), "{query}");
    }
    for wrong in ["status=GONE", "rating=6", "rating=many", "sortBy=NAME"] {
        assert_eq!(shop.get(&format!("/reviews?{wrong}")).await.code(), "WRONG_PARAMETER", "{wrong}");
    }
}

#[tokio::test]
async fn many_reviews_change_at_once() {
    let (shop, receiver) = listening().await;
    let mass = async |body| shop.put("/reviews/mass_update", body).await;
    let chosen =
        json!({"selectMode": "SELECTED", "reviewIds": [550_012, 550_013, 1], "newStatus": "PUBLISHED"});
    assert_eq!(
        mass(chosen).await.body,
        json!({"updateCount": 1}),
        "one was published before, one is not there"
    );
    let filtered = json!({"selectMode": "ALL_FILTERED", "currentFilters": {"rating": [4], "orderId": [512_240_933]}, "newStatus": "moderated"});
    assert_eq!(mass(filtered).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.get("/reviews/550013").await.body["status"], "MODERATED");
    let wrong = [
        (json!({"newStatus": "PUBLISHED"}), "selectMode"),
        (json!({"selectMode": "SOME", "newStatus": "PUBLISHED"}), "selectMode"),
        (json!({"selectMode": "ALL"}), "newStatus"),
        (json!({"selectMode": "ALL", "newStatus": "GONE"}), "newStatus"),
        (json!({"selectMode": "SELECTED", "newStatus": "PUBLISHED"}), "reviewIds"),
        (json!({"selectMode": "ALL_FILTERED", "newStatus": "PUBLISHED"}), "currentFilters"),
    ];
    for (body, parameter) in wrong {
        let answer = mass(body.clone()).await;
        assert_eq!((answer.status, &answer.body["args"]["parameter"]), (400, &json!(parameter)), "{body}");
    }
    let gone = json!({"selectMode": "ALL_FILTERED", "filters": {"productId": [708_114_611]}, "delete": true});
    assert_eq!(mass(gone).await.body, json!({"updateCount": 1}));
    assert_eq!(mass(json!({"selectMode": "ALL", "delete": true})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.get("/reviews").await.body["total"], 0);
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    let kinds = receiver.types();
    assert_eq!(kinds, ["review.updated", "review.updated", "review.deleted", "review.deleted"]);
}

#[tokio::test]
async fn what_cannot_be_reviewed() {
    let shop = Shop::default().await;
    let refused = |wish: ReviewWish| shop.emulator.write_review(1003, &wish).unwrap_err().status;
    assert_eq!(refused(wish("7QK2M", None, 5)), 400, "the order has two products");
    assert_eq!(refused(wish("7QK2M", Some(708_114_611), 5)), 409, "it is reviewed already");
    assert_eq!(refused(wish("7QK2M", Some(1), 5)), 404);
    assert_eq!(refused(wish("NOPE", None, 5)), 404);
    assert_eq!(refused(wish("7QK3P", None, 6)), 400);
    shop.put(MUG, json!({"reviewsCollectingAllowed": false})).await;
    shop.delete("/reviews/550012").await;
    assert_eq!(refused(wish("7QK2M", Some(708_114_611), 5)), 409, "the product takes none");
    shop.put("/profile", json!({"settings": {"productReviewsFeatureEnabled": false}})).await;
    assert_eq!(refused(wish("7QK3P", None, 5)), 403);
    let off = shop.get("/reviews").await;
    assert_eq!((off.status, off.code()), (403, "PRODUCT_REVIEWS_FEATURE_NOT_AVAILABLE"));
}

#[tokio::test]
async fn scopes_of_reviews() {
    let store = StoreConfig::new(1003)
        .with_token("secret_reader", ["read_reviews"])
        .with_token("secret_writer", ["update_reviews"]);
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    let status = async |token: &str, method: Method, path: &str| {
        let body = (method == Method::PUT).then(|| json!({"status": "PUBLISHED"}));
        shop.call_as(token, method, path, body).await.status
    };
    assert_eq!(status("secret_reader", Method::GET, "/reviews").await, 200);
    assert_eq!(status("secret_reader", Method::PUT, "/reviews/550012").await, 403);
    assert_eq!(status("secret_writer", Method::PUT, "/reviews/550012").await, 200);
    assert_eq!(status("secret_writer", Method::GET, "/reviews/filters_data").await, 403);
    assert_eq!(status("secret_writer", Method::DELETE, "/reviews/550012").await, 403, "removal needs both");
    assert_eq!(status("secret_reader", Method::GET, "/reviews/deleted").await, 403);
}
