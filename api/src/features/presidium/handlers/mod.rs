//! One operation per file.

pub mod add;
pub mod end;
pub mod get;
