//! Rows of duty files.

use crate::features::congresses::CongressLevel;
use crate::features::deputies::rules::MandateStatus;
use crate::features::deputies::{Deputy, Mandate};
use crate::features::terms::{Level, Term};
use crate::platform::db::{Id, Timestamp};
use crate::schema::{duty_file_words, duty_files};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A file that is closed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_files, treat_none_as_default_value = false)]
pub struct FileRow {
    pub county_id: i64,
    /// That of the mandate.
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    /// The eight parts, as they were when it was closed.
    pub content: String,
    /// SHA-256 of the content.
    pub digest: String,
    pub frozen_on: NaiveDate,
    pub frozen_by_name: String,
    pub handed_on: Option<NaiveDate>,
    pub handed_to: Option<String>,
    pub handed_by_name: Option<String>,
    pub handed_note: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What the office says of a year.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_file_words, treat_none_as_default_value = false)]
pub struct WordRow {
    pub county_id: i64,
    pub id: Id,
    pub file_id: Id,
    pub year: i32,
    pub office_id: Id,
    pub content: String,
    pub decided_on: NaiveDate,
    pub decided_by: String,
    pub written_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// The mandate a file is of, with its term and its deputy.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub(super) mandate: Mandate,
    pub(super) term: Term,
    pub(super) deputy: Deputy,
    /// The organ of the congress; that of a town is the town.
    pub(super) organ_id: Id,
    pub(super) level: CongressLevel,
}

impl Seat {
    /// None of a mandate above the county.
    pub(super) fn of((mandate, term, deputy): (Mandate, Term, Deputy)) -> Option<Self> {
        let organ_id = term.organ_id?;
        let level = level_of(mandate.level)?;
        Some(Self {
            mandate,
            term,
            deputy,
            organ_id,
            level,
        })
    }

    /// Its town.
    pub(super) fn town_id(&self) -> Option<Id> {
        (self.level == CongressLevel::Township).then_some(self.organ_id)
    }

    /// Whether the mandate or the term is over.
    pub(super) fn is_over(&self, today: NaiveDate) -> bool {
        self.mandate.status == MandateStatus::Ended
            || self.ended_on().is_some_and(|end| end <= today)
    }

    /// When the one or the other ended.
    pub(super) fn ended_on(&self) -> Option<NaiveDate> {
        let ends = [self.mandate.ended_on, self.term.ends_on];
        ends.into_iter().flatten().min()
    }
}

/// The level of a congress of this county.
pub(super) const fn level_of(level: Level) -> Option<CongressLevel> {
    match level {
        Level::Township => Some(CongressLevel::Township),
        Level::County => Some(CongressLevel::County),
        Level::National | Level::Province | Level::City => None,
    }
}
