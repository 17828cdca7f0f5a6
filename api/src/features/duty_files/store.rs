//! Mandates with their terms and deputies: what a scope may see of them.

use super::rows::Seat;
use crate::features::deputies::{Deputy, Mandate};
use crate::features::terms::{Level, Term};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, duty_files, mandates, terms};
use diesel::prelude::*;

/// The mandates of congresses of this county, with what was closed of them, that a scope may see. County: all of the
/// county; township: those of its congress; deputy: their own. A select that can be narrowed step by step.
macro_rules! visible {
    ($scope:expr) => {{
        let query = mandates::table
            .inner_join(
                terms::table.on(terms::county_id
                    .eq(mandates::county_id)
                    .and(terms::id.eq(mandates::term_id))),
            )
            .inner_join(
                deputies::table.on(deputies::county_id
                    .eq(mandates::county_id)
                    .and(deputies::id.eq(mandates::deputy_id))),
            )
            .left_join(
                duty_files::table.on(duty_files::county_id
                    .eq(mandates::county_id)
                    .and(duty_files::id.eq(mandates::id))),
            )
            .into_boxed()
            .filter(mandates::county_id.eq($scope.county_id()))
            .filter(one_of(mandates::level, [Level::Township, Level::County]))
            .filter(terms::organ_id.is_not_null());
        match $scope.role() {
            Role::County => query,
            Role::Township => query.filter(terms::organ_id.eq($scope.town_id())),
            Role::Deputy => query.filter(mandates::deputy_id.nullable().eq($scope.deputy_id())),
            Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
                query.filter(mandates::version.lt(0))
            }
        }
    }};
}
pub(super) use visible;

type Found = (Mandate, Term, Deputy);

/// A mandate in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Seat, Problem> {
    let found: Option<Found> = visible!(scope)
        .filter(mandates::id.eq(id))
        .select((Mandate::as_select(), Term::as_select(), Deputy::as_select()))
        .first(conn)
        .optional()?;
    found.and_then(Seat::of).ok_or_else(Problem::not_found)
}

/// The mandates of a term in scope, by name.
pub(super) fn of_term(
    conn: &mut AnyConnection,
    scope: &Scope,
    term_id: Id,
) -> Result<Vec<Seat>, Problem> {
    let found: Vec<Found> = visible!(scope)
        .filter(mandates::term_id.eq(term_id))
        .order((deputies::sort_key.asc(), mandates::id.asc()))
        .select((Mandate::as_select(), Term::as_select(), Deputy::as_select()))
        .load(conn)?;
    Ok(found.into_iter().filter_map(Seat::of).collect())
}

/// The mandates of a deputy in scope, the newest first.
pub(super) fn of_deputy(
    conn: &mut AnyConnection,
    scope: &Scope,
    deputy_id: Id,
) -> Result<Vec<Seat>, Problem> {
    let found: Vec<Found> = visible!(scope)
        .filter(mandates::deputy_id.eq(deputy_id))
        .order((mandates::elected_on.desc(), mandates::id.asc()))
        .select((Mandate::as_select(), Term::as_select(), Deputy::as_select()))
        .load(conn)?;
    Ok(found.into_iter().filter_map(Seat::of).collect())
}
