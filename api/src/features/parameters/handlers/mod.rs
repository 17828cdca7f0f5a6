//! One operation per file.

pub mod history;
pub mod list;
pub mod record;
