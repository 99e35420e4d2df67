//! Reports with a row per customer, product, method and so on.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Figure;
use super::ground::{Ground, cost, items};
use super::period::Period;
use crate::doc::{Doc, Fields};
use crate::resources::products::render::Links;
use crate::store::Kind;

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: String,
    pub data: Vec<Figure>,
    /// What the row is about.
    pub more: Option<Value>,
}

impl Row {
    pub fn new(id: impl Into<String>, data: Vec<Figure>) -> Self {
        Self { id: id.into(), data, more: None }
    }

    fn about(mut self, more: Value) -> Self {
        self.more = Some(more);
        self
    }
}

/// The numbers of all rows added up.
pub fn sum(rows: &[Row]) -> Vec<Figure> {
    let mut total: Vec<Figure> = Vec::new();
    for (id, value) in rows.iter().flat_map(|row| row.data.iter().copied()) {
        match total.iter_mut().find(|(known, _)| *known == id) {
            Some((_, sum)) => *sum += value,
            None => total.push((id, value)),
        }
    }
    total
}

fn worth(orders: &[&Doc]) -> Vec<Figure> {
    let revenue = orders.iter().filter_map(|order| order.num("total")).sum();
    vec![("orders", orders.len() as f64), ("revenue", revenue)]
}

/// Orders by a text of theirs; those without one are left out.
fn by(orders: Vec<&Doc>, key: impl Fn(&Doc) -> Option<String>) -> BTreeMap<String, Vec<&Doc>> {
    let mut groups: BTreeMap<String, Vec<&Doc>> = BTreeMap::new();
    for order in orders {
        if let Some(key) = key(order).filter(|key| !key.is_empty()) {
            groups.entry(key).or_default().push(order);
        }
    }
    groups
}

pub fn new_and_repeat_orders(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let (new, repeat): (Vec<&Doc>, Vec<&Doc>) =
        ground.orders(period).into_iter().partition(|order| ground.is_first(order));
    vec![Row::new("new", worth(&new)), Row::new("repeat", worth(&repeat))]
}

pub fn customers(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let groups = by(ground.orders(period), |order| order.text("email").map(str::to_lowercase));
    let row = |(email, orders): (String, Vec<&Doc>)| {
        let person = orders.first().and_then(|order| order.object("billingPerson"));
        let text = |field: &str| person.and_then(|person| person.text(field)).unwrap_or_default();
        let more = json!({
            "type": "CUSTOMERS",
            "customerData": {
                "customerId": orders.first().and_then(|order| order.int("customerId")),
                "customerEmail": email, "customerPhone": text("phone"), "customerName": text("name"),
            },
        });
        Row::new(email, worth(&orders)).about(more)
    };
    groups.into_iter().map(row).collect()
}

pub fn shipping_methods(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let method = |order: &Doc| order.object("shippingOption")?.text("shippingMethodName").map(str::to_owned);
    let row = |(name, orders): (String, Vec<&Doc>)| {
        let kind = orders.first().and_then(|order| order.object("shippingOption")?.text("fulfillmentType"));
        let more = json!({ "type": "SHIPPING", "shippingMethodName": name, "fulfilmentType": kind.unwrap_or("SHIPPING") });
        Row::new(name, worth(&orders)).about(more)
    };
    by(ground.orders(period), method).into_iter().map(row).collect()
}

pub fn payment_methods(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let groups = by(ground.orders(period), |order| order.text("paymentMethod").map(str::to_owned));
    let row = |(name, orders): (String, Vec<&Doc>)| {
        let more = json!({ "type": "ORDERS", "ordersCount": orders.len() });
        Row::new(name, worth(&orders)).about(more)
    };
    groups.into_iter().map(row).collect()
}

pub fn coupons(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let code = |order: &Doc| order.object("discountCoupon")?.text("code").map(str::to_owned);
    let row = |(code, orders): (String, Vec<&Doc>)| {
        let coupon = orders.first().and_then(|order| order.object("discountCoupon"));
        let name = coupon.and_then(|coupon| coupon.text("name")).unwrap_or(&code).to_owned();
        let off = orders.iter().filter_map(|order| order.num("couponDiscount")).sum();
        let mut data = worth(&orders);
        data.push(("discount", off));
        Row::new(code, data).about(json!({ "type": "COUPONS", "couponName": name }))
    };
    by(ground.orders(period), code).into_iter().map(row).collect()
}

pub fn discounts(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let mut groups: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    let orders = ground.orders(period);
    let given = orders.iter().flat_map(|order| order.list("discountInfo")).filter_map(Value::as_object);
    for discount in given {
        let name = discount.text("description").or_else(|| discount.text("base")).unwrap_or("discount");
        let sums = groups.entry(name.to_owned()).or_default();
        sums.0 += 1.0;
        sums.1 += discount.num("value").unwrap_or(0.0);
    }
    let row = |(name, (orders, off))| Row::new(name, vec![("orders", orders), ("discount", off)]);
    groups.into_iter().map(row).collect()
}

/// Lines by the number of a field, with pieces and money.
fn lines_by(ground: &Ground<'_>, period: Period, field: &str) -> BTreeMap<i64, (f64, f64, f64)> {
    let mut groups: BTreeMap<i64, (f64, f64, f64)> = BTreeMap::new();
    let orders = ground.orders(period);
    for item in items(&orders) {
        let Some(id) = item.int(field).filter(|id| *id != 0) else { continue };
        let (pieces, price) = (item.num("quantity").unwrap_or(1.0), item.num("price").unwrap_or(0.0));
        let sums = groups.entry(id).or_default();
        sums.0 += pieces;
        sums.1 += pieces * price;
        sums.2 += cost(ground, item);
    }
    groups
}

pub fn categories(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let row = |(id, (pieces, money, _)): (i64, (f64, f64, f64))| {
        let category = ground.store.get(Kind::Category, id);
        let name = category.and_then(|category| category.text("name")).unwrap_or_default();
        let data = vec![("itemsSold", pieces), ("revenue", money)];
        Row::new(id.to_string(), data).about(json!({ "type": "CATEGORY", "categoryName": name }))
    };
    lines_by(ground, period, "categoryId").into_iter().map(row).collect()
}

fn about_product(ground: &Ground<'_>, id: i64) -> Value {
    let product = ground.product(id).cloned().unwrap_or_default();
    let text = |field: &str| product.text(field).unwrap_or_default();
    json!({
        "type": "PRODUCT", "productName": text("name"), "productSku": text("sku"),
        "productUrl": Links::default().url(ground.store, 'p', id, &product),
        "productEditUrl": format!("https://my.ecwid.com/store/{}#product:id={id}&mode=edit", ground.store.id()),
        "productImageUrl": text("imageUrl"), "productThumbnailUrl": text("thumbnailUrl"),
    })
}

pub fn products(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let row = |(id, (pieces, money, _)): (i64, (f64, f64, f64))| {
        Row::new(id.to_string(), vec![("itemsSold", pieces), ("revenue", money)])
            .about(about_product(ground, id))
    };
    lines_by(ground, period, "productId").into_iter().map(row).collect()
}

pub fn products_by_profit(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let row = |(id, (pieces, money, spent)): (i64, (f64, f64, f64))| {
        let data =
            vec![("profit", money - spent), ("revenue", money), ("cost", spent), ("itemsSold", pieces)];
        Row::new(id.to_string(), data).about(about_product(ground, id))
    };
    lines_by(ground, period, "productId").into_iter().map(row).collect()
}

pub fn favorites(ground: &Ground<'_>, _period: Period) -> Vec<Row> {
    let liked = |product: &Doc| product.object("favorites").and_then(|favorites| favorites.num("count"));
    let rows = ground.store.all(Kind::Product).filter_map(|(id, product)| Some((id, liked(product)?)));
    let row = |(id, count): (i64, f64)| {
        Row::new(id.to_string(), vec![("favorites", count)]).about(about_product(ground, id))
    };
    rows.filter(|(_, count)| *count > 0.0).map(row).collect()
}

/// What is in stock and what it is worth; unlimited products have no number.
pub fn inventory(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let sold = lines_by(ground, period, "productId");
    let orders = ground.orders(period);
    let example = |id: i64| {
        let has = |order: &&&Doc| order.list("items").iter().any(|item| item["productId"] == id);
        orders.iter().find(has).and_then(|order| order.text("id")).map(str::to_owned)
    };
    let row = |(id, product): (i64, &Doc)| {
        let quantity = product.num("quantity")?;
        let pieces = sold.get(&id).map_or(0.0, |(pieces, ..)| *pieces);
        let price = product.num("price").unwrap_or(0.0);
        let mut more = json!({
            "type": "INVENTORY_PRODUCT", "productId": id, "sku": product.text("sku").unwrap_or_default(),
            "imageUrl": product.text("imageUrl").unwrap_or_default(),
            "thumbnailUrl": product.text("thumbnailUrl").unwrap_or_default(),
        });
        if let Some(order) = example(id) {
            more["exampleOrder"] = json!(order);
        }
        let data = vec![("quantity", quantity), ("stockValue", quantity * price), ("itemsSold", pieces)];
        Some(Row::new(id.to_string(), data).about(more))
    };
    ground.store.all(Kind::Product).filter_map(row).collect()
}

pub fn tips(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let tip = |order: &Doc| order.object("tip").and_then(|tip| tip.num("value")).or_else(|| order.num("tip"));
    let orders = ground.orders(period);
    let given: Vec<f64> = orders.iter().filter_map(|order| tip(order)).filter(|tip| *tip > 0.0).collect();
    vec![Row::new("tips", vec![("tips", given.iter().sum()), ("orders", given.len() as f64)])]
}

pub fn gift_cards(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let orders = ground.orders(period);
    let bought = items(&orders).into_iter().filter(|item| item.flag("giftCard") == Some(true));
    let sold: f64 =
        bought.map(|item| item.num("price").unwrap_or(0.0) * item.num("quantity").unwrap_or(1.0)).sum();
    let redeemed: f64 = orders.iter().filter_map(|order| order.num("giftCardRedemption")).sum();
    vec![Row::new("sold", vec![("revenue", sold)]), Row::new("redeemed", vec![("revenue", redeemed)])]
}

pub fn consent(ground: &Ground<'_>, _period: Period) -> Vec<Row> {
    let accepted = |customer: &Doc| customer.flag("acceptMarketing") == Some(true);
    let (yes, no): (Vec<bool>, Vec<bool>) =
        ground.store.all(Kind::Customer).map(|(_, customer)| accepted(customer)).partition(|yes| *yes);
    let row = |id: &str, count: usize| Row::new(id, vec![("customers", count as f64)]);
    vec![row("accepted", yes.len()), row("declined", no.len())]
}

/// Where buyers came from: the campaign of the order, else its referrer.
pub fn sources(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let text =
        |order: &Doc, field: &str| order.text(field).filter(|text| !text.is_empty()).map(str::to_owned);
    let campaign = |order: &Doc| {
        let utm = order.object("utmData")?;
        utm.text("source").filter(|source| !source.is_empty()).map(str::to_owned)
    };
    let source = |order: &Doc| {
        let named =
            campaign(order).or_else(|| text(order, "refererId")).or_else(|| text(order, "globalReferer"));
        Some(named.unwrap_or_else(|| "direct".to_owned()))
    };
    let row = |(name, orders): (String, Vec<&Doc>)| {
        let seen = orders.iter().filter_map(|order| order.object("utmData")).map(|utm| {
            let part = |field: &str| utm.text(field).unwrap_or_default();
            json!({
                "utmSource": part("source"), "utmMedium": part("medium"), "utmCampaign": part("campaign"),
                "cartOrigin": "",
            })
        });
        let mut list: Vec<Value> = Vec::new();
        for entry in seen {
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
        Row::new(name, worth(&orders)).about(json!({ "type": "UTM", "utmList": list }))
    };
    by(ground.orders(period), source).into_iter().map(row).collect()
}

pub fn abandoned_carts(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let profile = ground.profile();
    let settings = profile.object("settings").and_then(|settings| settings.object("abandonedSales"));
    let mails = settings.and_then(|settings| settings.flag("autoAbandonedSalesRecovery")).unwrap_or(false);
    let row = |id: &str, carts: &[&Doc]| {
        let money = carts.iter().filter_map(|cart| cart.num("total")).sum();
        let more = json!({ "type": "ABANDONED_CARTS", "autoAbandonedSalesRecovery": mails });
        Row::new(id, vec![("carts", carts.len() as f64), ("revenue", money)]).about(more)
    };
    vec![row("abandoned", &ground.carts(period)), row("recovered", &ground.recovered(period))]
}
