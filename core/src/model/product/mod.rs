//! Products, their options, media and settings.

mod kinds;
mod media;
mod media_write;
mod options;
mod read;
mod write;

pub use kinds::*;
pub use media::*;
pub use media_write::*;
pub use options::*;
pub use read::*;
pub use write::*;
