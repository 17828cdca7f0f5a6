//! One operation per file.

mod announce;
mod attend;
mod cancel;
mod coverage;
mod get;
mod list;
mod miss;
mod plan;
mod shift;
mod update;

pub use announce::*;
pub use attend::*;
pub use cancel::*;
pub use coverage::*;
pub use get::*;
pub use list::*;
pub use miss::*;
pub use plan::*;
pub use shift::*;
pub use update::*;
