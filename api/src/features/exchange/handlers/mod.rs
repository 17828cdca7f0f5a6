//! One operation per file.

pub mod confirm;
pub mod discard;
pub mod export_accounts;
pub mod export_deputies;
pub mod export_units;
pub mod get;
pub mod template;
pub mod upload;
pub(in crate::features) mod workbook;
