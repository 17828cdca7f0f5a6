//! One operation per file.

mod list;

pub use list::*;
