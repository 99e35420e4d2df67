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
pub mod batch_list;
pub mod brand;
pub mod calculation;
pub mod cart;
pub mod category;
pub mod checkout_field;
pub mod checkout_field_write;
pub mod counts;
pub mod coupon;
pub mod customer;
pub mod customer_field;
pub mod customer_group;
mod date;
pub mod dictionary;
pub mod domain;
pub mod download;
pub mod filters;
mod id;
pub mod instant_site;
pub mod kinds;
mod number;
mod one_or_many;
pub mod order;
pub mod order_field;
pub mod order_status;
mod page;
pub mod partner;
mod patch;
pub mod payment_option;
pub mod product;
pub mod product_filter;
pub mod product_type;
pub mod profile;
pub mod promotion;
pub mod report;
pub mod results;
pub mod review;
pub mod sales_channel;
mod secret;
pub mod staff;
pub mod storage;
pub mod storefront;
pub mod subscription;
pub mod variation;
pub mod webhook;

pub use api_error::*;
pub use application::*;
pub use batch::*;
pub use batch_list::*;
pub use brand::*;
pub use calculation::*;
pub use cart::*;
pub use category::*;
pub use checkout_field::*;
pub use checkout_field_write::*;
pub use counts::*;
pub use coupon::*;
pub use customer::*;
pub use customer_field::*;
pub use customer_group::*;
pub use date::DateTime;
pub use dictionary::*;
pub use domain::*;
pub use download::*;
pub use filters::*;
pub use id::Id;
pub use instant_site::*;
pub use kinds::*;
pub use number::{NotFinite, Number};
pub use one_or_many::OneOrMany;
pub use order::*;
pub use order_field::*;
pub use order_status::*;
pub use page::{CustomersPage, Page};
pub use partner::*;
pub use patch::Patch;
pub use payment_option::*;
pub use product::*;
pub use product_filter::*;
pub use product_type::*;
pub use profile::*;
pub use promotion::*;
pub use report::*;
pub use results::*;
pub use review::*;
pub use sales_channel::*;
pub use secret::Secret;
pub use staff::*;
pub use storage::*;
pub use storefront::*;
pub use subscription::*;
pub use variation::*;
pub use webhook::*;
