//! One operation per file.

mod close;
mod get;
mod judge;
mod list;
mod plan;
mod preview;

pub use close::*;
pub use get::*;
pub use judge::*;
pub use list::*;
pub use plan::*;
pub use preview::*;
