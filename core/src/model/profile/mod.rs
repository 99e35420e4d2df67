//! The store profile: settings, shipping, payment, taxes, design.

mod design;
mod kinds;
mod mail;
mod payment;
mod settings;
mod shipping;
mod store;

pub use design::*;
pub use kinds::*;
pub use mail::*;
pub use payment::*;
pub use settings::*;
pub use shipping::*;
pub use store::*;
