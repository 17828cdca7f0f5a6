//! The administrative divisions: province, city, county, township, village, and their history.
//!
//! Codes follow the statistical division code (12 digits: 2 province, 2 city, 2 county, 3 township,
//! 3 village). Divisions change: counties become cities, towns merge. A record keeps the code it
//! was made with; [`History`] tells what became of it.
//!
//! - tables: `regions`, `region_changes`: reference data of the nation, of no county
//! - permission: `regions.read`

pub mod changes;
pub mod code;
mod dto;
mod handlers;
pub mod history;
pub mod import;
mod import_store;
pub mod permissions;
mod routes;
pub mod source;
pub mod source_error;
mod store;
pub mod table;

#[cfg(test)]
mod tests;

pub use changes::{Change, ChangeError, ChangeKind, ChangeProblem};
pub use code::{InvalidRegionCode, RegionCode, RegionLevel};
pub use history::History;
pub use import::{ImportReport, import};
pub use routes::configure;
pub use source::{Progress, RegionCounts, RegionRows, RegionSource};
pub use source_error::{RowProblem, SourceError};
pub use store::{Region, counties, find, of_level, within};
pub use table::RegionRow;
