//! Whose record it may be, and whether the same is known already.

use super::model::{DutyKind, DutyStatus};
use super::rows::RecordRow;
use crate::features::congresses;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{duty_records, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A deputy's seat in the term of a congress.
#[derive(Debug, Clone)]
pub(super) struct Mandate {
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
    state: congresses::Mandate,
}

impl Mandate {
    /// Whether it is suspended (代表法61).
    pub(super) fn is_suspended(&self) -> bool {
        self.state == congresses::Mandate::Suspended
    }

    /// Whether the deputy was in office on a day.
    pub(super) fn runs_on(&self, day: NaiveDate) -> bool {
        self.elected_on <= day && self.ended_on.is_none_or(|end| day < end)
    }
}

/// The seat of a deputy in a term; none who never sat in it.
pub(super) fn mandate(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
    deputy_id: Id,
) -> Result<Option<Mandate>, Problem> {
    let found: Option<(NaiveDate, Option<NaiveDate>, String)> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .select((mandates::elected_on, mandates::ended_on, mandates::status))
        .first(conn)
        .optional()?;
    Ok(found.map(|(elected_on, ended_on, status)| Mandate {
        elected_on,
        ended_on,
        state: congresses::Mandate::of(&status),
    }))
}

/// Whether the same stands there already: the same thing of that day, or the session of that day.
pub(super) fn is_known(conn: &mut AnyConnection, row: &RecordRow) -> Result<bool, Problem> {
    use duty_records as d;
    let standing = [DutyStatus::Pending, DutyStatus::Verified];
    let titles: Vec<String> = d::table
        .filter(d::county_id.eq(row.county_id))
        .filter(d::deputy_id.eq(row.deputy_id))
        .filter(d::organ_id.eq(row.organ_id))
        .filter(d::held_on.eq(row.held_on))
        .filter(d::kind.eq(row.kind))
        .filter(d::id.ne(row.id))
        .filter(one_of(d::status, standing))
        .select(d::title)
        .load(conn)?;
    let is_session = row.kind == DutyKind::Session;
    Ok(titles.iter().any(|title| is_session || *title == row.title))
}
