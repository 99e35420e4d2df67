//! Staff accounts.

mod read;
mod write;

pub use read::{GetStaff, ListStaff, ListStaffScopes};
pub use write::{CancelInvite, CreateStaff, DeleteStaff, ResendInvite, UpdateStaff};
