//! One operation per file.

pub mod change;
pub mod get;
pub mod withdraw;
