//! One operation per file.

pub mod list;
