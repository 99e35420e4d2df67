//! `discount_coupon.created`, `discount_coupon.updated`, `discount_coupon.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::Coupon;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["discount_coupon.created", "discount_coupon.updated"],
    scopes: &["read_discount_coupons"],
    ..TriggerMeta::of(&kinds::COUPON)
};

fn sample() -> Value {
    json!({
        "id": 162_428_889, "name": "Spring", "code": "SPRING26", "discountType": "PERCENT", "status": "ACTIVE", "discount": 10,
        "usesLimit": "UNLIMITED", "creationDate": "2026-03-01 09:00:00 +0000", "updateDate": "2026-03-01 09:00:00 +0000", "orderCount": 0
    })
}

lifecycle! {
    /// Fires once for every new discount coupon.
    DiscountCouponCreated = Created of Coupon {
        id: "discount_coupon.created",
        aliases: &["coupon.created"],
        title: "New discount coupon",
    } from META like sample();

    /// Fires on a change of a known discount coupon: terms, status, or an order that used it.
    DiscountCouponUpdated = Updated of Coupon {
        id: "discount_coupon.updated",
        aliases: &["coupon.updated"],
        title: "Discount coupon updated",
    } from META like sample(), to { "status": "PAUSED" };

    /// Fires when a discount coupon is gone.
    DiscountCouponDeleted = Deleted of Coupon {
        id: "discount_coupon.deleted",
        aliases: &["coupon.deleted"],
        title: "Discount coupon deleted",
        webhooks: &["discount_coupon.deleted"],
        scopes: &["read_store_profile", "read_discount_coupons"],
    } from META like sample();
}
