//! How often each deputy of a congress is on duty in a year: one query for the people, one for their duties.

use super::model::ReceptionStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, mandates, reception_deputies as duties, receptions};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

/// Those in office in a term, by name.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<(Id, String)>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((deputies::id, deputies::name))
        .load(conn)?)
}

/// A duty of a deputy: whose, how the reception stands, and whether they came.
pub(super) type Duty = (Id, ReceptionStatus, Option<bool>);

/// The duties of some deputies from a day to another, at whatever station.
pub(super) fn duties_between(
    conn: &mut AnyConnection,
    county_id: i64,
    (from, to): (NaiveDate, NaiveDate),
    ids: &[Id],
) -> Result<Vec<Duty>, Problem> {
    Ok(duties::table
        .inner_join(
            receptions::table.on(receptions::county_id
                .eq(duties::county_id)
                .and(receptions::id.eq(duties::reception_id))),
        )
        .filter(duties::county_id.eq(county_id))
        .filter(one_of(duties::deputy_id, ids.to_vec()))
        .filter(receptions::held_on.ge(from))
        .filter(receptions::held_on.le(to))
        .select((duties::deputy_id, receptions::status, duties::is_present))
        .load(conn)?)
}

/// How many receptions of each congress stand how from a day to another: congress, state, number.
pub(super) fn receptions_between(
    conn: &mut AnyConnection,
    county_id: i64,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<(Id, ReceptionStatus, i64)>, Problem> {
    Ok(receptions::table
        .filter(receptions::county_id.eq(county_id))
        .filter(receptions::held_on.ge(from))
        .filter(receptions::held_on.le(to))
        .group_by((receptions::organ_id, receptions::status))
        .select((receptions::organ_id, receptions::status, count_star()))
        .load(conn)?)
}
