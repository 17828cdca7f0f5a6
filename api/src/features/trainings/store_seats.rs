//! Who is in office, and where: those who may be invited.

use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{mandates, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Those in office in a term.
pub(super) fn of_term(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order(mandates::deputy_id.asc())
        .select(mandates::deputy_id)
        .load(conn)?)
}

/// Those in office in the congresses of towns on a day: the deputy, the congress, its term.
pub(super) fn of_towns(
    conn: &mut AnyConnection,
    county_id: i64,
    on: NaiveDate,
) -> Result<Vec<(Id, Option<Id>, Id)>, Problem> {
    Ok(mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::level.eq("township"))
        .filter(mandates::status.eq("active"))
        .filter(terms::starts_on.le(on))
        .filter(terms::ends_on.is_null().or(terms::ends_on.gt(on)))
        .order((terms::organ_id.asc(), mandates::deputy_id.asc()))
        .select((mandates::deputy_id, terms::organ_id, mandates::term_id))
        .load(conn)?)
}
