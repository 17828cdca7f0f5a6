//! Rows of duty records.

use super::model::{DutyAudience, DutyKind, DutyOrigin, DutySample, DutySource, DutyStatus};
use super::quarter::Quarter;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{duty_draws, duty_quarters, duty_records};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A record.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_records, treat_none_as_default_value = false)]
pub struct RecordRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress as whose deputy it was done.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    pub kind: DutyKind,
    pub held_on: NaiveDate,
    /// The year it counts in.
    pub year: i32,
    /// The quarter it counts in.
    pub quarter: i32,
    pub title: String,
    pub note: Option<String>,
    /// Hours of a training.
    pub hours: Option<i32>,
    pub origin: DutyOrigin,
    pub source_kind: Option<DutySource>,
    pub source_id: Option<Id>,
    pub status: DutyStatus,
    pub reason: Option<String>,
    pub entered_by: Option<Id>,
    pub entered_by_name: String,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub sample_result: Option<DutySample>,
    pub sample_note: Option<String>,
    pub sampled_by_name: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// Of a derived one: an office said what it comes from, not deputies alone (A9).
    pub is_by_office: bool,
}

impl RecordRow {
    /// The quarter it counts in.
    #[must_use]
    pub const fn counts_in(&self) -> Quarter {
        Quarter {
            year: self.year,
            number: self.quarter,
        }
    }

    /// Whether somebody of the office or the county judged it, and nobody has taken that back.
    #[must_use]
    pub const fn is_judged(&self) -> bool {
        self.decided_at.is_some() || self.reason.is_some()
    }

    /// Takes back what was said of it.
    pub fn unjudge(&mut self) {
        self.reason = None;
        (self.decided_by_name, self.decided_at) = (None, None);
    }

    /// Whether it was entered after its own quarter was closed.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.counts_in() != Quarter::of(self.held_on)
    }
}

/// A random draw of the county among verified records (抽查).
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_draws, treat_none_as_default_value = false)]
pub struct DrawRow {
    pub county_id: i64,
    pub id: Id,
    /// Of one town; of all congresses of the county without.
    pub town_id: Option<Id>,
    pub year: i32,
    pub quarter: i32,
    /// How many were drawn.
    pub number: i32,
    /// Of how many.
    pub pool: i32,
    /// SHA-256 of the identifiers it was drawn of, in their order.
    pub pool_digest: String,
    /// With it the same are drawn of the same.
    pub seed: String,
    pub drawn_by_name: String,
    pub is_demo: bool,
    pub created_at: Timestamp,
}

/// A quarter of a congress that is closed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = duty_quarters, treat_none_as_default_value = false)]
pub struct QuarterRow {
    pub county_id: i64,
    pub id: Id,
    pub organ_id: Id,
    pub year: i32,
    pub quarter: i32,
    pub level: CongressLevel,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub frozen_on: NaiveDate,
    pub frozen_by_name: String,
    pub frozen_at: Timestamp,
    pub is_published: bool,
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish it, and by whom (§6.3).
    pub decided_on: Option<NaiveDate>,
    pub decided_by: Option<String>,
    pub is_demo: bool,
    pub version: i64,
    /// To whom it is published; none while it is not.
    pub audience: Option<DutyAudience>,
}

impl QuarterRow {
    /// Which it is.
    #[must_use]
    pub const fn which(&self) -> Quarter {
        Quarter {
            year: self.year,
            number: self.quarter,
        }
    }
}
