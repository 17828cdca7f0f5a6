//! Spreadsheets in and out: deputies, units, accounts.
//!
//! A file is read, checked row by row against what is there, and kept as a preview; nothing is
//! changed before somebody confirms. Confirming checks again and writes all good rows in one
//! transaction. Rows are recognised by natural keys (a deputy by town, name and phone; a unit by
//! its full name; an account by its user name), so the same file imported twice changes nothing,
//! and an export can be corrected and imported again. Empty cells change nothing.
//!
//! - table: `imports`: `previewed → applied | discarded`; a preview waits for a day
//! - permission: `imports.manage`, and the permission of what is imported: `deputies.manage`,
//!   `organs.manage`, `accounts.create`
//! - events: `import.applied`, `import.discarded`, `export.made`

mod accounts;
mod apply;
mod columns;
mod deputies;
mod deputy_cells;
mod dto;
pub mod error;
mod export;
#[cfg(any(test, feature = "fuzzing"))]
mod fuzz;
mod handlers;
mod kind;
mod ordinal;
pub mod permissions;
mod plan;
mod preview;
mod routes;
mod row;
mod sheet;
mod stale;
mod store;
mod units;

#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use fuzz::read_all;
pub(in crate::features) use handlers::workbook;
pub use kind::ImportKind;
pub use routes::configure;
pub use stale::discard_stale;
