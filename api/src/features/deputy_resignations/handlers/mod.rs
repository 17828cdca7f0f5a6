//! One operation per file.

mod announce;
mod forward;
mod get;
mod list;
mod submit;
mod vote;
mod withdraw;

pub use announce::*;
pub use forward::*;
pub use get::*;
pub use list::*;
pub use submit::*;
pub use vote::*;
pub use withdraw::*;
