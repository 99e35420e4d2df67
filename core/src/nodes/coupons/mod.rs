//! Discount coupons.

mod read;
mod write;

pub use read::{CouponAvailability, GetCoupon, SearchCoupons, SearchDeletedCoupons};
pub use write::{CreateCoupon, DeleteCoupon, UpdateCoupon};
