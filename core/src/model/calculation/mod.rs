//! Totals of an order that is not placed.

mod answer;
mod request;

pub use answer::*;
pub use request::*;
