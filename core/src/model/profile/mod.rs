//! The store profile: settings, shipping, payment, taxes, design.

mod design;
mod kinds;
mod mail;
mod payment;
mod settings;
mod shipping;
mod store;
mod write;
mod write_design;
mod write_mail;
mod write_shipping;

pub use design::*;
pub use kinds::*;
pub use mail::*;
pub use payment::*;
pub use settings::*;
pub use shipping::*;
pub use store::*;
pub use write::*;
pub use write_design::*;
pub use write_mail::*;
pub use write_shipping::*;
