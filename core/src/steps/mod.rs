//! Pure steps: everything that decides, without network, clock or disk.

pub mod build;
pub mod classify;
pub mod dates;
pub mod decode;
pub mod diff;
pub mod extras;
pub mod field_diff;
pub mod keys;
pub mod normalise;
pub mod own;
pub mod page;
pub mod project;
pub mod redact;
pub mod slice;
pub mod verify;
