//! One operation per file.

mod get;

pub use get::*;
