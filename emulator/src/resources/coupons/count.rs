//! How often orders used a coupon.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::coupons;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// The store's coupon that an order was placed with, if it still exists.
pub fn used_by(store: &Store, order: &Doc) -> Option<i64> {
    let coupon = order.object("discountCoupon")?;
    let by_code = coupon.text("code").and_then(|code| coupons::find(store, code));
    let by_id = || {
        let id = coupon.int("id")?;
        store.get(Kind::Coupon, id).map(|found| (id, found))
    };
    by_code.or_else(by_id).map(|(id, _)| id)
}

/// Counts uses, gone by or taken back. A coupon for one use is used up by it.
pub fn change(call: &mut Call<'_>, id: i64, by: i64) -> Result<(), ApiError> {
    let Some(mut coupon) = call.store()?.get(Kind::Coupon, id).cloned() else {
        return Ok(());
    };
    let count = (coupon.int("orderCount").unwrap_or(0) + by).max(0);
    coupon.insert("orderCount".to_owned(), Value::from(count));
    if coupon.text("usesLimit") == Some("SINGLE") {
        let status = match (coupon.text("status"), count) {
            (Some("USEDUP"), 0) => "ACTIVE",
            (Some("ACTIVE"), 1..) => "USEDUP",
            (other, _) => other.unwrap_or("ACTIVE"),
        };
        let status = Value::from(status);
        coupon.insert("status".to_owned(), status);
    }
    coupons::stamp(&mut coupon, call.now());
    call.put(Kind::Coupon, id, coupon)?;
    call.emit(&Event::new("discount_coupon.updated", id));
    Ok(())
}
