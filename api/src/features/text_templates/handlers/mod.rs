//! One operation per file.

pub mod create;
pub mod delete;
pub mod list;
pub mod update;
