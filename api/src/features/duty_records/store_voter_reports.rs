//! Who reported to voters: a report that was held is the record of its deputy.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::CongressLevel;
use crate::features::voter_reports::model::VoterReportStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::voter_reports as reports;
use chrono::NaiveDate;
use diesel::prelude::*;

/// A report that was held.
#[derive(Queryable)]
struct Held {
    id: Id,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    deputy_id: Id,
    held_on: NaiveDate,
    place: String,
    is_demo: bool,
}

/// Who gave reports that were held.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let held: Vec<Held> = reports::table
        .filter(reports::county_id.eq(county_id))
        .filter(one_of(reports::id, ids.to_vec()))
        .filter(one_of(reports::status, VoterReportStatus::HELD.to_vec()))
        .select((
            reports::id,
            reports::level,
            reports::organ_id,
            reports::town_id,
            reports::office_id,
            reports::term_id,
            reports::deputy_id,
            reports::held_on,
            reports::place,
            reports::is_demo,
        ))
        .load(conn)?;
    let fact = |one: Held| Fact {
        place: Place {
            level: one.level,
            organ_id: one.organ_id,
            town_id: one.town_id,
            office_id: one.office_id,
            term_id: one.term_id,
            is_demo: one.is_demo,
        },
        source: DutySource::VoterReport,
        source_id: one.id,
        deputy_id: one.deputy_id,
        kind: DutyKind::Report,
        held_on: one.held_on,
        title: one.place,
        hours: None,
        // Only the office says that it was held.
        is_by_office: true,
    };
    Ok(held.into_iter().map(fact).collect())
}
