//! One operation per file.

mod answer;
mod create;
mod get;
mod judge;
mod list;

pub use answer::*;
pub use create::*;
pub use get::*;
pub use judge::*;
pub use list::*;
