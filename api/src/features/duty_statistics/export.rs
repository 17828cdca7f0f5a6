//! The table as a workbook: a row for each number of each congress, so that numbers stay numbers.

use super::assembling::assemble;
use super::dto::DeputyWorkQuery;
use super::response::{DeputyWork, DeputyWorkCell, DeputyWorkColumn};
use crate::features::spreadsheets::{CellValue, Column, ColumnKind, SheetWriter, WorkbookTexts};
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use std::fs::File;

/// The columns: name, width in characters, and what is in them.
const COLUMNS: &[(&str, u16, ColumnKind)] = &[
    ("number", 28, ColumnKind::Text),
    ("congress", 24, ColumnKind::Text),
    ("numerator", 10, ColumnKind::Integer),
    ("denominator", 10, ColumnKind::Integer),
    ("percent", 10, ColumnKind::Text),
    ("needed", 10, ColumnKind::Integer),
    ("is_reached", 10, ColumnKind::Text),
    ("counts", 60, ColumnKind::Text),
    ("basis", 60, ColumnKind::Text),
];

fn words(locale: Locale, key: &str) -> String {
    text(
        locale,
        &format!("duty_statistics.export.{key}"),
        &Params::new(),
    )
}

/// The workbook and how many rows it has.
pub(super) fn workbook(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DeputyWorkQuery,
    watermark: String,
) -> Result<(File, u32), Problem> {
    let locale = acting.locale;
    let table = assemble(conn, acting, query)?;
    let mut params = Params::from([("year".to_owned(), table.year.into())]);
    let title = match table.quarter {
        None => "duty_statistics.export.of_year",
        Some(quarter) => {
            params.insert("quarter".to_owned(), quarter.into());
            "duty_statistics.export.of_quarter"
        }
    };
    let title = text(locale, title, &params);
    let exchange = |key: &str| text(locale, key, &Params::new());
    let texts = WorkbookTexts {
        sheet: title.clone(),
        notes_sheet: exchange("exchange.sheet.notes"),
        lists_sheet: exchange("exchange.sheet.lists"),
        title,
        watermark,
        made_on: acting.today,
    };
    let columns = COLUMNS
        .iter()
        .map(|(key, width, kind)| Column::text(words(locale, key), *width).of(kind.clone()));
    let mut writer = SheetWriter::new(texts, columns.collect())?;
    for column in &table.columns {
        for (name, cell) in of_column(&table, column, locale) {
            writer.row(&cells(column, (name, cell), locale))?;
        }
    }
    let rows = writer.rows();
    Ok((writer.finish_in_file()?, rows))
}

/// A number of each congress, and of all together.
fn of_column(
    table: &DeputyWork,
    column: &DeputyWorkColumn,
    locale: Locale,
) -> Vec<(String, DeputyWorkCell)> {
    let key = column.key.as_str();
    let rows = table.rows.iter();
    let rows = rows.filter_map(|row| Some((row.name.clone(), row.cells.get(key)?.clone())));
    let sum = table.sum.as_ref().and_then(|cells| cells.get(key));
    let sum = sum.map(|cell| (words(locale, "all"), cell.clone()));
    rows.chain(sum).collect()
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells(
    column: &DeputyWorkColumn,
    (name, cell): (String, DeputyWorkCell),
    locale: Locale,
) -> Vec<CellValue> {
    let percent = cell.rate.map(|rate| format!("{:.1}%", rate * 100.0));
    let is_reached = cell.is_reached.map(|is_reached| match is_reached {
        true => words(locale, "yes"),
        false => words(locale, "no"),
    });
    vec![
        column.name.clone().into(),
        name.into(),
        cell.numerator.into(),
        cell.denominator.into(),
        percent.into(),
        cell.needed.into(),
        is_reached.into(),
        column.counts.clone().into(),
        cell.basis.or_else(|| column.basis.clone()).into(),
    ]
}
