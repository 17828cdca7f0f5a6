//! One operation per file.

pub(super) mod answer;
pub(super) mod get;
pub(super) mod list;
pub(super) mod record;

pub use answer::*;
pub use get::*;
pub use list::*;
pub use record::*;
