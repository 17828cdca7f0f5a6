//! Why a spreadsheet was refused as a whole. Problems of single cells are data, see
//! [`super::reader::CellProblem`].

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

/// Why a file was refused. [`SheetError::code`] is stable and part of the API.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SheetError {
    /// There are no bytes at all.
    #[error("the file is empty")]
    Empty,
    /// More bytes than allowed.
    #[error("the file has more than {limit_mib} MiB")]
    TooLarge {
        /// The limit in MiB.
        limit_mib: u64,
    },
    /// The binary format of Excel 97 to 2003.
    #[error("the file is an old .xls workbook")]
    LegacyXls,
    /// Protected with a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// Plain text, such as CSV.
    #[error("the file is plain text, not a workbook")]
    PlainText,
    /// Something else.
    #[error("the file is not an .xlsx workbook")]
    NotXlsx,
    /// A workbook with macros.
    #[error("the workbook has macros")]
    HasMacros,
    /// Inflates to far more than a list needs, or lies about its sizes.
    #[error("the workbook is unsafe to open: {0}")]
    Unsafe(UnsafeReason),
    /// Cannot be read.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// The first sheet has no header row.
    #[error("the first sheet is empty")]
    WithoutHeader,
    /// Two columns have the same title.
    #[error("the title `{title}` is there twice ({cell})")]
    DuplicateTitle {
        /// The title.
        title: String,
        /// The second cell that has it.
        cell: String,
    },
    /// More rows than allowed.
    #[error("the sheet has more than {max} rows")]
    TooManyRows {
        /// The limit.
        max: usize,
    },
    /// More columns than allowed.
    #[error("the sheet has more than {max} columns")]
    TooManyColumns {
        /// The limit.
        max: usize,
    },
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    NotWritten(String),
}

/// What makes a container unsafe. For logs and tests; users read one text for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum UnsafeReason {
    /// More parts than a workbook has.
    #[error("too many parts")]
    Parts,
    /// Inflates to too much.
    #[error("inflates to too much")]
    Inflated,
    /// Inflates out of proportion.
    #[error("inflates out of proportion")]
    Ratio,
    /// Too many XML elements.
    #[error("too many elements")]
    Elements,
    /// Claims more strings than it has.
    #[error("claims more strings than it has")]
    ForgedCount,
    /// Too much text altogether.
    #[error("too much text")]
    Text,
}

impl SheetError {
    /// The stable code of the API.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "spreadsheet_empty",
            Self::TooLarge { .. } => "spreadsheet_too_large",
            Self::LegacyXls => "spreadsheet_legacy_xls",
            Self::Encrypted => "spreadsheet_encrypted",
            Self::PlainText => "spreadsheet_plain_text",
            Self::NotXlsx => "spreadsheet_not_xlsx",
            Self::HasMacros => "spreadsheet_has_macros",
            Self::Unsafe(_) => "spreadsheet_unsafe",
            Self::Damaged(_) => "spreadsheet_damaged",
            Self::WithoutHeader => "spreadsheet_without_header",
            Self::DuplicateTitle { .. } => "spreadsheet_duplicate_title",
            Self::TooManyRows { .. } => "spreadsheet_too_many_rows",
            Self::TooManyColumns { .. } => "spreadsheet_too_many_columns",
            Self::NotWritten(_) => "spreadsheet_not_written",
        }
    }

    /// The values its text needs.
    #[must_use]
    pub fn params(&self) -> BTreeMap<String, Value> {
        let one = |name: &str, value: Value| BTreeMap::from([(name.to_owned(), value)]);
        match self {
            Self::TooLarge { limit_mib } => one("limit_mib", (*limit_mib).into()),
            Self::TooManyRows { max } | Self::TooManyColumns { max } => one("max", (*max).into()),
            Self::DuplicateTitle { title, cell } => BTreeMap::from([
                ("title".to_owned(), title.as_str().into()),
                ("cell".to_owned(), cell.as_str().into()),
            ]),
            _ => BTreeMap::new(),
        }
    }
}
