//! Bringing division tables into the database: a folder as [`RegionSource`] reads it, and its
//! `changes.csv` if it has one.
//!
//! The first import of the nation writes 664,000 rows; a second one changes nothing. A division
//! with a new name keeps its old row, closed on the day of the change, and gets a new one. Nothing
//! is closed because it is missing from a table (tables may be partial), only because a change
//! says so.

use super::changes::ChangeKind;
use super::code::RegionCode;
use super::history::History;
use super::import_store;
use super::source::{Progress, RegionCounts, RegionSource};
use super::store;
use super::table::RegionRow;
use crate::platform::clock::local_date;
use crate::platform::db::{Db, Timestamp, Tx};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use anyhow::Context;
use chrono::NaiveDate;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows read.
    pub read: RegionCounts,
    /// Divisions that are new.
    pub inserted: u64,
    /// Divisions with another name.
    pub renamed: u64,
    /// Divisions whose class changed.
    pub reclassified: u64,
    /// Divisions that have ended.
    pub closed: u64,
    /// Divisions that had ended before, known from the history only.
    pub former: u64,
    /// Pairs added to the history.
    pub changes: u64,
}

impl ImportReport {
    /// Whether it wrote anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let counts = [
            self.inserted,
            self.renamed,
            self.reclassified,
            self.closed,
            self.former,
            self.changes,
        ];
        counts.iter().all(|count| *count == 0)
    }
}

/// Rows per statement: seven values each stay below SQLite's 32,766 and PostgreSQL's 65,535.
const BATCH: usize = 2_000;

/// Divisions of which no change is known are taken to have been there since the founding of the
/// People's Republic.
fn since_ever() -> NaiveDate {
    NaiveDate::from_ymd_opt(1949, 10, 1).unwrap_or(NaiveDate::MIN)
}

/// Imports a folder in one transaction; today is the day of renames no change dates. Every county is
/// told by an event.
///
/// # Errors
/// An unreadable folder, the first bad row or change, or the database.
pub fn import(
    db: &Db,
    folder: &Path,
    now: Timestamp,
    mut progress: impl FnMut(Progress),
) -> anyhow::Result<ImportReport> {
    let source = RegionSource::open(folder)?;
    let history = history_of(folder)?;
    let report = db.write_now(|tx| {
        let report = run(tx, &source, &history, local_date(now), &mut progress)?;
        tell(tx, &report, now)?;
        Ok(report)
    })?;
    Ok(report)
}

/// Divisions are the nation's, but what changed them concerns each county that is here.
fn tell(tx: &mut Tx<'_>, report: &ImportReport, now: Timestamp) -> Result<(), Problem> {
    let counties = store::counties(tx)?;
    if report.is_empty() || counties.is_empty() {
        tx.without_event("nothing changed, or there is no county yet");
        return Ok(());
    }
    let event = NewEvent {
        organ_id: None,
        kind: "region.imported",
        subject_kind: "region",
        subject_id: new_id(),
        data: json!({
            "new": report.inserted, "renamed": report.renamed, "reclassified": report.reclassified,
            "ended": report.closed, "former": report.former, "changes": report.changes,
        }),
    };
    events::record_for(tx, &counties, now, &event)
}

fn history_of(folder: &Path) -> anyhow::Result<History> {
    let file = folder.join("changes.csv");
    if !file.is_file() {
        return Ok(History::default());
    }
    let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(History::from_csv(&text)?)
}

/// The dates a history gives to codes and names.
struct Dates {
    /// When a code came to be.
    born: HashMap<RegionCode, NaiveDate>,
    /// When all codes inside a division came to be.
    moved: HashMap<RegionCode, NaiveDate>,
    /// When a code got its present name.
    renamed: HashMap<RegionCode, (NaiveDate, String)>,
}

impl Dates {
    fn of(history: &History, today: NaiveDate) -> Self {
        let mut dates = Self {
            born: HashMap::new(),
            moved: HashMap::new(),
            renamed: HashMap::new(),
        };
        let passed = history
            .changes()
            .iter()
            .filter(|change| change.effective_on <= today);
        for change in passed {
            for (code, name) in change.to_codes.iter().zip(&change.names) {
                let on = change.effective_on;
                match change.kind {
                    ChangeKind::Rename => {
                        dates.renamed.insert(*code, (on, name.clone()));
                    }
                    ChangeKind::Recode | ChangeKind::Transfer => {
                        dates.moved.insert(*code, on);
                    }
                    _ => {
                        dates.born.insert(*code, on);
                    }
                }
            }
        }
        dates
    }

    /// The first day of a division that was not known before.
    fn born_on(&self, code: RegionCode) -> NaiveDate {
        let mut at = Some(code);
        let mut first = self.born.get(&code).copied();
        while let Some(inside) = at {
            first = first.max(self.moved.get(&inside).copied());
            at = inside.parent();
        }
        first.unwrap_or_else(since_ever)
    }

    /// The day a division got this name.
    fn renamed_on(&self, row: &RegionRow, today: NaiveDate) -> NaiveDate {
        match self.renamed.get(&row.code) {
            Some((on, name)) if *name == row.name => *on,
            _ => today,
        }
    }
}

fn run(
    tx: &mut Tx<'_>,
    source: &RegionSource,
    history: &History,
    today: NaiveDate,
    progress: &mut impl FnMut(Progress),
) -> Result<ImportReport, Problem> {
    let dates = Dates::of(history, today);
    let mut report = ImportReport::default();
    let is_first = import_store::is_empty(tx)?;
    let mut still_there = HashSet::new();
    let gone: HashSet<RegionCode> = import_store::gone(history, today)
        .map(|(code, ..)| code)
        .collect();
    let mut rows = source.rows(progress);
    let mut batch = Vec::with_capacity(BATCH);
    for row in rows.by_ref() {
        let row = row.map_err(Problem::internal)?;
        if gone.contains(&row.code) {
            still_there.insert(row.code);
        }
        batch.push(row);
        if batch.len() == BATCH {
            write(tx, &batch, is_first, &dates, today, &mut report)?;
            batch.clear();
        }
    }
    write(tx, &batch, is_first, &dates, today, &mut report)?;
    report.read = rows.counts();
    for (code, on, with_inside) in import_store::gone(history, today) {
        if !still_there.contains(&code) {
            report.closed += import_store::close(tx, code, on, with_inside)?;
        }
    }
    report.former = import_store::add_former(tx, history, today, |code| dates.born_on(code))?;
    report.changes = import_store::add_changes(tx, history)?;
    Ok(report)
}

/// Writes one batch: what is new, what has another name, what has another class.
fn write(
    tx: &mut Tx<'_>,
    batch: &[RegionRow],
    is_first: bool,
    dates: &Dates,
    today: NaiveDate,
    report: &mut ImportReport,
) -> Result<(), Problem> {
    let known = if is_first {
        HashMap::new()
    } else {
        import_store::open_rows(tx, batch)?
    };
    let mut fresh = Vec::with_capacity(if is_first { batch.len() } else { 0 });
    for row in batch {
        match known.get(&row.code.to_string()) {
            None => {
                report.inserted += 1;
                fresh.push(import_store::NewRegion::of(row, dates.born_on(row.code)));
            }
            Some(open) if open.name != row.name => {
                report.renamed += 1;
                let on = dates.renamed_on(row, today);
                if import_store::end(tx, open, on)? {
                    fresh.push(import_store::NewRegion::of(row, on));
                } else {
                    import_store::correct(tx, open.id, row)?;
                }
            }
            Some(open) if open.urban_rural != row.urban_rural => {
                report.reclassified += 1;
                import_store::correct(tx, open.id, row)?;
            }
            Some(_) => {}
        }
    }
    import_store::insert(tx, fresh)
}
