//! One file per operation.

pub(super) mod export;
pub(super) mod get;
