//! The deputies of a congress: who is in office, by what name, and how many there are.

use super::model::Mandate;
use crate::features::counting::Membership;
use crate::features::parameters;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// Names of those of `ids` who hold an active mandate of a term.
pub fn deputies_in_office(
    conn: &mut AnyConnection,
    scope: &Scope,
    term_id: Id,
    ids: &[Id],
) -> Result<HashMap<Id, String>, Problem> {
    let rows: Vec<(Id, String)> = mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(scope.county_id()))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .filter(one_of(mandates::deputy_id, ids.to_vec()))
        .select((deputies::id, deputies::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Names of deputies: one query for a whole page.
pub fn deputy_names(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<HashMap<Id, String>, Problem> {
    let rows: Vec<(Id, String)> = deputies::table
        .filter(deputies::county_id.eq(county_id))
        .filter(one_of(deputies::id, ids))
        .select((deputies::id, deputies::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whether a deputy may act in a term; none who never sat in it.
pub fn mandate_in(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
    deputy_id: Id,
) -> Result<Option<Mandate>, Problem> {
    let status: Option<String> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .filter(mandates::term_id.eq(term_id))
        .select(mandates::status)
        .first(conn)
        .optional()?;
    Ok(status.map(|status| Mandate::of(&status)))
}

/// Those in office now in some terms: term, deputy.
pub fn in_office_of(
    conn: &mut AnyConnection,
    county_id: i64,
    terms: &[Id],
) -> Result<Vec<(Id, Id)>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::term_id, terms.to_vec()))
        .filter(mandates::status.eq("active"))
        .select((mandates::term_id, mandates::deputy_id))
        .load(conn)?)
}

/// The terms a deputy sits or sat in.
pub fn sitting_in(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .select(mandates::term_id)
        .load(conn)?)
}

/// What 全体代表 of a term was made of on a day (rule N4): those in office then. Seats that were
/// never filled are not known here and do not count.
pub fn membership(
    conn: &mut AnyConnection,
    acting: &Acting,
    (town_id, term_id): (Option<Id>, Id),
    on: NaiveDate,
) -> Result<Membership, Problem> {
    let county_id = acting.scope.county_id();
    let statuses: Vec<String> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::elected_on.le(on))
        .filter(mandates::ended_on.is_null().or(mandates::ended_on.gt(on)))
        .select(mandates::status)
        .load(conn)?;
    let key = "count_suspended_in_total";
    let counts = parameters::resolve(conn, county_id, town_id, key, on)?;
    let suspended = statuses.iter().filter(|s| *s == "suspended").count();
    let number = |n: usize| u32::try_from(n).map_err(Problem::internal);
    Ok(Membership {
        quota: number(statuses.len())?,
        vacancies: 0,
        suspended: number(suspended)?,
        count_suspended: counts.flag().map_err(Problem::internal)?,
    })
}
