//! One operation per file.

mod create;
mod get;
mod list;
mod update;
mod withdraw;

pub use create::*;
pub use get::*;
pub use list::*;
pub use update::*;
pub use withdraw::*;
