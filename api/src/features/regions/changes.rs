//! The history of divisions: what merged, split, moved or got another name or code, and when.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::code::RegionCode;
use crate::platform::db::text_enum;

text_enum! {
    /// What happened.
    pub enum ChangeKind {
        /// Several divisions became one.
        Merge = "merge",
        /// One division became several.
        Split = "split",
        /// Another name, same code.
        Rename = "rename",
        /// Another code for the same place, such as a county that became a city (撤县设市).
        Recode = "recode",
        /// Moved under another division above.
        Transfer = "transfer",
        /// A division without a predecessor.
        Establish = "establish",
        /// A division without a successor.
        Abolish = "abolish",
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The first day of the new state.
    pub effective_on: NaiveDate,
    /// What happened.
    pub kind: ChangeKind,
    /// The divisions before.
    pub from_codes: Vec<RegionCode>,
    /// The divisions after.
    pub to_codes: Vec<RegionCode>,
    /// The names after the change, in the order of `to_codes`.
    pub names: Vec<String>,
    /// The document behind it.
    pub basis: String,
    /// The names before the change, in the order of `from_codes`; empty when they are not given.
    pub former_names: Vec<String>,
}

/// Why a history was refused, with the line counted from 1, the header included.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("changes, line {line}: {problem}")]
pub struct ChangeError {
    /// The line.
    pub line: u64,
    /// What is wrong with it.
    pub problem: ChangeProblem,
}

/// What is wrong with one change.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeProblem {
    /// Not CSV, or a date, kind or column that cannot be read.
    #[error("{0}")]
    Malformed(String),
    /// A code that cannot be read.
    #[error("`{0}` is not a division code")]
    Code(String),
    /// The number of codes before or after does not fit the kind.
    #[error("{0:?} cannot go from {1} to {2} divisions")]
    Count(ChangeKind, usize, usize),
    /// The same code twice on one side.
    #[error("{0} is listed twice")]
    Repeated(RegionCode),
    /// A rename that changes the code, or a recoding that keeps it.
    #[error("{0:?} does not fit these codes")]
    SameCode(ChangeKind),
    /// A transfer that does not change the division above.
    #[error("{0} stays where it is")]
    NotTransferred(RegionCode),
    /// Codes of different levels.
    #[error("the divisions are of different levels")]
    Levels,
    /// As many names as new divisions are needed.
    #[error("{0} names for {1} divisions")]
    Names(usize, usize),
    /// The document behind the change is missing.
    #[error("the basis is missing")]
    Basis,
    /// The division already came to an end before.
    #[error("{0} no longer existed on that day")]
    Gone(RegionCode),
}

impl Change {
    /// Whether the numbers, levels and codes fit the kind.
    pub(super) fn check(&self) -> Result<(), ChangeProblem> {
        let (before, after) = (self.from_codes.len(), self.to_codes.len());
        let fits = match self.kind {
            ChangeKind::Merge => before >= 2 && after == 1,
            ChangeKind::Split => before == 1 && after >= 2,
            ChangeKind::Rename | ChangeKind::Recode => before == 1 && after == 1,
            ChangeKind::Transfer => before >= 1 && before == after,
            ChangeKind::Establish => before == 0 && after == 1,
            ChangeKind::Abolish => before >= 1 && after == 0,
        };
        if !fits {
            return Err(ChangeProblem::Count(self.kind, before, after));
        }
        for side in [&self.from_codes, &self.to_codes] {
            let mut seen = BTreeSet::new();
            if let Some(twice) = side.iter().find(|code| !seen.insert(**code)) {
                return Err(ChangeProblem::Repeated(*twice));
            }
        }
        let mut levels = self
            .from_codes
            .iter()
            .chain(&self.to_codes)
            .map(|code| code.level());
        let first = levels.next();
        if levels.any(|level| Some(level) != first) {
            return Err(ChangeProblem::Levels);
        }
        let same = self.from_codes == self.to_codes;
        if same != (self.kind == ChangeKind::Rename) {
            return Err(ChangeProblem::SameCode(self.kind));
        }
        if self.kind == ChangeKind::Transfer {
            let mut pairs = self.from_codes.iter().zip(&self.to_codes);
            if let Some((stays, _)) = pairs.find(|(from, to)| from.parent() == to.parent()) {
                return Err(ChangeProblem::NotTransferred(*stays));
            }
        }
        if self.names.len() != after {
            return Err(ChangeProblem::Names(self.names.len(), after));
        }
        if !self.former_names.is_empty() && self.former_names.len() != before {
            return Err(ChangeProblem::Names(self.former_names.len(), before));
        }
        if self.basis.is_empty() {
            return Err(ChangeProblem::Basis);
        }
        Ok(())
    }

    /// What the change made of this code: its successors, or itself if it is not touched.
    pub(super) fn apply(&self, code: RegionCode) -> Vec<RegionCode> {
        if self.from_codes.contains(&code) {
            return match self.kind {
                ChangeKind::Transfer => self
                    .pairs()
                    .filter(|(from, _)| *from == code)
                    .map(|(_, to)| to)
                    .collect(),
                _ => self.to_codes.clone(),
            };
        }
        // What lies inside a division that only got another code keeps its own digits.
        let moved = match self.kind {
            ChangeKind::Recode | ChangeKind::Transfer => {
                self.pairs().find_map(|(from, to)| code.moved(from, to))
            }
            _ => None,
        };
        vec![moved.unwrap_or(code)]
    }

    fn pairs(&self) -> impl Iterator<Item = (RegionCode, RegionCode)> {
        self.from_codes
            .iter()
            .copied()
            .zip(self.to_codes.iter().copied())
    }
}
