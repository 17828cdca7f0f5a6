//! Reads a folder of division tables as one stream of rows, from the provinces down.
//!
//! The folder holds any of `provinces`, `cities`, `areas`, `streets`, `villages`, each as `.csv`
//! or `.csv.xz`, with the columns `code` and `name`, optionally `urban_rural`; further columns are
//! ignored. The whole nation (620,000 rows) streams through in about a second.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::code::{RegionCode, RegionLevel};
use super::source_error::{RowProblem, SourceError};
use super::table::{RegionRow, Table};

/// How often the progress callback hears of a long table.
const PROGRESS_STEP: u64 = 10_000;

/// Rows delivered so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RegionCounts {
    /// Rows of each level, provinces first.
    pub by_level: [u64; 5],
    /// Rows that only repeat the division above under the same padded code (东莞, 金门) and are
    /// left out.
    pub placeholders: u64,
}

impl RegionCounts {
    /// Rows of one level.
    #[must_use]
    pub fn of(&self, level: RegionLevel) -> u64 {
        self.by_level[usize::from(level.number()) - 1]
    }

    /// Rows of all levels.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_level.iter().sum()
    }
}

/// What the progress callback is told: every 10,000 rows and at the end of each table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The table being read.
    pub level: RegionLevel,
    /// Rows so far.
    pub counts: RegionCounts,
    /// Whether this table is finished.
    pub table_done: bool,
}

/// A folder with at least one division table.
#[derive(Debug, Clone)]
pub struct RegionSource {
    tables: Vec<(RegionLevel, PathBuf)>,
}

impl RegionSource {
    /// Looks for the tables; `.csv` is preferred where both forms exist.
    ///
    /// # Errors
    /// [`SourceError::Empty`] if there is none.
    pub fn open(dir: &Path) -> Result<Self, SourceError> {
        let mut tables = Vec::new();
        for level in RegionLevel::ALL {
            let name = table_name(level);
            let candidates = [format!("{name}.csv"), format!("{name}.csv.xz")];
            let found = candidates
                .iter()
                .map(|file| dir.join(file))
                .find(|path| path.is_file());
            tables.extend(found.map(|path| (level, path)));
        }
        if tables.is_empty() {
            return Err(SourceError::Empty {
                dir: dir.to_owned(),
            });
        }
        Ok(Self { tables })
    }

    /// All rows from the top level down. A bad row is an `Err` item and the next item is the row
    /// after it; an unreadable file ends the stream.
    pub fn rows<F: FnMut(Progress)>(&self, progress: F) -> RegionRows<F> {
        RegionRows {
            waiting: self.tables.clone().into_iter(),
            levels: self.tables.iter().map(|(level, _)| *level).collect(),
            current: None,
            seen: HashSet::new(),
            counts: RegionCounts::default(),
            progress,
            failed: false,
        }
    }
}

fn table_name(level: RegionLevel) -> &'static str {
    match level {
        RegionLevel::Province => "provinces",
        RegionLevel::City => "cities",
        RegionLevel::County => "areas",
        RegionLevel::Township => "streets",
        RegionLevel::Village => "villages",
    }
}

/// The stream made by [`RegionSource::rows`].
pub struct RegionRows<F> {
    waiting: std::vec::IntoIter<(RegionLevel, PathBuf)>,
    levels: HashSet<RegionLevel>,
    current: Option<Table>,
    seen: HashSet<RegionCode>,
    counts: RegionCounts,
    progress: F,
    failed: bool,
}

impl<F: FnMut(Progress)> RegionRows<F> {
    /// Rows delivered so far.
    pub fn counts(&self) -> RegionCounts {
        self.counts
    }

    fn report(&mut self, level: RegionLevel, table_done: bool) {
        let counts = self.counts;
        (self.progress)(Progress {
            level,
            counts,
            table_done,
        });
    }

    /// Checks a row against the rows before it; `Ok(false)` for a placeholder.
    fn admit(&mut self, row: &RegionRow) -> Result<bool, RowProblem> {
        let natural = row.code.level();
        if natural < row.level && self.seen.contains(&row.code) {
            return Ok(false);
        }
        if natural != row.level {
            return Err(RowProblem::Level(row.code));
        }
        if let Some(parent) = row.code.parent()
            && self.levels.contains(&parent.level())
            && !self.seen.contains(&parent)
        {
            return Err(RowProblem::Parent {
                code: row.code,
                parent,
            });
        }
        if self.seen.insert(row.code) {
            Ok(true)
        } else {
            Err(RowProblem::Duplicate(row.code))
        }
    }
}

impl<F: FnMut(Progress)> Iterator for RegionRows<F> {
    type Item = Result<RegionRow, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.failed {
            let Some(table) = self.current.as_mut() else {
                let (level, path) = self.waiting.next()?;
                match Table::open(level, &path) {
                    Ok(table) => self.current = Some(table),
                    Err(error) => {
                        self.failed = true;
                        return Some(Err(error));
                    }
                }
                continue;
            };
            let row = match table.next_row() {
                None => {
                    let level = table.level;
                    self.current = None;
                    self.report(level, true);
                    continue;
                }
                Some(Ok(row)) => row,
                Some(Err(error)) => {
                    self.failed = matches!(error, SourceError::Unreadable { .. });
                    return Some(Err(error));
                }
            };
            match self.admit(&row) {
                Ok(false) => self.counts.placeholders += 1,
                Ok(true) => {
                    let count = &mut self.counts.by_level[usize::from(row.level.number()) - 1];
                    *count += 1;
                    if count.is_multiple_of(PROGRESS_STEP) {
                        self.report(row.level, false);
                    }
                    return Some(Ok(row));
                }
                Err(problem) => {
                    return self
                        .current
                        .as_ref()
                        .map(|table| Err(table.bad_row(problem)));
                }
            }
        }
        None
    }
}
