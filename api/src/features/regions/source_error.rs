//! What can be wrong with a folder of division tables.

use std::path::PathBuf;

use thiserror::Error;

use super::code::RegionCode;

/// The longest division name in the national table has 33 characters.
pub(super) const MAX_NAME_CHARS: usize = 100;

/// Why a folder could not be read. Every variant names the file, row errors also the line.
#[derive(Debug, Error)]
pub enum SourceError {
    /// None of the five tables is there.
    #[error("{dir}: no provinces, cities, areas, streets or villages table (.csv or .csv.xz)")]
    Empty {
        /// The folder.
        dir: PathBuf,
    },
    /// The file cannot be opened, read or decompressed, or is not CSV.
    #[error("{file}, line {line}: {reason}")]
    Unreadable {
        /// File name.
        file: String,
        /// Line, 0 if the file could not be opened at all.
        line: u64,
        /// What the reader said.
        reason: String,
    },
    /// A needed column is not in the header.
    #[error("{file}: the column `{column}` is missing")]
    Column {
        /// File name.
        file: String,
        /// Name of the column.
        column: &'static str,
    },
    /// The row cannot be used.
    #[error("{file}, line {line}: {problem}")]
    Row {
        /// File name.
        file: String,
        /// Line, counted from 1, the header included.
        line: u64,
        /// What is wrong.
        problem: RowProblem,
    },
}

/// What is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RowProblem {
    /// The code is not a division code.
    #[error("`{0}` is not a division code")]
    Code(String),
    /// The name is empty or too long.
    #[error("the name is empty or longer than {MAX_NAME_CHARS} characters")]
    Name,
    /// The code is of another level than the file.
    #[error("{0} does not belong to this table")]
    Level(RegionCode),
    /// The division above is not in the folder.
    #[error("{code}: the division above, {parent}, is not in the tables")]
    Parent {
        /// The code of the row.
        code: RegionCode,
        /// The code that was looked for.
        parent: RegionCode,
    },
    /// The code was there before.
    #[error("{0} is listed twice")]
    Duplicate(RegionCode),
}
