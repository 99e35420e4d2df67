//! `coupon.get`, `coupon.search`, `coupon.search_deleted`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{Coupon, CouponId, DeletedItem, DiscountCouponType, Page};
use crate::nodes::input::{Csv, When};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Whether a coupon can be used.
    pub enum CouponAvailability {
        /// It can be used.
        Active = "ACTIVE",
        /// It was switched off.
        Paused = "PAUSED",
        /// It is past its end date.
        Expired = "EXPIRED",
        /// It was used as often as allowed.
        UsedUp = "USEDUP",
    }
}

/// Read one discount coupon by its code or number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCoupon {
    /// Code or number of the coupon.
    pub discount_coupon_id: CouponId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCoupon {
    const META: Meta = Meta {
        id: "coupon.get",
        aliases: &["discount_coupon.get"],
        title: "Get a coupon",
        path: "/discount_coupons/{discountCouponId}",
        scopes: &["read_discount_coupons"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/get-discount-coupon",
        ..Meta::READ
    };
    type Output = Coupon;

    fn example() -> Example {
        Example {
            input: json!({"discountCouponId": "SPRING26"}),
            request: "GET /discount_coupons/SPRING26",
            body: None,
            response: json!({"id": 6_612_004, "name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "status": "ACTIVE", "discount": 15, "orderCount": 4}),
        }
    }
}

/// Find discount coupons by code, kind, state or dates.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCoupons {
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Code of the coupon.
    pub code: Option<String>,
    /// What the coupon takes off.
    #[serde(rename = "discount_type")]
    pub discount_type: Option<Csv<DiscountCouponType>>,
    /// Can the coupon be used?
    pub availability: Option<CouponAvailability>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchCoupons {
    const META: Meta = Meta {
        id: "coupon.search",
        common: true,
        aliases: &["discount_coupon.search"],
        title: "Search coupons",
        path: "/discount_coupons",
        scopes: &["read_discount_coupons"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/discount-coupons/search-discount-coupons",
        ..Meta::READ
    };
    type Output = Page<Coupon>;

    fn example() -> Example {
        Example {
            input: json!({"discount_type": ["PERCENT"], "availability": "ACTIVE", "limit": 1}),
            request: "GET /discount_coupons?discount_type=PERCENT&availability=ACTIVE&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 6_612_004, "name": "Spring sale", "code": "SPRING26", "discountType": "PERCENT", "status": "ACTIVE", "discount": 15, "orderCount": 4}]}),
        }
    }
}

/// Read which coupons were deleted, and when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDeletedCoupons {
    /// Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    #[serde(rename = "from_date")]
    pub from_date: Option<When>,
    /// Deleted at or before this date.
    #[serde(rename = "to_date")]
    pub to_date: Option<When>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
}

impl Action for SearchDeletedCoupons {
    const META: Meta = Meta {
        id: "coupon.search_deleted",
        aliases: &["coupon.list_deleted"],
        title: "Search deleted coupons",
        path: "/coupons/deleted",
        scopes: &["read_store_profile", "read_discount_coupons"],
        dates: &["from_date", "to_date"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-deleted-items-history",
        ..Meta::READ
    };
    type Output = Page<DeletedItem>;

    fn example() -> Example {
        Example {
            input: json!({"from_date": 1_773_000_000, "limit": 1}),
            request: "GET /coupons/deleted?from_date=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 6_612_001, "date": "2026-03-14 09:21:07 +0000"}]}),
        }
    }
}
