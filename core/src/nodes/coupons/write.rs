//! `coupon.create`, `coupon.update`, `coupon.delete`.

use crate::action::{Action, Body, Example, LookUp, Meta};
use crate::model::{CouponCreateResult, CouponId, CouponWrite, DeleteCountResult, UpdateCountResult};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Create a discount coupon. Without a code the store makes one up.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCoupon {
    /// The coupon.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub coupon: CouponWrite,
}

impl Action for CreateCoupon {
    const META: Meta = Meta {
        id: "coupon.create",
        common: true,
        aliases: &["discount_coupon.create"],
        title: "Create a coupon",
        path: "/discount_coupons",
        scopes: &["create_discount_coupons"],
        body: Body::Of("coupon"),
        look_up: LookUp::By(&[&natural_keys::COUPON_CODE]),
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/create-discount-coupon",
        ..Meta::CREATE
    };
    type Output = CouponCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "discount": 15, "status": "ACTIVE"}),
            request: "POST /discount_coupons",
            body: Some(
                json!({"name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "discount": 15, "status": "ACTIVE"}),
            ),
            response: json!({"id": 6_612_004, "code": "SPRING26"}),
        }
    }
}

/// Change a discount coupon. Fields left out stay as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCoupon {
    /// Code or number of the coupon.
    pub discount_coupon_id: CouponId,
    /// The coupon.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub coupon: CouponWrite,
}

impl Action for UpdateCoupon {
    const META: Meta = Meta {
        id: "coupon.update",
        aliases: &["discount_coupon.update"],
        title: "Update a coupon",
        path: "/discount_coupons/{discountCouponId}",
        scopes: &["update_discount_coupons"],
        body: Body::Of("coupon"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/update-discount-coupon",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"discountCouponId": "SPRING26", "status": "PAUSED"}),
            request: "PUT /discount_coupons/SPRING26",
            body: Some(json!({"status": "PAUSED"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a discount coupon. Orders that used it keep their discount.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCoupon {
    /// Code or number of the coupon.
    pub discount_coupon_id: CouponId,
}

impl Action for DeleteCoupon {
    const META: Meta = Meta {
        id: "coupon.delete",
        aliases: &["discount_coupon.delete"],
        title: "Delete a coupon",
        path: "/discount_coupons/{discountCouponId}",
        scopes: &["update_discount_coupons"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/delete-discount-coupon",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"discountCouponId": "SPRING26"}),
            request: "DELETE /discount_coupons/SPRING26",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
