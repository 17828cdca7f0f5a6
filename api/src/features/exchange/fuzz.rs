//! A sheet read as each kind of import, down to its cells, without a database.

use super::columns::{FieldKind, fields};
use super::deputy_cells::{self, Known};
use super::kind::ImportKind;
use super::ordinal::ordinal;
use super::row::Row;
use super::sheet::{Record, Table};
use crate::features::spreadsheets::Sheet;
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

const KINDS: [ImportKind; 3] = [
    ImportKind::Deputies,
    ImportKind::Units,
    ImportKind::Accounts,
];

/// Reads every cell.
pub(crate) fn read_all(sheet: &Sheet) {
    for kind in KINDS {
        let Ok(table) = Table::of(kind, sheet.clone(), Locale::ZhCn) else {
            continue;
        };
        for record in &table.records {
            read(kind, &table, record);
        }
    }
}

fn read(kind: ImportKind, table: &Table, record: &Record) {
    let mut row = Row::new(table, record);
    for field in fields(kind) {
        match field.kind {
            FieldKind::Text => {
                row.phone(field.key);
                row.text(field.key, 2, 60);
            }
            FieldKind::Integer => {
                let number = row.text(field.key, 1, 10).and_then(|text| ordinal(&text));
                assert!(number.is_none_or(|number| (1..=99).contains(&number)));
            }
            FieldKind::Date => {
                row.date(field.key);
            }
            FieldKind::Choice(..) => {
                row.choice(field.key);
            }
        }
    }
    if kind == ImportKind::Deputies {
        let known = Known {
            towns: HashMap::new(),
            terms: Vec::new(),
            groups: HashMap::new(),
            today: NaiveDate::default(),
        };
        deputy_cells::read(&mut row, &known);
    }
    // A complaint stands at a cell of the file.
    assert!(row.findings.iter().all(|finding| finding.row == record.row));
}
