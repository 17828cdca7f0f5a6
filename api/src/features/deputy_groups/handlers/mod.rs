//! One operation per file.

mod check;
mod create;
mod dissolve;
mod get;
mod list;
mod plan;
mod update;

pub use check::*;
pub use create::*;
pub use dissolve::*;
pub use get::*;
pub use list::*;
pub use plan::*;
pub use update::*;
