//! What a deputy did of what a year asks, and what waits for the office of a town: one query each, by the deputy or by
//! the congress.

use crate::features::deputy_contacts::model::DeputyContactKind;
use crate::features::receptions::model::ReceptionStatus;
use crate::features::terms::Level;
use crate::features::voter_reports::model::VoterReportStatus;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{
    deputy_contacts as contacts, deputy_groups as groups, deputy_pledges as pledges,
    duty_rule_sets as rule_sets, mandates, receptions, terms, voter_reports as reports,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A seat in a congress of this county whose term runs.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub(super) term_id: Id,
    pub(super) organ_id: Id,
    /// The town; none for the county.
    pub(super) town_id: Option<Id>,
    /// The name of the congress.
    pub(super) congress: String,
    /// When the term began.
    pub(super) starts_on: NaiveDate,
}

/// Where a deputy may act as one, the town first.
pub(super) fn seats(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    on: NaiveDate,
) -> Result<Vec<Seat>, Problem> {
    let rows: Vec<(Id, Level, Option<Id>, String, NaiveDate)> = mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .filter(mandates::status.eq("active"))
        .filter(terms::starts_on.le(on))
        .filter(terms::ends_on.is_null().or(terms::ends_on.ge(on)))
        .order((terms::level.desc(), mandates::id.asc()))
        .select((
            terms::id,
            terms::level,
            terms::organ_id,
            terms::congress_name,
            terms::starts_on,
        ))
        .load(conn)?;
    let seats = rows.into_iter();
    let seats = seats.filter_map(|(term_id, level, organ_id, congress, starts_on)| {
        let town_id = match level {
            Level::Township => organ_id,
            Level::County => None,
            Level::National | Level::Province | Level::City => return None,
        };
        Some(Seat {
            term_id,
            organ_id: organ_id?,
            town_id,
            congress,
            starts_on,
        })
    });
    Ok(seats.collect())
}

/// The term of each resident a deputy keeps in touch with.
pub(super) fn residents(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(contacts::table
        .filter(contacts::county_id.eq(county_id))
        .filter(contacts::keeper_id.eq(deputy_id))
        .filter(contacts::kind.eq(DeputyContactKind::Resident))
        .filter(contacts::ended_on.is_null())
        .select(contacts::term_id)
        .load(conn)?)
}

/// The reports of a deputy that were not called off, by day: term, day, where each stands.
pub(super) fn reports(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<(Id, NaiveDate, VoterReportStatus)>, Problem> {
    Ok(reports::table
        .filter(reports::county_id.eq(county_id))
        .filter(reports::deputy_id.eq(deputy_id))
        .filter(reports::status.ne(VoterReportStatus::Cancelled))
        .order((reports::held_on.asc(), reports::id.asc()))
        .select((reports::term_id, reports::held_on, reports::status))
        .load(conn)?)
}

/// The congresses in which a deputy has pledged for a year.
pub(super) fn pledges(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    year: i32,
) -> Result<Vec<Id>, Problem> {
    Ok(pledges::table
        .filter(pledges::county_id.eq(county_id))
        .filter(pledges::deputy_id.eq(deputy_id))
        .filter(pledges::year.eq(year))
        .select(pledges::organ_id)
        .load(conn)?)
}

/// The groups a deputy leads, or stands in for who does, by name: group, term, name.
pub(super) fn led(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<(Id, Id, String)>, Problem> {
    Ok(groups::table
        .filter(groups::county_id.eq(county_id))
        .filter(groups::dissolved_on.is_null())
        .filter(
            groups::leader_id
                .nullable()
                .eq(Some(deputy_id))
                .or(groups::deputy_leader_id.eq(Some(deputy_id))),
        )
        .order((groups::name.asc(), groups::id.asc()))
        .select((groups::id, groups::term_id, groups::name))
        .load(conn)?)
}

/// The days of receptions of a congress between two days that residents were not told of yet.
pub(super) fn unannounced(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<NaiveDate>, Problem> {
    Ok(receptions::table
        .filter(receptions::county_id.eq(county_id))
        .filter(receptions::organ_id.eq(organ_id))
        .filter(receptions::held_on.ge(from))
        .filter(receptions::held_on.le(to))
        .filter(receptions::status.eq(ReceptionStatus::Planned))
        .order(receptions::held_on.asc())
        .select(receptions::held_on)
        .load(conn)?)
}

/// Whether points were counted in a congress on a day: by its own rules, or by those of the county.
pub(super) fn has_rules(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    on: NaiveDate,
) -> Result<bool, Problem> {
    let found: Option<Id> = rule_sets::table
        .filter(rule_sets::county_id.eq(county_id))
        .filter(
            rule_sets::organ_id
                .eq(organ_id)
                .or(rule_sets::town_id.is_null()),
        )
        .filter(rule_sets::effective_from.le(on))
        .select(rule_sets::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
