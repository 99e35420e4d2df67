//! Reports against the orders they are counted from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Shop;
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, Shopper};
use serde_json::{Value, json};

fn basket(email: &str, sku: &str, paid: bool) -> Checkout {
    Checkout {
        items: vec![CheckoutItem { sku: Some(sku.to_owned()), ..CheckoutItem::default() }],
        customer: Shopper { email: email.to_owned(), name: "Ada Byron".to_owned(), ..Shopper::default() },
        paid,
        ..Checkout::default()
    }
}

fn figure(figures: &Value, id: &str) -> f64 {
    let rows = figures.as_array().unwrap_or_else(|| panic!("no figures in {figures}"));
    let row = rows.iter().find(|row| row["dataId"] == id).unwrap_or_else(|| panic!("no {id} in {figures}"));
    row["dataValue"].as_f64().unwrap()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.011
}

#[tokio::test]
async fn orders_and_revenue_are_counted() {
    let shop = Shop::open(Config { seed: true, ..Config::default() }).await;
    let totals = shop.emulator.totals(1003).unwrap();
    let report = shop.get("/reports/allOrders").await.body;
    assert!(near(figure(&report["aggregatedData"], "orders"), totals["orders"].as_f64().unwrap()));
    assert!(near(figure(&report["aggregatedData"], "revenue"), totals["ordersTotal"].as_f64().unwrap()));
    let per_day: f64 =
        report["dataset"].as_array().unwrap().iter().map(|day| figure(&day["data"], "orders")).sum();
    assert!(near(per_day, totals["orders"].as_f64().unwrap()));
    let first = &report["dataset"][0];
    assert_eq!(first["startTimeStamp"], report["startedFrom"]);

    let placed = shop.emulator.checkout(&basket("ada@example.test", "HL-MUG", true)).unwrap();
    let after = shop.get("/reports/allRevenue?timeScaleValue=month").await.body;
    let before = figure(&report["aggregatedData"], "revenue");
    // The period ends before the second it is asked in.
    shop.emulator.advance_clock(std::time::Duration::from_secs(2));
    let later = shop.get("/reports/allRevenue?timeScaleValue=month").await.body;
    assert!(near(figure(&later["aggregatedData"], "revenue"), before + placed.total), "{after} {later}");
    assert_eq!(later["timeScaleValue"], "month");
    let profit = shop.get("/reports/allProfit").await.body;
    assert!(figure(&profit["aggregatedData"], "profit") < figure(&profit["aggregatedData"], "revenue"));
}

#[tokio::test]
async fn periods_are_compared() {
    let shop = Shop::default().await;
    let orders = shop.get("/orders").await.body;
    let newest = orders["items"][0]["createTimestamp"].as_i64().unwrap();
    let path = format!(
        "/reports/allOrders?startedFrom={}&endedAt={}&comparePeriod=previousPeriod&timeScaleValue=day&firstDayOfWeek=sunday",
        newest - 43_200,
        newest + 43_200
    );
    let report = shop.get(&path).await.body;
    assert_eq!(
        (&report["firstDayOfWeek"], &report["comparePeriod"]),
        (&json!("SUNDAY"), &json!("previousPeriod"))
    );
    assert!(near(figure(&report["aggregatedData"], "orders"), 1.0));
    assert!(report["comparePeriodAggregatedData"].is_array());
    assert_eq!(
        report["dataset"][0]["comparePeriodStartTimeStamp"].as_i64().unwrap(),
        report["dataset"][0]["startTimeStamp"].as_i64().unwrap() - 86_400
    );
    let tip = shop.get(&path.replace("allOrders", "allOrders/tip")).await.body;
    assert!(tip["tip"].as_str().unwrap().contains("'orders'"), "{tip}");
    for wrong in [
        "/reports/nonsense",
        "/reports/allOrders?timeScaleValue=decade",
        "/reports/allOrders?startedFrom=20&endedAt=10",
        "/reports/allOrders?startedFrom=0&timeScaleValue=hour",
        "/reports/allOrders?storefrontPlatform=moon",
    ] {
        let refused = shop.get(wrong).await;
        assert_eq!((refused.status, refused.code()), (400, "WRONG_PARAMETER"), "{wrong}");
    }
}

#[tokio::test]
async fn rows_are_ranked_and_paged() {
    let shop = Shop::default().await;
    for _ in 0..4 {
        shop.emulator.checkout(&basket("ada@example.test", "HL-MUG", true)).unwrap();
    }
    shop.emulator.abandon_cart(&basket("bo@example.test", "HL-MUG", false)).unwrap();
    shop.emulator.advance_clock(std::time::Duration::from_secs(2));
    let rows = shop.get("/reports/topOfCustomersByOrders").await.body;
    assert_eq!(rows["dataset"][0]["datapointId"], "ada@example.test");
    assert!(near(figure(&rows["dataset"][0]["data"], "orders"), 4.0));
    assert_eq!(rows["dataset"][0]["additionalData"]["customerData"]["customerName"], "Ada Byron");
    let second =
        shop.get("/reports/topOfCustomersByOrders?limit=1&offset=1&orderByMetric=revenue").await.body;
    assert_eq!((second["dataset"].as_array().unwrap().len(), &second["itemCount"]), (1, &rows["itemCount"]));
    let kinds = shop.get("/reports/newOrdersVsRepeatOrders").await.body;
    let share: f64 =
        kinds["dataset"].as_array().unwrap().iter().map(|row| row["percentage"].as_f64().unwrap()).sum();
    assert!((share - 100.0).abs() < 0.1);
    let carts = shop.get("/reports/abandonedCarts").await.body;
    let left =
        carts["dataset"].as_array().unwrap().iter().find(|row| row["datapointId"] == "abandoned").unwrap();
    assert!(figure(&left["data"], "carts") >= 1.0);
    let stock = shop.get("/reports/inventory?orderByMetric=itemsSold").await.body;
    assert_eq!(stock["dataset"][0]["additionalData"]["sku"], "HL-MUG");
    let product = shop.get("/products/708114611").await.body;
    assert!(near(figure(&stock["dataset"][0]["data"], "quantity"), product["quantity"].as_f64().unwrap()));
    let consent = shop.get("/reports/customersByMarketingEmailsConsent").await.body;
    let customers = shop.get("/customers").await.body["total"].as_f64().unwrap();
    assert!(near(figure(&consent["aggregatedData"], "customers"), customers));
}

#[tokio::test]
async fn visits_are_played_the_same_way_every_time() {
    let shop = Shop::default().await;
    let now = shop.get("/reports/allTraffic").await.body["endedAt"].as_i64().unwrap();
    let path = |report: &str| format!("/reports/{report}?startedFrom={}&endedAt={now}", now - 20 * 86_400);
    let once = shop.get(&path("allTraffic")).await.body;
    assert_eq!(once["aggregatedData"], shop.get(&path("allTraffic")).await.body["aggregatedData"]);
    let visits = figure(&once["aggregatedData"], "visits");
    assert!(visits > 0.0);
    for report in
        ["visitorsByDevice", "visitorsByCountry", "newVsReturningVisitors", "topOfLandingPagesByVisitors"]
    {
        let parts = shop.get(&path(report)).await.body;
        assert!(near(figure(&parts["aggregatedData"], "visitors"), visits), "{report}");
    }
    let funnel = shop.get(&path("checkoutSalesFunnel")).await.body;
    let steps: Vec<f64> =
        funnel["dataset"].as_array().unwrap().iter().map(|step| figure(&step["data"], "visitors")).collect();
    assert!(steps.windows(2).all(|pair| pair[0] >= pair[1]), "{steps:?}");
    let elsewhere = shop.get(&format!("{}&storefrontPlatform=facebook", path("allTraffic"))).await.body;
    assert!(near(figure(&elsewhere["aggregatedData"], "visits"), 0.0));
}

#[tokio::test]
async fn every_report_of_the_reference_answers() {
    let shop = Shop::default().await;
    let facts: Value = serde_json::from_str(include_str!("../../facts/enums.json")).unwrap();
    for report in facts["ReportType"]["values"].as_array().unwrap() {
        let report = report.as_str().unwrap();
        let answer = shop.get(&format!("/reports/{report}")).await;
        assert_eq!(answer.status, 200, "{report}: {}", answer.body);
        assert_eq!(answer.body["reportType"], report);
        assert!(answer.body["aggregatedData"].is_array() && answer.body["dataset"].is_array());
        assert!(shop.get(&format!("/reports/{report}/tip")).await.body["tip"].is_string());
    }
}
