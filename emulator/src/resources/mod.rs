//! The operations behind the endpoints, one module per resource.

pub mod application;
pub mod calculation;
pub mod carts;
pub mod categories;
pub mod classes;
pub mod customers;
pub mod deleted;
pub mod groups;
pub mod orders;
pub mod products;
pub mod profile;
pub mod statuses;
pub mod stock;
pub mod unique;
pub mod variations;
