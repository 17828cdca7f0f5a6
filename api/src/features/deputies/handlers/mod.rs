//! One operation per file.

pub(in crate::features) mod change;
pub mod create;
pub mod elect;
pub mod end;
pub mod get;
pub mod list;
pub mod restore;
pub mod suspend;
pub mod update;
pub mod update_mandate;
