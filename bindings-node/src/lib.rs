//! Native half of the npm package `ecwid-nodes`: a narrow waist that carries JSON text.
//!
//! The size of this crate does not depend on the number of nodes: they are called by id. Names, classes, iterators and
//! error classes that JavaScript users see live in `../lib`. Text goes in and out because `JSON.parse` builds objects
//! faster than Node-API does, and because integers must not turn into BigInt on the way.
#![cfg_attr(test, allow(dead_code, reason = "the exports to JavaScript are left out of test builds"))]

mod call;
mod connection;
mod engine;
mod oauth;
mod steps;
