//! Products, their options, media and settings.

mod kinds;
mod media;
mod options;
mod read;
mod write;

pub use kinds::*;
pub use media::*;
pub use options::*;
pub use read::*;
pub use write::*;
