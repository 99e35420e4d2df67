//! The instant site: the website that comes with a store.

mod page;
mod profile;
mod redirect;
mod tile;

pub use page::*;
pub use profile::*;
pub use redirect::*;
pub use tile::*;
