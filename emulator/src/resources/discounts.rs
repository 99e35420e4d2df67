//! What promotions and a coupon take off a cart.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, cents};
use crate::resources::coupons;
use crate::resources::coupons::usable::{self, Reduction};
use crate::resources::promotions::{apply, gain::Gain};
use crate::store::{Kind, Store};

/// A line of a cart as discounts see it.
#[derive(Debug)]
pub struct Line<'a> {
    pub product: Option<&'a Doc>,
    pub product_id: i64,
    pub combination: i64,
    pub categories: Vec<i64>,
    pub price: f64,
    pub quantity: f64,
    /// What was taken off so far.
    pub off: f64,
    allowed: bool,
}

impl<'a> Line<'a> {
    fn of(store: &'a Store, item: &Doc) -> Self {
        let product_id = item.int("productId").unwrap_or(0);
        let product = store.get(Kind::Product, product_id);
        let categories = product.map(|product| product.ints("categoryIds"));
        let forbidden = item.flag("discountsAllowed") == Some(false)
            || product.is_some_and(|product| product.flag("discountsAllowed") == Some(false))
            || item.flag("giftCard") == Some(true)
            || product.is_some_and(|product| product.flag("isGiftCard") == Some(true));
        Self {
            product,
            product_id,
            combination: item.int("combinationId").unwrap_or(0),
            categories: categories.unwrap_or_else(|| item.int("categoryId").into_iter().collect()),
            price: item.num("price").unwrap_or_else(|| price(product, item)),
            quantity: item.num("quantity").unwrap_or(1.0),
            off: 0.0,
            allowed: !forbidden,
        }
    }

    pub fn amount(&self) -> f64 {
        self.price * self.quantity
    }

    /// What is still to be paid.
    pub fn left(&self) -> f64 {
        (self.amount() - self.off).max(0.0)
    }

    /// The same line after a further reduction.
    pub fn reduced_by(&self, off: f64) -> Self {
        Self { categories: self.categories.clone(), off: self.off + off, ..*self }
    }

    /// Gift cards and products that are kept out of discounts are never reduced.
    pub fn discountable(&self) -> bool {
        self.allowed
    }
}

/// The price of a product or of the variation that an item names.
fn price(product: Option<&Doc>, item: &Doc) -> f64 {
    let Some(product) = product else { return 0.0 };
    let mut variations = product.list("combinations").iter().filter_map(Value::as_object);
    let variation = variations.find(|one| one.int("id") == item.int("combinationId"));
    variation.and_then(|one| one.num("price")).or_else(|| product.num("price")).unwrap_or(0.0)
}

/// What was taken off: per line, and from the shipping cost.
#[derive(Debug, Default)]
pub struct Outcome {
    pub lines: Vec<f64>,
    pub shipping: f64,
}

/// The items of a cart, as they are before any discount.
pub fn lines<'a>(store: &'a Store, items: &[Value]) -> Vec<Line<'a>> {
    items.iter().filter_map(Value::as_object).map(|item| Line::of(store, item)).collect()
}

/// Applies the store's promotions and the coupon named in the order, and writes down what they did.
pub fn apply(store: &Store, now: i64, order: &mut Doc, items: &mut [Value]) -> Outcome {
    let mut lines = lines(store, items);
    let rate = order.object("shippingOption").and_then(|option| option.num("shippingRate")).unwrap_or(0.0);
    let gains = apply::best(store, order, &lines, rate, now);
    for gain in &gains {
        for (line, off) in lines.iter_mut().zip(&gain.lines) {
            line.off += off;
        }
    }
    let shipping: f64 = gains.iter().map(|gain| gain.shipping).sum();
    let coupon = coupon(store, now, order, &lines);
    note_promotions(order, items, &gains);
    let off = note_coupon(order, items, coupon.as_ref());
    let shipping = if coupon.is_some_and(|coupon| coupon.free_shipping) { rate } else { shipping.min(rate) };
    note_shipping(order, rate, shipping);
    let lines = lines.iter().zip(off).map(|(line, coupon)| cents(line.off + coupon)).collect();
    Outcome { lines, shipping }
}

/// The reduction by the order's coupon. The order gets the coupon as the store knows it.
fn coupon(store: &Store, now: i64, order: &mut Doc, lines: &[Line<'_>]) -> Option<Reduction> {
    let code = order.object("discountCoupon")?.text("code")?.to_owned();
    let Some((_, stored)) = coupons::find(store, &code) else {
        if let Some(Value::Object(given)) = order.get_mut("discountCoupon") {
            given.insert("orderCount".to_owned(), json!(0));
        }
        return None;
    };
    let reduction = usable::reduction(store, stored, order, lines, now).ok();
    order.insert("discountCoupon".to_owned(), coupons::body(stored, now));
    reduction
}

fn note_promotions(order: &mut Doc, items: &mut [Value], gains: &[Gain]) {
    let rows: Vec<&Value> = gains.iter().map(|gain| &gain.info).collect();
    let off: f64 = gains.iter().flat_map(|gain| &gain.lines).sum();
    order.insert("discount".to_owned(), json!(cents(off)));
    order.insert("discountInfo".to_owned(), json!(rows));
    for (at, item) in items.iter_mut().filter_map(Value::as_object_mut).enumerate() {
        let row = |gain: &Gain| {
            let off = gain.lines.get(at).copied().unwrap_or(0.0);
            (off > 0.0).then(|| json!({ "discountInfo": gain.info, "total": cents(off) }))
        };
        let rows: Vec<Value> = gains.iter().filter_map(row).collect();
        item.insert("discounts".to_owned(), Value::Array(rows));
    }
}

/// Writes the coupon's share into the items. Returns the shares.
fn note_coupon(order: &mut Doc, items: &mut [Value], coupon: Option<&Reduction>) -> Vec<f64> {
    let shares = coupon.map_or_else(|| vec![0.0; items.len()], |coupon| coupon.lines.clone());
    order.insert("couponDiscount".to_owned(), json!(cents(shares.iter().sum())));
    for (item, share) in items.iter_mut().filter_map(Value::as_object_mut).zip(&shares) {
        item.insert("couponApplied".to_owned(), json!(*share > 0.0));
        item.insert("couponAmount".to_owned(), json!(share));
    }
    shares
}

fn note_shipping(order: &mut Doc, rate: f64, off: f64) {
    if let Some(Value::Object(option)) = order.get_mut("shippingOption")
        && off > 0.0
    {
        option.insert("discountedShippingRate".to_owned(), json!(cents(rate - off)));
    }
}
