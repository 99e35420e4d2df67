//! Uploaded files: reading them from the net, looking into pictures, sending them back.

pub mod documents;
pub mod fetch;
pub mod picture;
pub mod placeholder;
pub mod serve;
pub mod sources;
