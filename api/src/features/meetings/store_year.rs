//! The meetings of a year in the database.

use super::rows::Meeting;
use super::store::visible;
use crate::features::terms::Term;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{mandates, meetings};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The meetings of a congress in a year that a scope may see, the first first; at most 200.
pub(super) fn of_year(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ_id: Id,
    year: i32,
) -> Result<Vec<Meeting>, Problem> {
    Ok(visible(scope)
        .filter(meetings::organ_id.eq(organ_id))
        .filter(meetings::year.eq(year))
        .order((meetings::begins_on.asc(), meetings::id.asc()))
        .limit(200)
        .select(Meeting::as_select())
        .load(conn)?)
}

/// When the last of those was elected with whom the term began.
pub(super) fn elected_on(
    conn: &mut AnyConnection,
    county_id: i64,
    term: &Term,
) -> Result<Option<NaiveDate>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term.id))
        .filter(mandates::elected_on.le(term.starts_on))
        .select(diesel::dsl::max(mandates::elected_on))
        .first(conn)?)
}
