//! One operation per file.

mod get;
mod save;
mod withdraw;

pub use get::*;
pub use save::*;
pub use withdraw::*;
