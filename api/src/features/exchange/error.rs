//! Problem codes of this feature: the file as a whole. What is wrong with a row is data.

use crate::features::spreadsheets::SheetError;
use crate::platform::http::{Code, Problem, codes};

codes! {
    /// The file has no bytes.
    EMPTY = 422 "spreadsheet_empty";
    /// More bytes than allowed.
    TOO_LARGE = 413 "spreadsheet_too_large";
    /// The binary format of Excel 97 to 2003.
    LEGACY_XLS = 422 "spreadsheet_legacy_xls";
    /// Protected with a password.
    ENCRYPTED = 422 "spreadsheet_encrypted";
    /// Plain text, such as CSV.
    PLAIN_TEXT = 422 "spreadsheet_plain_text";
    /// Something else.
    NOT_XLSX = 422 "spreadsheet_not_xlsx";
    /// A workbook with macros.
    HAS_MACROS = 422 "spreadsheet_has_macros";
    /// Inflates to far more than a list needs, or lies about its sizes.
    UNSAFE = 422 "spreadsheet_unsafe";
    /// Cannot be read.
    DAMAGED = 422 "spreadsheet_damaged";
    /// No header row.
    WITHOUT_HEADER = 422 "spreadsheet_without_header";
    /// Two columns have the same title.
    DUPLICATE_TITLE = 422 "spreadsheet_duplicate_title";
    /// More rows than allowed.
    TOO_MANY_ROWS = 422 "spreadsheet_too_many_rows";
    /// More columns than allowed.
    TOO_MANY_COLUMNS = 422 "spreadsheet_too_many_columns";
    /// The workbook could not be written.
    NOT_WRITTEN = 500 "spreadsheet_not_written";
    /// Needed columns are missing: probably a file of another kind.
    COLUMNS_MISSING = 422 "import_columns_missing";
    /// A header and nothing below it.
    WITHOUT_ROWS = 422 "import_without_rows";
    /// It was confirmed or discarded already.
    NOT_PREVIEWED = 409 "import_not_previewed";
    /// No row can be written.
    NOTHING_TO_APPLY = 409 "import_nothing_to_apply";
    /// Some rows cannot be used, and the caller has not said that they may be left out.
    HAS_ERRORS = 409 "import_has_errors";
}

impl From<SheetError> for Problem {
    fn from(error: SheetError) -> Self {
        let code: Code = match error {
            SheetError::Empty => EMPTY,
            SheetError::TooLarge { .. } => TOO_LARGE,
            SheetError::LegacyXls => LEGACY_XLS,
            SheetError::Encrypted => ENCRYPTED,
            SheetError::PlainText => PLAIN_TEXT,
            SheetError::NotXlsx => NOT_XLSX,
            SheetError::HasMacros => HAS_MACROS,
            SheetError::Unsafe(_) => UNSAFE,
            SheetError::Damaged(_) => DAMAGED,
            SheetError::WithoutHeader => WITHOUT_HEADER,
            SheetError::DuplicateTitle { .. } => DUPLICATE_TITLE,
            SheetError::TooManyRows { .. } => TOO_MANY_ROWS,
            SheetError::TooManyColumns { .. } => TOO_MANY_COLUMNS,
            SheetError::NotWritten(_) => NOT_WRITTEN,
        };
        let mut problem = code.problem();
        for (name, value) in error.params() {
            problem = problem.with(&name, value);
        }
        problem
    }
}
