//! Product reviews.

mod read;
mod write;

pub use read::{GetReview, GetReviewStats, ReviewSort, SearchDeletedReviews, SearchReviews};
pub use write::{DeleteReview, MassUpdateReviews, UpdateReviewStatus};
