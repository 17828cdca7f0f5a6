//! From a sheet to records: which column is which, and the cells in a fixed order.

use super::columns::{Field, fields, title};
use super::error;
use super::kind::ImportKind;
use crate::features::spreadsheets::Sheet;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params};
use serde::{Deserialize, Serialize};

/// A row, its cells in the order of the kind's columns.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Record {
    /// Row number as the spreadsheet program shows it.
    pub row: u32,
    pub cells: Vec<String>,
}

/// Something wrong, with where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Finding {
    pub row: u32,
    /// Column number from 1.
    pub column: u32,
    /// Title of the column, as in the file.
    pub title: String,
    pub code: String,
    pub params: Params,
}

/// What was read of a file: enough to check it again later.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Table {
    pub kind: ImportKind,
    /// Title of each column of the file.
    pub header: Vec<String>,
    /// For each column of the kind, its number from 0 in the file.
    pub layout: Vec<Option<u32>>,
    pub records: Vec<Record>,
    /// What reading found; rows named here are not used.
    pub findings: Vec<Finding>,
}

impl Table {
    /// Finds the columns and puts the cells in order.
    ///
    /// # Errors
    /// Needed columns are missing, or there are no rows.
    pub(super) fn of(kind: ImportKind, sheet: Sheet, locale: Locale) -> Result<Self, Problem> {
        let place = |field: &Field| {
            let found = sheet.header.iter().position(|t| field.is_titled(kind, t));
            found.and_then(|index| u32::try_from(index).ok())
        };
        let layout: Vec<Option<u32>> = fields(kind).iter().map(place).collect();
        let missing: Vec<String> = fields(kind)
            .iter()
            .zip(&layout)
            .filter(|(field, place)| field.is_required && place.is_none())
            .map(|(field, _)| title(kind, field.key, locale))
            .collect();
        if !missing.is_empty() {
            return Err(error::COLUMNS_MISSING.with("columns", missing.join("、")));
        }
        if sheet.rows.is_empty() {
            return Err(error::WITHOUT_ROWS.problem());
        }
        let mut findings = ignored(&sheet, &layout);
        findings.extend(sheet.problems.iter().map(|problem| Finding {
            row: problem.row,
            column: problem.column,
            title: header_title(&sheet, problem.column),
            code: problem.code.clone(),
            params: Params::new(),
        }));
        let cell = |cells: &[String], place: &Option<u32>| {
            place
                .and_then(|index| cells.get(index as usize).cloned())
                .unwrap_or_default()
        };
        let records = sheet
            .rows
            .iter()
            .map(|row| Record {
                row: row.number,
                cells: layout.iter().map(|place| cell(&row.cells, place)).collect(),
            })
            .collect();
        Ok(Self {
            kind,
            header: sheet.header,
            layout,
            records,
            findings,
        })
    }
}

fn header_title(sheet: &Sheet, column: u32) -> String {
    let index = column.saturating_sub(1) as usize;
    sheet.header.get(index).cloned().unwrap_or_default()
}

/// Columns nobody knows are named, so that nobody believes they were imported.
fn ignored(sheet: &Sheet, layout: &[Option<u32>]) -> Vec<Finding> {
    let known = |index: usize| {
        layout
            .iter()
            .flatten()
            .any(|place| *place as usize == index)
    };
    sheet
        .header
        .iter()
        .enumerate()
        .filter(|(index, title)| !title.is_empty() && !known(*index))
        .map(|(index, title)| Finding {
            row: sheet.header_row,
            column: u32::try_from(index + 1).unwrap_or(u32::MAX),
            title: title.clone(),
            code: "column_ignored".to_owned(),
            params: Params::new(),
        })
        .collect()
}
