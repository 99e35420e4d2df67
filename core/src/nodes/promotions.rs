//! Promotions: discounts that apply by themselves.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    DeleteCountResult, IdResult, Page, Promotion, PromotionId, PromotionWrite, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all promotions, at most 100.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPromotions {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListPromotions {
    const META: Meta = Meta {
        id: "promotion.list",
        aliases: &["promotion.search"],
        title: "List promotions",
        path: "/promotions",
        scopes: &["read_promotion"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/promotions/search-promotions",
        ..Meta::READ
    };
    type Output = Page<Promotion>;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /promotions",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 9_900_417, "name": "Mugs 3 for 2", "enabled": true, "discountBase": "ITEM", "discountType": "PERCENT", "amount": 33, "targets": {"categories": [172_786_255]}, "triggers": {"minProductQuantityInCart": 3}}]}),
        }
    }
}

/// Create a promotion: when it applies (`triggers`) and what it reduces (`targets`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreatePromotion {
    /// The promotion.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub promotion: PromotionWrite,
}

impl Action for CreatePromotion {
    const META: Meta = Meta {
        id: "promotion.create",
        title: "Create a promotion",
        path: "/promotions",
        scopes: &["create_promotion"],
        body: Body::Of("promotion"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/promotions/create-promotion",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"name": "Mugs 3 for 2", "enabled": true, "discountBase": "ITEM", "discountType": "PERCENT", "amount": 33, "targets": {"categories": [172_786_255]}, "triggers": {"minProductQuantityInCart": 3}}),
            request: "POST /promotions",
            body: Some(
                json!({"name": "Mugs 3 for 2", "enabled": true, "discountBase": "ITEM", "discountType": "PERCENT", "amount": 33, "targets": {"categories": [172_786_255]}, "triggers": {"minProductQuantityInCart": 3}}),
            ),
            response: json!({"id": 9_900_417}),
        }
    }
}

/// Change a promotion. Fields left out stay as they are; `triggers` and `targets` are replaced whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdatePromotion {
    /// Number of the promotion.
    pub promotion_id: PromotionId,
    /// The promotion.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub promotion: PromotionWrite,
}

impl Action for UpdatePromotion {
    const META: Meta = Meta {
        id: "promotion.update",
        title: "Update a promotion",
        path: "/promotions/{promotionId}",
        scopes: &["update_promotion"],
        body: Body::Of("promotion"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/promotions/update-promotion",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"promotionId": 9_900_417, "enabled": false}),
            request: "PUT /promotions/9900417",
            body: Some(json!({"enabled": false})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a promotion. Orders that used it keep their discount.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeletePromotion {
    /// Number of the promotion.
    pub promotion_id: PromotionId,
}

impl Action for DeletePromotion {
    const META: Meta = Meta {
        id: "promotion.delete",
        title: "Delete a promotion",
        path: "/promotions/{promotionId}",
        scopes: &["delete_promotion"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/discounts/promotions/delete-promotion",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"promotionId": 9_900_417}),
            request: "DELETE /promotions/9900417",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
