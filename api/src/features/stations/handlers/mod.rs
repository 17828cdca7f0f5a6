//! One operation per file.

mod check;
mod close;
mod create;
mod get;
mod list;
mod update;

pub use check::*;
pub use close::*;
pub use create::*;
pub use get::*;
pub use list::*;
pub use update::*;
