//! One operation per file.

pub(super) mod get;
pub(super) mod tick_step;
pub(super) mod undo_step;
