//! Writing a workbook row by row: templates and exports.
//!
//! Rows go to a temporary file as they come, so a hundred thousand of them need no more memory
//! than ten. Text is always stored as text; text that looks like a formula is also marked as such
//! (the apostrophe of the spreadsheet program), so it stays text when the file is saved again.

use std::fs::File;
use std::io::{BufWriter, Seek};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::cells::{Formats, fitting, write};
use super::columns::{CellValue, Column, ColumnKind};
use super::error::SheetError;
use super::validation::{fits_inline, validation};

/// Rows below the header that get the drop-down lists and hints of a template.
const GUIDED_ROWS: u32 = 5_000;
/// Bytes gathered before they are written to a file.
const BUFFER: usize = 256 * 1024;
/// The last row of a sheet.
const LAST_ROW: u32 = 1_048_575;

/// The texts around the table, in the language of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookTexts {
    /// Name of the sheet with the table.
    pub sheet: String,
    /// Name of the sheet with the notes.
    pub notes_sheet: String,
    /// Name of the hidden sheet that holds long lists.
    pub lists_sheet: String,
    /// Heading of the document properties.
    pub title: String,
    /// Printed at the foot of each page: who took the list out, and when.
    pub watermark: String,
    /// The day of the export, for the document properties.
    pub made_on: NaiveDate,
}

/// A workbook being written.
pub struct SheetWriter {
    workbook: Workbook,
    texts: WorkbookTexts,
    columns: Vec<Column>,
    notes: Vec<String>,
    next_row: u32,
    formats: Formats,
}

fn failed(error: XlsxError) -> SheetError {
    SheetError::NotWritten(error.to_string())
}

/// A sheet name the program accepts: at most 31 characters, none of `[]:*?/\`, no apostrophes.
fn sheet_name(name: &str) -> String {
    let allowed = name
        .chars()
        .filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control());
    let name: String = allowed.take(31).collect();
    if name.is_empty() {
        "Sheet".to_owned()
    } else {
        name
    }
}

impl SheetWriter {
    /// Starts a workbook with a header row, drop-down lists and hints.
    ///
    /// # Errors
    /// [`SheetError::NotWritten`] if the temporary file cannot be made.
    pub fn new(texts: WorkbookTexts, columns: Vec<Column>) -> Result<Self, SheetError> {
        let mut writer = Self {
            workbook: Workbook::new(),
            texts,
            columns,
            notes: Vec::new(),
            next_row: 1,
            formats: Formats::new(),
        };
        writer.start().map_err(failed)?;
        Ok(writer)
    }

    fn start(&mut self) -> Result<(), XlsxError> {
        let made_on = self.texts.made_on;
        let year = u16::try_from(made_on.year()).unwrap_or(1900);
        let made_on = ExcelDateTime::from_ymd(year, made_on.month() as u8, made_on.day() as u8)?;
        let properties = DocProperties::new()
            .set_title(&self.texts.title)
            .set_creation_datetime(&made_on);
        self.workbook.set_properties(&properties);
        let lists = sheet_name(&self.texts.lists_sheet);
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(&self.texts.sheet))?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        let watermark = self.texts.watermark.replace('&', "&&");
        sheet.set_footer(format!("&L{watermark}&R&P / &N"));
        let mut list_column = 0;
        for (index, column) in (0u16..).zip(&self.columns) {
            sheet.set_column_width(index, f64::from(column.width))?;
            sheet.set_column_format(index, self.formats.of(&column.kind))?;
            if let Some(validation) = validation(column, &lists, &mut list_column)? {
                sheet.add_data_validation(1, index, GUIDED_ROWS, index, &validation)?;
            }
        }
        for (index, column) in (0u16..).zip(&self.columns) {
            sheet.write_string_with_format(0, index, header_text(column), &self.formats.header)?;
        }
        Ok(())
    }

    /// Adds a line to the notes sheet behind the table.
    pub fn note(&mut self, line: impl Into<String>) {
        self.notes.push(line.into());
    }

    /// Writes the next row; cells beyond the columns are left out.
    ///
    /// # Errors
    /// [`SheetError::TooManyRows`] beyond what a sheet can hold, [`SheetError::NotWritten`].
    pub fn row(&mut self, cells: &[CellValue]) -> Result<(), SheetError> {
        if self.next_row > LAST_ROW {
            return Err(SheetError::TooManyRows {
                max: LAST_ROW as usize,
            });
        }
        let sheet = self.workbook.worksheet_from_index(0).map_err(failed)?;
        for (index, (cell, _)) in (0u16..).zip(cells.iter().zip(&self.columns)) {
            write(sheet, self.next_row, index, cell, &self.formats).map_err(failed)?;
        }
        self.next_row += 1;
        Ok(())
    }

    /// Rows written so far, the header not counted.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.next_row - 1
    }

    /// Completes the workbook and returns its bytes.
    ///
    /// # Errors
    /// [`SheetError::NotWritten`].
    pub fn finish(mut self) -> Result<Vec<u8>, SheetError> {
        self.complete().map_err(failed)?;
        self.workbook.save_to_buffer().map_err(failed)
    }

    /// Completes the workbook in a file, which is then read from its beginning: for lists that may be
    /// long, whose workbook need not be in memory.
    ///
    /// # Errors
    /// [`SheetError::NotWritten`].
    pub fn finish_in_file(mut self) -> Result<File, SheetError> {
        self.complete().map_err(failed)?;
        let written = |error: std::io::Error| SheetError::NotWritten(error.to_string());
        let mut file = tempfile::tempfile().map_err(written)?;
        let target = BufWriter::with_capacity(BUFFER, file.try_clone().map_err(written)?);
        self.workbook.save_to_writer(target).map_err(failed)?;
        file.rewind().map_err(written)?;
        Ok(file)
    }

    fn complete(&mut self) -> Result<(), XlsxError> {
        let last_column = u16::try_from(self.columns.len())
            .unwrap_or(u16::MAX)
            .saturating_sub(1);
        let sheet = self.workbook.worksheet_from_index(0)?;
        if self.next_row > 1 && !self.columns.is_empty() {
            sheet.autofilter(0, 0, self.next_row - 1, last_column)?;
        }
        self.write_notes()?;
        self.write_lists()
    }

    fn write_notes(&mut self) -> Result<(), XlsxError> {
        let hints = self.columns.iter().filter_map(|column| {
            column
                .hint
                .as_ref()
                .map(|hint| (header_text(column), hint.clone()))
        });
        let hints: Vec<(String, String)> = hints.collect();
        if hints.is_empty() && self.notes.is_empty() {
            return Ok(());
        }
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(sheet_name(&self.texts.notes_sheet))?;
        sheet.set_column_width(0, 24)?;
        sheet.set_column_width(1, 90)?;
        let mut row = 0;
        for line in &self.notes {
            // Notes run over both columns; merging keeps them readable and printable.
            sheet.merge_range(row, 0, row, 1, &fitting(line), self.formats.for_text(line))?;
            row += 1;
        }
        for (title, hint) in hints {
            sheet.write_string_with_format(row, 0, &title, &self.formats.header)?;
            sheet.write_string_with_format(row, 1, fitting(&hint), self.formats.for_text(&hint))?;
            row += 1;
        }
        Ok(())
    }

    fn write_lists(&mut self) -> Result<(), XlsxError> {
        let long = self.columns.iter().filter_map(|column| match &column.kind {
            ColumnKind::Choice(words) if !fits_inline(words) => Some(words.clone()),
            _ => None,
        });
        let long: Vec<Vec<String>> = long.collect();
        if long.is_empty() {
            return Ok(());
        }
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(sheet_name(&self.texts.lists_sheet))?;
        sheet.set_hidden(true);
        for (column, words) in (0u16..).zip(&long) {
            for (row, word) in (0u32..).zip(words) {
                sheet.write_string_with_format(
                    row,
                    column,
                    fitting(word),
                    self.formats.for_text(word),
                )?;
            }
        }
        Ok(())
    }
}

fn header_text(column: &Column) -> String {
    if column.is_required {
        format!("{}*", column.title)
    } else {
        column.title.clone()
    }
}
