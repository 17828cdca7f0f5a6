//! One operation per file.

mod count;
mod list;

pub use count::*;
pub use list::*;
