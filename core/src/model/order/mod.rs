//! Orders, their lines, shipments, discounts and taxes.

mod item;
mod kinds;
mod money;
mod read;
mod shipping;
mod write;
mod write_parts;

pub use item::*;
pub use kinds::*;
pub use money::*;
pub use read::*;
pub use shipping::*;
pub use write::*;
pub use write_parts::*;
