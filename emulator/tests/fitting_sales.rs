//! Bodies of coupons, promotions, reviews, subscriptions, batches and what hangs on orders and customers,
//! against the field types of the reference.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::reference::Reference;
use common::{Shop, answer};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, DEFAULT_TOKEN, Shopper};
use serde_json::{Value, json};

async fn filled() -> (Shop, String, String) {
    let shop = Shop::default().await;
    let promotion = json!({"name": "Mugs", "discountBase": "ITEM", "discountType": "PERCENT", "amount": 10,
        "triggers": {"startDate": "2020-01-01", "recurring": true, "recurrenceSettings": {
            "activeDays": ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"], "activeDayStartTime": "00:00:00"}},
        "targets": {"products": [708_114_611], "attributes": [{"attributeAlias": "BRAND", "attributeValues": ["Kade Keramiek"]}]}});
    assert_eq!(shop.post("/promotions", promotion).await.status, 200);
    let basket = Checkout {
        items: vec![CheckoutItem {
            sku: Some("HL-MUG".to_owned()),
            quantity: 2,
            subscribe: true,
            ..CheckoutItem::default()
        }],
        customer: Shopper {
            email: "f@example.test".to_owned(),
            name: "Fit Ting".to_owned(),
            ..Shopper::default()
        },
        coupon_code: Some("SPRING26".to_owned()),
        paid: true,
        ..Checkout::default()
    };
    let order = shop.emulator.checkout(&basket).unwrap().order_id;
    let left = Checkout { coupon_code: None, ..basket };
    let cart = shop.emulator.abandon_cart(&left).unwrap().cart_id.unwrap();
    let field = json!({"id": "gift", "value": "yes", "title": "Gift", "showInNotifications": true});
    assert_eq!(shop.post(&format!("/orders/{order}/extraFields"), field).await.status, 200);
    let invoice = shop.client.post(shop.url(&format!("/orders/{order}/invoices/create-invoice")));
    assert_eq!(answer(invoice.bearer_auth(DEFAULT_TOKEN)).await.status, 200);
    shop.put("/customers/240118860", json!({"extrafields": [{"key": "hDs81", "value": "2001-01-01"}]})).await;
    (shop, order, cart)
}

#[tokio::test]
async fn every_body_about_sales_fits_the_reference() {
    let (shop, order, cart) = filled().await;
    shop.emulator.remind_of_cart(1003, &cart).unwrap();
    shop.emulator.recover_cart(1003, &cart).unwrap();
    let mut reference = Reference::load();
    let reads = [
        ("FetchedOrder", format!("/orders/{order}")),
        ("FetchedOrder", "/orders/7QK2M".to_owned()),
        ("OrdersSearchResult", "/orders?paymentStatus=INCOMPLETE,PAID".to_owned()),
        ("RepeatOrderUrlResult", format!("/orders/{order}/repeatURL")),
        ("array<FetchedOrderExtraField>", format!("/orders/{order}/extraFields")),
        ("OrderTaxInvoicesResult", format!("/orders/{order}/invoices")),
        ("CouponSearchResult", "/discount_coupons".to_owned()),
        ("FetchedCoupon", "/discount_coupons/SPRING26".to_owned()),
        ("PromotionsSearchResult", "/promotions".to_owned()),
        ("ProductReviewSearchResult", "/reviews".to_owned()),
        ("FetchedProductReview", "/reviews/550012".to_owned()),
        ("ProductReviewFiltersDataResult", "/reviews/filters_data".to_owned()),
        ("SubscriptionsSearchResult", "/subscriptions".to_owned()),
        ("FetchedSubscription", "/subscriptions/81200331".to_owned()),
        ("CartsSearchResult", "/carts".to_owned()),
        ("FetchedCart", format!("/carts/{cart}")),
        ("FetchedCustomer", "/customers/240118854".to_owned()),
        ("FetchedCustomer", "/customers/240118860".to_owned()),
        ("CustomerContactsSearchResult", "/customers/240118854/contacts".to_owned()),
        ("FetchedCustomer.CustomerContact", "/customers/240118854/contacts/6103".to_owned()),
        ("CustomersConfigsSearchResult", "/store_extrafields/customers".to_owned()),
        ("FetchedCustomersConfig", "/store_extrafields/customers/hDs81".to_owned()),
        ("CustomersIdsResult", "/customers_ids".to_owned()),
        ("CustomersFiltersDataSearchResult", "/customers/filters".to_owned()),
        ("CustomersLocationsSearchResult", "/customers/locations?name=e".to_owned()),
        ("CustomersProductsSearchResult", "/customers/products?name=m".to_owned()),
        ("FetchedProduct", "/products/708114611".to_owned()),
    ];
    for (kind, path) in reads {
        let answer = shop.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        reference.check(kind, &answer.body, &path);
    }
    writes(&shop, &cart, &mut reference).await;
    batches(&shop, &mut reference).await;
    removals(&shop, &mut reference).await;
    reference.misfits.sort();
    reference.misfits.dedup();
    assert!(reference.misfits.is_empty(), "{:#?}", reference.misfits);
    assert!(reference.fields > 1200, "only {} fields were compared", reference.fields);
}

async fn writes(shop: &Shop, cart: &str, reference: &mut Reference) {
    let posts = [
        ("CouponCreateResult", "/discount_coupons", json!({"name": "A", "code": "A"})),
        (
            "IdResult",
            "/promotions",
            json!({"name": "A", "discountBase": "SUBTOTAL", "discountType": "ABSOLUTE", "amount": 1}),
        ),
        ("CreateCountResult", "/customers/240118860/contacts", json!({"contact": "a", "type": "URL"})),
        ("CustomersConfigCreateResult", "/store_extrafields/customers", json!({"title": "A"})),
        (
            "CustomerUpdateResult",
            "/customers_update",
            json!({"mode": "ALL", "customer": {"taxExempt": true}}),
        ),
        ("CreateCountResult", "/orders/7QK3P/extraFields", json!({"id": "a", "value": "", "title": "A"})),
        (
            "CalculateOrderDetailsResult",
            "/order/calculate",
            json!({"email": "n@example.test", "discountCoupon": {"code": "SPRING26"}, "items": [{"productId": 708_114_611, "quantity": 2}],
                "shippingOption": {"shippingMethodName": "Any", "shippingRate": 4, "fulfillmentType": "SHIPPING"}}),
        ),
    ];
    for (kind, path, body) in posts {
        let answer = shop.post(path, body).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        reference.check(kind, &answer.body, path);
    }
    let puts = [
        ("CouponUpdateResult", "/discount_coupons/A", json!({"discount": 2})),
        ("UpdateCountResult", "/promotions/9900417", json!({"enabled": false})),
        ("ProductReviewUpdateStatusResult", "/reviews/550012", json!({"status": "PUBLISHED"})),
        (
            "ProductReviewMassUpdateResult",
            "/reviews/mass_update",
            json!({"selectMode": "ALL", "newStatus": "MODERATED"}),
        ),
        ("UpdateCountResult", "/subscriptions/81200331", json!({"status": "PAUSED"})),
    ];
    for (kind, path, body) in puts {
        let answer = shop.put(path, body).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        reference.check(kind, &answer.body, path);
    }
    let hidden = shop.put(&format!("/carts/{cart}"), json!({"hidden": true})).await;
    reference.check("CartUpdateResult", &hidden.body, "cart");
}

async fn batches(shop: &Shop, reference: &mut Reference) {
    let calls = json!([{"id": "1", "path": "/profile", "method": "GET"}, {"id": "2", "path": "/products/1", "method": "GET"},
        {"id": "3", "path": "/profile", "method": "GET"}]);
    let made = shop.post("/batch?groupId=g", calls).await.body;
    reference.check("CreateBatchResult", &made, "create batch");
    let ticket = made["ticket"].as_str().unwrap().to_owned();
    let state =
        async |escaped: bool| shop.get(&format!("/batch?ticket={ticket}&escapedJson={escaped}")).await.body;
    for _ in 0..400 {
        if state(true).await["status"] == "COMPLETED" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    for escaped in [true, false] {
        let state = state(escaped).await;
        assert_eq!(state["responses"].as_array().unwrap().len(), 3);
        reference.check("GetEscapedBatchResult", &state, "batch");
    }
    let list = shop.get("/batch?status=COMPLETED").await.body;
    reference.check("BatchesSearchResult", &list, "batches");
    let cancel =
        answer(shop.client.post(shop.url("/batch/cancel-group?groupId=g")).bearer_auth(DEFAULT_TOKEN)).await;
    reference.check("CancelBatchGroupResult", &cancel.body, "cancel");
    reference.check(
        "DeleteCountResult",
        &shop.delete(&format!("/batch?ticketId={ticket}")).await.body,
        "delete batch",
    );
}

async fn removals(shop: &Shop, reference: &mut Reference) {
    let deletes = [
        ("CouponDeleteResult", "/discount_coupons/A"),
        ("DeleteCountResult", "/promotions/9900417"),
        ("ProductReviewDeleteResult", "/reviews/550012"),
        ("DeleteCountResult", "/customers/240118854/contacts/6103"),
        ("CustomersConfigDeleteResult", "/store_extrafields/customers/hDs81"),
        ("DeleteCountResult", "/orders/7QK3P/extraFields/a"),
        ("OrderItemOptionFileDeleteResult", "/orders/7QK2M/items/1010001/options/Engraving/files/770090"),
        ("OrderItemOptionFileDeleteResult", "/orders/7QK2M/items/1010001/options/Engraving/files"),
    ];
    for (kind, path) in deletes {
        let answer = shop.delete(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        reference.check(kind, &answer.body, path);
    }
    for path in ["/coupons/deleted", "/reviews/deleted"] {
        let rows: Value = shop.get(path).await.body;
        assert_eq!(rows["total"], 1);
        reference.check("DeletedItemsSearchResult", &rows, path);
    }
}
