//! One operation per file.

mod check;
pub mod create;
pub mod get;
pub mod list;
pub mod update;
