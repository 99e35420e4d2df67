//! Every body against the field types of the reference, as a strictly typed client reads it.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::Shop;
use common::reference::Reference;
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Shopper};
use serde_json::json;

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
    let mut reference = Reference::load();
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
    reference.settle(3000);
}
