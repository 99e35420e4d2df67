//! Query parameters, paging, sorting, partial answers.

pub mod dates;
pub mod paging;
pub mod query;
pub mod response_fields;
pub mod text;
