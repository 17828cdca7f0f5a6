//! Reading the cells of one record, with every complaint noted at its cell.

use super::columns::{Field, FieldKind, choice_name, fields};
use super::sheet::{Finding, Record, Table};
use crate::features::spreadsheets::text::{clean_phone, parse_date};
use crate::platform::i18n::{Locale, Params};
use chrono::NaiveDate;
use serde_json::Value;

/// One record being read.
pub(super) struct Row<'a> {
    table: &'a Table,
    record: &'a Record,
    /// Complaints so far; none means the row is good.
    pub findings: Vec<Finding>,
}

impl<'a> Row<'a> {
    pub(super) fn new(table: &'a Table, record: &'a Record) -> Self {
        Self {
            table,
            record,
            findings: Vec::new(),
        }
    }

    /// Row number.
    pub(super) fn number(&self) -> u32 {
        self.record.row
    }

    /// Notes a complaint at a column.
    pub(super) fn fail(&mut self, key: &str, code: &str) {
        self.fail_with(key, code, Params::new());
    }

    /// Notes a complaint with a value for its text.
    pub(super) fn fail_with_value(
        &mut self,
        key: &str,
        code: &str,
        name: &str,
        value: impl Into<Value>,
    ) {
        self.fail_with(key, code, Params::from([(name.to_owned(), value.into())]));
    }

    fn fail_with(&mut self, key: &str, code: &str, params: Params) {
        // A column that is not in the file: the complaint stands at the first one.
        let column = self
            .field(key)
            .and_then(|(index, _)| self.table.layout[index]);
        let column = column.or(self.table.layout[0]).unwrap_or_default();
        self.findings.push(Finding {
            row: self.record.row,
            column: column + 1,
            title: self
                .table
                .header
                .get(column as usize)
                .cloned()
                .unwrap_or_default(),
            code: code.to_owned(),
            params,
        });
    }

    fn field(&self, key: &str) -> Option<(usize, &'static Field)> {
        let mut all = fields(self.table.kind).iter().enumerate();
        all.find(|(_, field)| field.key == key)
    }

    fn raw(&self, key: &str) -> &'a str {
        let index = self.field(key).map(|(index, _)| index);
        index.map_or("", |index| self.record.cells[index].trim())
    }

    /// Whether a cell has content.
    pub(super) fn has(&self, key: &str) -> bool {
        !self.raw(key).is_empty()
    }

    /// A text of at most `max` characters, on one line; `None` when the cell is empty or wrong.
    pub(super) fn text(&mut self, key: &str, min: usize, max: usize) -> Option<String> {
        let raw = self.raw(key).replace('\n', " ");
        let length = raw.chars().count();
        if length == 0 {
            return None;
        }
        if (min..=max).contains(&length) {
            return Some(raw);
        }
        let params = Params::from([
            ("min".to_owned(), min.into()),
            ("max".to_owned(), max.into()),
        ]);
        self.fail_with(key, "length", params);
        None
    }

    /// Notes a complaint when a needed cell is empty.
    pub(super) fn require(&mut self, keys: &[&str]) {
        for key in keys {
            if !self.has(key) {
                self.fail(key, "required");
            }
        }
    }

    /// A date.
    pub(super) fn date(&mut self, key: &str) -> Option<NaiveDate> {
        let raw = self.raw(key);
        if raw.is_empty() {
            return None;
        }
        let found = parse_date(raw);
        if found.is_none() {
            self.fail(key, "date");
        }
        found
    }

    /// A phone number.
    pub(super) fn phone(&mut self, key: &str) -> Option<String> {
        let raw = self.raw(key);
        if raw.is_empty() {
            return None;
        }
        match crate::features::deputies::check::phone(&clean_phone(raw)) {
            Ok(phone) => Some(phone),
            Err(code) => {
                self.fail(key, code);
                None
            }
        }
    }

    /// One of the column's choices, by its name in either language or by its word.
    pub(super) fn choice(&mut self, key: &str) -> Option<&'static str> {
        let raw = self.raw(key);
        let (_, field) = self.field(key)?;
        let FieldKind::Choice(values, prefix) = field.kind else {
            return None;
        };
        if raw.is_empty() {
            return None;
        }
        let named = |value: &&&str| {
            **value == raw
                || [Locale::ZhCn, Locale::En]
                    .iter()
                    .any(|locale| choice_name(prefix, value, *locale).eq_ignore_ascii_case(raw))
        };
        let found = values.iter().find(named).copied();
        if found.is_none() {
            let names: Vec<String> = values
                .iter()
                .map(|value| choice_name(prefix, value, Locale::ZhCn))
                .collect();
            self.fail_with_value(key, "not_a_choice", "choices", names.join("、"));
        }
        found
    }
}
