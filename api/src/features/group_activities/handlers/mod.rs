//! One operation per file.

mod attend;
mod cancel;
mod get;
mod list;
mod plan;
mod record;
mod update;

pub use attend::*;
pub use cancel::*;
pub use get::*;
pub use list::*;
pub use plan::*;
pub use record::*;
pub use update::*;
