//! One operation per file.

mod assign;
mod coverage;
mod create;
mod end;
mod get;
mod list;
mod note;
mod towns;
mod update;

pub use assign::*;
pub use coverage::*;
pub use create::*;
pub use end::*;
pub use get::*;
pub use list::*;
pub use note::*;
pub use towns::*;
pub use update::*;
