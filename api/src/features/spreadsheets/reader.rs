//! The first sheet of a workbook as a header and rows of trimmed text.

use std::collections::HashSet;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use serde::{Deserialize, Serialize};

use super::error::{SheetError, UnsafeReason};
use super::guard::{Limits, inspect};
use super::text::{FORMULA_NOT_ALLOWED, cell_ref, is_refused_formula};
use super::value::cell_text;

/// Code of a cell with more text than allowed.
const TOO_LONG: &str = "cell_too_long";
/// Code of a cell to the right of the last title.
const WITHOUT_TITLE: &str = "cell_without_title";

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Name of the sheet.
    pub name: String,
    /// Number of the header row as the spreadsheet program shows it, from 1.
    pub header_row: u32,
    /// Titles of the columns from A on; an untitled column has an empty title.
    pub header: Vec<String>,
    /// Rows with content, in order.
    pub rows: Vec<SheetRow>,
    /// Cells that cannot be used; their text in `rows` is empty.
    pub problems: Vec<CellProblem>,
}

/// A row with content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number as the spreadsheet program shows it, from 1.
    pub number: u32,
    /// Its texts, exactly as many as there are titles.
    pub cells: Vec<String>,
}

/// A cell that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProblem {
    /// Row number from 1.
    pub row: u32,
    /// Column number from 1.
    pub column: u32,
    /// The cell as the spreadsheet program names it (`C7`).
    pub cell: String,
    /// Stable code: `formula_not_allowed`, `cell_error_value`, `cell_too_long`,
    /// `cell_without_title`.
    pub code: String,
}

impl CellProblem {
    /// A problem of the cell at a zero-based row and column.
    #[must_use]
    pub fn at(row: u32, column: u32, code: &str) -> Self {
        Self {
            row: row + 1,
            column: column + 1,
            cell: cell_ref(row, column),
            code: code.to_owned(),
        }
    }
}

impl Sheet {
    /// Index of the column with this title.
    #[must_use]
    pub fn column(&self, title: &str) -> Option<usize> {
        self.header.iter().position(|known| known == title)
    }
}

/// Reads the first visible sheet of an uploaded workbook.
///
/// The first row with content is the header. Rows without content are skipped. Formulas, error
/// values and overlong texts become [`Sheet::problems`] instead of values.
///
/// # Errors
/// [`SheetError`] if the file as a whole is refused.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    inspect(bytes, limits)?;
    // The parser is not ours and the file is not to be trusted: some malformed references make it
    // panic. That must be the file's failure, not the request's.
    catch_unwind(AssertUnwindSafe(|| parse(bytes, limits)))
        .unwrap_or_else(|_| Err(SheetError::Damaged("the parser gave up".to_owned())))
}

fn damaged(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => SheetError::Damaged(other.to_string()),
    }
}

fn parse(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = workbook.sheets_metadata();
    let is_table = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let visible = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let first = sheets.iter().filter(is_table).find(visible);
    let name = first.ok_or(SheetError::WithoutHeader)?.name.clone();
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
    let mut collector = Collector::new(limits);
    // Streaming: the dense table the parser offers has as many cells as a hostile file claims.
    while let Some(record) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = record.pos;
        let text = if record.formula.is_some() {
            Err(FORMULA_NOT_ALLOWED)
        } else {
            cell_text(&record.value)
        };
        collector.add(row, column, text)?;
    }
    collector.finish(name)
}

/// Builds rows from cells in file order.
struct Collector<'a> {
    limits: &'a Limits,
    rows: Vec<SheetRow>,
    problems: Vec<CellProblem>,
    text_bytes: usize,
}

impl<'a> Collector<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            rows: Vec::new(),
            problems: Vec::new(),
            text_bytes: 0,
        }
    }

    fn add(
        &mut self,
        row: u32,
        column: u32,
        text: Result<String, &'static str>,
    ) -> Result<(), SheetError> {
        let refused = |text: String| {
            if is_refused_formula(&text) {
                Err(FORMULA_NOT_ALLOWED)
            } else if text.len() > self.limits.max_cell_chars
                && text.chars().count() > self.limits.max_cell_chars
            {
                Err(TOO_LONG)
            } else {
                Ok(text)
            }
        };
        let text = match text.and_then(refused) {
            Ok(text) if text.is_empty() => return Ok(()),
            Ok(text) => text,
            Err(code) => {
                self.problems.push(CellProblem::at(row, column, code));
                String::new()
            }
        };
        let column = column as usize;
        if column >= self.limits.max_columns {
            return Err(SheetError::TooManyColumns {
                max: self.limits.max_columns,
            });
        }
        self.text_bytes += text.len();
        if self.text_bytes > self.limits.max_text_bytes {
            return Err(SheetError::Unsafe(UnsafeReason::Text));
        }
        let cells = self.row(row + 1)?;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// The cells of the row with this number, which is the last row or a new one.
    fn row(&mut self, number: u32) -> Result<&mut Vec<String>, SheetError> {
        match self.rows.last().map(|row| row.number) {
            Some(last) if last == number => {}
            Some(last) if last > number => {
                return Err(SheetError::Damaged("rows out of order".to_owned()));
            }
            _ if self.rows.len() >= self.limits.max_rows => {
                return Err(SheetError::TooManyRows {
                    max: self.limits.max_rows,
                });
            }
            _ => self.rows.push(SheetRow {
                number,
                cells: Vec::new(),
            }),
        }
        let last = self.rows.last_mut();
        last.map(|row| &mut row.cells)
            .ok_or(SheetError::WithoutHeader)
    }

    fn finish(self, name: String) -> Result<Sheet, SheetError> {
        let Self {
            rows, mut problems, ..
        } = self;
        let mut rows = rows.into_iter();
        let mut header = rows.next().ok_or(SheetError::WithoutHeader)?;
        for title in &mut header.cells {
            // Templates mark needed columns with an asterisk.
            let bare = title.trim_end_matches(['*', '＊']).trim_end().len();
            title.truncate(bare);
        }
        let mut seen = HashSet::new();
        for (column, title) in header.cells.iter().enumerate() {
            if !title.is_empty() && !seen.insert(title.as_str()) {
                return Err(SheetError::DuplicateTitle {
                    title: title.clone(),
                    cell: cell_ref(header.number - 1, column as u32),
                });
            }
        }
        let width = header.cells.len();
        let mut kept = Vec::new();
        for mut row in rows {
            for (column, text) in row.cells.iter().enumerate().skip(width) {
                if !text.is_empty() {
                    problems.push(CellProblem::at(
                        row.number - 1,
                        column as u32,
                        WITHOUT_TITLE,
                    ));
                }
            }
            row.cells.resize(width, String::new());
            kept.push(row);
        }
        problems.sort_by_key(|problem| (problem.row, problem.column));
        Ok(Sheet {
            name,
            header_row: header.number,
            header: header.cells,
            rows: kept,
            problems,
        })
    }
}
