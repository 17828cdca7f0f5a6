//! How single cells are written: formats, lengths, and text that stays text.

use chrono::Datelike;
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

use super::columns::{CellValue, ColumnKind};
use super::text::may_run_as_formula;

/// The longest text a cell can hold.
const MAX_CELL_CHARS: usize = 32_767;

/// One format of each kind, shared by all cells.
pub(super) struct Formats {
    /// Titles.
    pub(super) header: Format,
    pub(super) text: Format,
    pub(super) quoted: Format,
    pub(super) date: Format,
    pub(super) number: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let cell = || {
            Format::new()
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        Self {
            header: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00f2_f2f2))
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x00bf_bfbf))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell().set_num_format("@"),
            quoted: cell().set_num_format("@").set_quote_prefix(),
            date: cell().set_num_format("yyyy-mm-dd"),
            number: cell(),
        }
    }

    /// The format of a column.
    pub(super) fn of(&self, kind: &ColumnKind) -> &Format {
        match kind {
            ColumnKind::Text | ColumnKind::Choice(_) => &self.text,
            ColumnKind::Integer => &self.number,
            ColumnKind::Date => &self.date,
        }
    }

    /// The format of a text; one that looks like a formula is marked as text.
    pub(super) fn for_text(&self, text: &str) -> &Format {
        if may_run_as_formula(text) {
            &self.quoted
        } else {
            &self.text
        }
    }
}

/// The text cut to what a cell can hold (counted as the program does, in UTF-16 units).
pub(super) fn fitting(text: &str) -> String {
    if text.len() <= MAX_CELL_CHARS {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MAX_CELL_CHARS
    });
    let mut kept: String = kept.collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}

/// Writes one value.
pub(super) fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &CellValue,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        CellValue::Empty => {}
        CellValue::Text(text) => {
            sheet.write_string_with_format(row, column, fitting(text), formats.for_text(text))?;
        }
        CellValue::Integer(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &formats.number)?;
        }
        CellValue::Decimal(number) => {
            sheet.write_number_with_format(row, column, *number, &formats.number)?;
        }
        CellValue::Date(date) => match u16::try_from(date.year()) {
            Ok(year) if year >= 1900 => {
                let serial = ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)?;
                sheet.write_datetime_with_format(row, column, &serial, &formats.date)?;
            }
            // The format knows no days before 1900.
            _ => {
                sheet.write_string_with_format(row, column, date.to_string(), &formats.text)?;
            }
        },
    }
    Ok(())
}
