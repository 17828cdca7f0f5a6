//! The administrative divisions: province, city, county, township, village, and their history.
//!
//! Codes follow the statistical division code (12 digits: 2 province, 2 city, 2 county, 3 township,
//! 3 village). Divisions change: counties become cities, towns merge. A record keeps the code it
//! was made with; [`History`] tells what became of it.

pub mod changes;
pub mod code;
pub mod history;
pub mod source;
pub mod source_error;
pub mod table;

#[cfg(test)]
mod tests;

pub use changes::{Change, ChangeError, ChangeKind, ChangeProblem};
pub use code::{InvalidRegionCode, RegionCode, RegionLevel};
pub use history::History;
pub use source::{Progress, RegionCounts, RegionRows, RegionSource};
pub use source_error::{RowProblem, SourceError};
pub use table::RegionRow;
