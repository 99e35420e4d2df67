//! `review.get`, `review.search`, `review.search_deleted`, `review.stats`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{
    DeletedItem, OrderId, Page, ProductRef, ProductReview, ProductReviewStats, ProductReviewStatus, ReviewId,
    ReviewRef,
};
use crate::nodes::input::Csv;
use crate::nodes::input::When;
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Order of found reviews.
    pub enum ReviewSort {
        /// Oldest first.
        DateCreatedAsc = "DATE_CREATED_ASC",
        /// Newest first.
        DateCreatedDesc = "DATE_CREATED_DESC",
        /// Fewest stars first.
        RatingAsc = "RATING_ASC",
        /// Most stars first.
        RatingDesc = "RATING_DESC",
    }
}

/// Read one product review.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetReview {
    /// Number of the review.
    pub review_id: ReviewId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetReview {
    const META: Meta = Meta {
        id: "review.get",
        title: "Get a review",
        path: "/reviews/{reviewId}",
        scopes: &["read_reviews"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/productreview/request/ProductReviewDetailsRequest.kt",
        ..Meta::READ
    };
    type Output = ProductReview;

    fn example() -> Example {
        Example {
            input: json!({"reviewId": 550_012}),
            request: "GET /reviews/550012",
            body: None,
            response: json!({"id": 550_012, "productId": 708_114_611, "orderId": "7QK2M", "status": "PUBLISHED", "rating": 5, "review": "Keeps my tea warm.", "reviewerInfo": {"name": "Marit Dekker", "email": "marit.dekker@example.test", "ordersCount": 3}}),
        }
    }
}

/// Find product reviews by product, order, status, stars, dates or text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchReviews {
    /// Numbers of reviews, comma-separated.
    pub review_id: Option<Csv<ReviewRef>>,
    /// Numbers of products, comma-separated.
    pub product_id: Option<Csv<ProductRef>>,
    /// Ids of orders, comma-separated.
    pub order_id: Option<Csv<OrderId>>,
    /// State of the reviews.
    pub status: Option<ProductReviewStatus>,
    /// Numbers of stars, 1 to 5, comma-separated.
    pub rating: Option<String>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Text looked for in reviews and the names of their writers.
    pub search_keyword: Option<String>,
    /// Order of the rows.
    pub sort_by: Option<ReviewSort>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchReviews {
    const META: Meta = Meta {
        id: "review.search",
        common: true,
        title: "Search reviews",
        path: "/reviews",
        scopes: &["read_reviews"],
        spellings: &[("searchKeyword", "keyword")],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        paging: Paging::Offset { stable_sort: Some("DATE_CREATED_ASC") },
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-reviews/search-product-reviews",
        ..Meta::READ
    };
    type Output = Page<ProductReview>;

    fn example() -> Example {
        Example {
            input: json!({"status": "MODERATED", "rating": "4,5", "limit": 1}),
            request: "GET /reviews?status=MODERATED&rating=4%2C5&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 550_012, "productId": 708_114_611, "orderId": "7QK2M", "status": "PUBLISHED", "rating": 5, "review": "Keeps my tea warm.", "reviewerInfo": {"name": "Marit Dekker", "email": "marit.dekker@example.test", "ordersCount": 3}}]}),
        }
    }
}

/// Read which reviews were deleted, and when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDeletedReviews {
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

impl Action for SearchDeletedReviews {
    const META: Meta = Meta {
        id: "review.search_deleted",
        aliases: &["review.list_deleted"],
        title: "Search deleted reviews",
        path: "/reviews/deleted",
        scopes: &["read_store_profile", "read_reviews"],
        dates: &["from_date", "to_date"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-deleted-items-history",
        ..Meta::READ
    };
    type Output = Page<DeletedItem>;

    fn example() -> Example {
        Example {
            input: json!({"from_date": 1_773_000_000, "limit": 1}),
            request: "GET /reviews/deleted?from_date=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 550_001, "date": "2026-03-14 09:21:07 +0000"}]}),
        }
    }
}

/// Read how many reviews there are, wait for approval and are published.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetReviewStats {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetReviewStats {
    const META: Meta = Meta {
        id: "review.stats",
        title: "Count reviews",
        path: "/reviews/filters_data",
        scopes: &["read_reviews"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-reviews/get-product-reviews-stats",
        ..Meta::READ
    };
    type Output = ProductReviewStats;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /reviews/filters_data",
            body: None,
            response: json!({"allCount": 12, "moderatedCount": 2, "publishedCount": 10}),
        }
    }
}
