//! Spreadsheets: the XLSX files people send in and take out.
//!
//! Reading treats every file as hostile: [`guard`] looks at the container before any parser does,
//! [`reader`] then streams the first sheet into trimmed text. Writing streams rows to disk and
//! never produces a cell that a spreadsheet program would run as a formula. Import and export use
//! the same columns ([`columns::Column`]), so what was exported can be corrected and imported.

mod cells;
pub mod columns;
pub mod error;
pub mod guard;
pub mod reader;
pub mod text;
mod validation;
mod value;
pub mod writer;
mod xml_scan;

#[cfg(test)]
mod tests;

pub use columns::{CellValue, Column, ColumnKind};
pub use error::SheetError;
pub use guard::{Limits, inspect};
pub use reader::{CellProblem, Sheet, SheetRow, read};
pub use writer::{SheetWriter, WorkbookTexts};
