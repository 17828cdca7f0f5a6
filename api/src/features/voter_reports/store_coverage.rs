//! Who reported when: one query for the people of some terms, one for their reports.

use super::model::VoterReportStatus;
use crate::features::terms::Level;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, mandates, terms, voter_reports as reports};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Somebody in office: the term, who, their name.
pub(super) type Person = (Id, Id, String);

/// Those in office in some terms, by name.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    term_ids: &[Id],
) -> Result<Vec<Person>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::term_id, term_ids.to_vec()))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((mandates::term_id, deputies::id, deputies::name))
        .load(conn)?)
}

/// A report: the term, whose, its day, where it stands.
pub(super) type Report = (Id, Id, NaiveDate, VoterReportStatus);

/// The reports of some terms that were not called off, by day.
pub(super) fn reports(
    conn: &mut AnyConnection,
    county_id: i64,
    term_ids: &[Id],
) -> Result<Vec<Report>, Problem> {
    Ok(reports::table
        .filter(reports::county_id.eq(county_id))
        .filter(one_of(reports::term_id, term_ids.to_vec()))
        .filter(reports::status.ne(VoterReportStatus::Cancelled))
        .order((reports::held_on.asc(), reports::id.asc()))
        .select((
            reports::term_id,
            reports::deputy_id,
            reports::held_on,
            reports::status,
        ))
        .load(conn)?)
}

/// The terms of the towns of a county that run on a day: the town, its term.
pub(super) fn of_towns(
    conn: &mut AnyConnection,
    county_id: i64,
    on: NaiveDate,
) -> Result<Vec<(Id, Id)>, Problem> {
    let found: Vec<(Option<Id>, Id)> = terms::table
        .filter(terms::county_id.eq(county_id))
        .filter(terms::level.eq(Level::Township))
        .filter(terms::starts_on.le(on))
        .filter(terms::ends_on.is_null().or(terms::ends_on.gt(on)))
        .order((terms::organ_id.asc(), terms::id.asc()))
        .select((terms::organ_id, terms::id))
        .load(conn)?;
    let found = found.into_iter();
    Ok(found
        .filter_map(|(town, term)| Some((town?, term)))
        .collect())
}
