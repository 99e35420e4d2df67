//! Typed forms of the vendor's objects.
//!
//! Every field is a [`Patch`] (missing, `null` or a value), enumerations are open and answers keep fields that
//! are not listed, so a body can be decoded, changed and sent back without losing anything. Types whose name
//! ends in `Write` are what a caller sends.

#[macro_use]
mod entity;
#[macro_use]
pub(crate) mod open_enum;

pub mod api_error;
pub mod application;
pub mod batch;
pub mod category;
pub mod customer;
mod date;
pub mod filters;
mod id;
pub mod kinds;
mod number;
pub mod order;
mod page;
mod patch;
pub mod product;
pub mod profile;
pub mod results;
mod secret;
pub mod variation;
pub mod webhook;

pub use api_error::*;
pub use application::*;
pub use batch::*;
pub use category::*;
pub use customer::*;
pub use date::DateTime;
pub use filters::*;
pub use id::Id;
pub use kinds::*;
pub use number::{NotFinite, Number};
pub use order::*;
pub use page::{CustomersPage, Page};
pub use patch::Patch;
pub use product::*;
pub use profile::*;
pub use results::*;
pub use secret::Secret;
pub use variation::*;
pub use webhook::*;
