//! Product reviews.

use crate::model::{DateTime, Id, OrderNumber, ProductId, ReviewId};

entity! {
    /// A review that a buyer wrote of a product.
    read struct ProductReview {
        /// Identifier of the review.
        id: i64,
        /// Identifier of the product.
        product_id: i64,
        /// Name of the product.
        product_name: String,
        /// Options that the buyer had chosen.
        product_options: Vec<String>,
        /// Identifier of the customer.
        customer_id: i64,
        /// Order that the product was bought with: its number as the buyer sees it, or the internal number.
        order_id: Id,
        /// Order number as the buyer sees it.
        order_number: String,
        /// Identifier of the line of the order.
        order_item_id: i64,
        /// Whether the review waits for approval or is published.
        status: ProductReviewStatus,
        /// Number of stars, 1 to 5.
        rating: i64,
        /// Text of the review.
        review: String,
        /// The buyer who wrote the review.
        reviewer_info: ProductReviewerInfo,
        /// When the review was written (`yyyy-MM-dd HH:mm:ss +0000`).
        create_date: DateTime,
        /// When the review last changed (`yyyy-MM-dd HH:mm:ss +0000`).
        update_date: DateTime,
        /// When the review was written, in Unix seconds (UTC).
        create_timestamp: i64,
        /// When the review last changed, in Unix seconds (UTC).
        update_timestamp: i64,
    }

    /// The buyer who wrote a review.
    read struct ProductReviewerInfo {
        /// Name of the buyer.
        name: String,
        /// E-mail address of the buyer.
        email: String,
        /// City of the buyer.
        city: String,
        /// Country of the buyer.
        country: String,
        /// How many orders the buyer has placed.
        orders_count: i64,
        /// The same as `ordersCount`, in the vendor's other spelling.
        orders: i64,
    }

    /// How many reviews the store has.
    read struct ProductReviewStats {
        /// How many reviews there are in all.
        all_count: i64,
        /// How many reviews wait for approval.
        moderated_count: i64,
        /// How many reviews are published.
        published_count: i64,
    }

    /// A change or deletion of many reviews.
    write struct ProductReviewMassUpdate {
        /// True to delete the reviews instead of changing them. Without it a new one gets `false`.
        delete: bool,
        /// The same as `currentFilters`, in the vendor's other spelling.
        filters: ProductReviewMassUpdateFilters,
        /// Status that the reviews get.
        new_status: ProductReviewStatus,
        /// Identifiers of the reviews, when `selectMode` is `SELECTED`.
        review_ids: Vec<ReviewId>,
        /// Which reviews are meant: the listed ones, all that match the filters, or all. Required on create.
        select_mode: ProductReviewSelectMode,
        /// True to pass the change on to the connected review service.
        send_update_to_reviews_service: bool,
        /// Filters of the reviews, when `selectMode` is `ALL_FILTERED`.
        current_filters: ProductReviewMassUpdateFilters,
    }

    /// Filters of reviews.
    write struct ProductReviewMassUpdateFilters {
        /// Only reviews written at or after this moment (`yyyy-MM-dd HH:mm:ss +0000`).
        created_from: DateTime,
        /// Only reviews written at or before this moment (`yyyy-MM-dd HH:mm:ss +0000`).
        created_to: DateTime,
        /// Only reviews of these products.
        product_id: Vec<ProductId>,
        /// Only reviews of these orders, by internal number.
        order_id: Vec<OrderNumber>,
        /// Only these reviews.
        review_id: Vec<ReviewId>,
        /// Only reviews with these numbers of stars.
        rating: Vec<i64>,
        /// Text looked for in reviews and the names of their writers.
        search_keyword: String,
        /// Only reviews with this status.
        status: ProductReviewStatus,
    }
}

open_enum! {
    /// State of a review.
    pub enum ProductReviewStatus {
        /// Waits for approval.
        Moderated = "MODERATED",
        /// Published.
        Published = "PUBLISHED",
    }

    /// Which reviews a mass change is for.
    pub enum ProductReviewSelectMode {
        /// The listed ones.
        Selected = "SELECTED",
        /// All that match the search.
        AllFiltered = "ALL_FILTERED",
        /// All.
        All = "ALL",
    }
}
