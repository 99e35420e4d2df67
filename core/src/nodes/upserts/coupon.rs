//! `coupon.upsert`, `coupon.find_or_create`.

use super::{FoundOrCreated, IfSeveral, Upsert, Upserted, no_key};
use crate::action::{Action, Body, Example, LookUp, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Coupon, CouponWrite};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const REQUIRED: &[&str] = &["code"];

fn problems(coupon: &CouponWrite) -> Vec<Problem> {
    if coupon.code.get().is_some_and(|value| !value.trim().is_empty()) {
        return Vec::new();
    }
    vec![no_key(&["code"])]
}

/// Change the discount coupon with this code; create it where there is none. Fields left out stay as they are. The
/// store keeps codes unique.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpsertCoupon {
    /// What to do where several coupons are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// Fields that only a new coupon gets, besides the others.
    pub on_create: Option<Box<CouponWrite>>,
    /// The coupon.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub coupon: CouponWrite,
}

impl Action for UpsertCoupon {
    const META: Meta = Meta {
        id: "coupon.upsert",
        title: "Create or update a coupon",
        path: "/discount_coupons",
        scopes: &["read_discount_coupons", "create_discount_coupons", "update_discount_coupons"],
        body: Body::Of("coupon"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/update-discount-coupon",
        composite: true,
        ..Meta::CREATE
    };
    type Output = Upserted;

    fn example() -> Example {
        Example {
            input: json!({"code": "SPRING26", "discount": 15, "onCreate": {"name": "Spring sale", "discountType": "PERCENT"}}),
            request: "GET /discount_coupons?code=SPRING26&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Ccode%29",
            body: None,
            response: json!({"id": 6_612_004, "outcome": "updated"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 6_612_004, "code": "SPRING26"}]}),
            json!({"updateCount": 1}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.coupon)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::COUPON_CODE,
            item: "/discount_coupons/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: progress.input.get("onCreate").and_then(Value::as_object),
            only_find: false,
            since: None,
        }
        .next(progress)
    }
}

/// Give the discount coupon with this code; create it where there is none. What is there is not changed. The store
/// keeps codes unique.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindOrCreateCoupon {
    /// What to do where several coupons are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// The coupon.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub coupon: CouponWrite,
}

impl Action for FindOrCreateCoupon {
    const META: Meta = Meta {
        id: "coupon.find_or_create",
        title: "Find or create a coupon",
        path: "/discount_coupons",
        scopes: &["read_discount_coupons", "create_discount_coupons"],
        body: Body::Of("coupon"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/update-discount-coupon",
        composite: true,
        ..Meta::CREATE
    };
    type Output = FoundOrCreated<Coupon>;

    fn example() -> Example {
        Example {
            input: json!({"code": "SPRING26", "name": "Spring sale", "discountType": "PERCENT", "discount": 15}),
            request: "GET /discount_coupons?code=SPRING26&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Ccode%29",
            body: None,
            response: json!({"id": 6_612_004, "outcome": "found", "entity": {"id": 6_612_004, "name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "status": "ACTIVE", "discount": 15, "orderCount": 4}}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 6_612_004, "code": "SPRING26"}]}),
            json!({"id": 6_612_004, "name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "status": "ACTIVE", "discount": 15, "orderCount": 4}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(&self.coupon)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: &natural_keys::COUPON_CODE,
            item: "/discount_coupons/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: None,
            only_find: true,
            since: None,
        }
        .next(progress)
    }
}
