//! A table of changes, checked as a whole, and the question "what became of this code?".
//!
//! `changes.csv` has the columns `effective_on,kind,from_codes,to_codes,name,basis`; several codes
//! are separated by `;`. `name` is the name after the change, one per new code. A column `from_name`
//! may give the names before it, one per old code: then an old code can be looked up even if no table
//! ever held it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;

use super::changes::{Change, ChangeError, ChangeKind, ChangeProblem};
use super::code::RegionCode;

#[derive(Deserialize)]
struct Row {
    effective_on: NaiveDate,
    kind: ChangeKind,
    from_codes: String,
    to_codes: String,
    name: String,
    basis: String,
    #[serde(default)]
    from_name: String,
}

/// All known changes in the order in which they took effect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    changes: Vec<Change>,
}

impl History {
    /// Reads and checks a history table.
    ///
    /// # Errors
    /// The first [`ChangeError`].
    pub fn from_csv(text: &str) -> Result<Self, ChangeError> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut lines = Vec::new();
        let headers = reader
            .headers()
            .cloned()
            .map_err(|error| malformed(1, &error))?;
        for record in reader.records() {
            let record = record.map_err(|error| {
                malformed(error.position().map_or(0, csv::Position::line), &error)
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            let row: Row = record
                .deserialize(Some(&headers))
                .map_err(|error| malformed(line, &error))?;
            let change = parse(row).map_err(|problem| ChangeError { line, problem })?;
            change
                .check()
                .map_err(|problem| ChangeError { line, problem })?;
            lines.push((line, change));
        }
        lines.sort_by_key(|(_, change)| change.effective_on);
        let mut gone = BTreeSet::new();
        for (line, change) in &lines {
            if let Some(code) = change.from_codes.iter().find(|code| gone.contains(*code)) {
                return Err(ChangeError {
                    line: *line,
                    problem: ChangeProblem::Gone(*code),
                });
            }
            let ended = change
                .from_codes
                .iter()
                .filter(|code| !change.to_codes.contains(code));
            gone.extend(ended.copied());
            change.to_codes.iter().for_each(|code| {
                gone.remove(code);
            });
        }
        Ok(Self {
            changes: lines.into_iter().map(|(_, change)| change).collect(),
        })
    }

    /// The changes, oldest first.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The changes that touch this division itself, oldest first.
    pub fn of(&self, code: RegionCode) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| {
            change.from_codes.contains(&code) || change.to_codes.contains(&code)
        })
    }

    /// What a code written on `since` stands for on `on`: the same code, its one successor, the
    /// parts of a split, or nothing once it was abolished. When a division above got another code,
    /// the codes inside it move along.
    #[must_use]
    pub fn codes_on(&self, code: RegionCode, since: NaiveDate, on: NaiveDate) -> Vec<RegionCode> {
        let passed = self
            .changes
            .iter()
            .filter(|change| since < change.effective_on && change.effective_on <= on);
        passed.fold(vec![code], |codes, change| {
            let successors: BTreeSet<RegionCode> = codes
                .into_iter()
                .flat_map(|code| change.apply(code))
                .collect();
            successors.into_iter().collect()
        })
    }
}

fn malformed(line: u64, error: &csv::Error) -> ChangeError {
    ChangeError {
        line,
        problem: ChangeProblem::Malformed(error.to_string()),
    }
}

fn parse(row: Row) -> Result<Change, ChangeProblem> {
    Ok(Change {
        effective_on: row.effective_on,
        kind: row.kind,
        from_codes: codes(&row.from_codes)?,
        to_codes: codes(&row.to_codes)?,
        names: pieces(&row.name).map(str::to_owned).collect(),
        basis: row.basis,
        former_names: pieces(&row.from_name).map(str::to_owned).collect(),
    })
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '；'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

fn codes(text: &str) -> Result<Vec<RegionCode>, ChangeProblem> {
    pieces(text)
        .map(|piece| {
            piece
                .parse()
                .map_err(|_| ChangeProblem::Code(piece.to_owned()))
        })
        .collect()
}
