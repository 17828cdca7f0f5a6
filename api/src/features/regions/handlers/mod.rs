//! One operation per file.

pub mod get;
pub mod list;
