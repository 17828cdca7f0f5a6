//! What the figures of some terms are made of: who is in office, who sits on the presidium, which contacts are open.

use super::model::DeputyContactKind;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputies, deputy_contacts as contacts, mandates, presidium_members};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Those in office in some terms, by name: term, deputy, name.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    terms: &[Id],
) -> Result<Vec<(Id, Id, String)>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::term_id, terms.to_vec()))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((mandates::term_id, deputies::id, deputies::name))
        .load(conn)?)
}

/// Those who sit on the presidium of some terms on a day: term, deputy.
pub(super) fn members(
    conn: &mut AnyConnection,
    county_id: i64,
    terms: &[Id],
    on: NaiveDate,
) -> Result<Vec<(Id, Id)>, Problem> {
    Ok(presidium_members::table
        .filter(presidium_members::county_id.eq(county_id))
        .filter(one_of(presidium_members::term_id, terms.to_vec()))
        .filter(presidium_members::since.le(on))
        .filter(
            presidium_members::until
                .is_null()
                .or(presidium_members::until.gt(on)),
        )
        .order((presidium_members::since.asc(), presidium_members::id.asc()))
        .select((presidium_members::term_id, presidium_members::deputy_id))
        .load(conn)?)
}

/// A contact that is open.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Open {
    pub(super) id: Id,
    pub(super) term_id: Id,
    pub(super) kind: DeputyContactKind,
    pub(super) keeper_id: Id,
    pub(super) deputy_id: Option<Id>,
    pub(super) last_on: Option<NaiveDate>,
}

/// The open contacts of some terms.
pub(super) fn open(
    conn: &mut AnyConnection,
    county_id: i64,
    terms: &[Id],
) -> Result<Vec<Open>, Problem> {
    Ok(contacts::table
        .filter(contacts::county_id.eq(county_id))
        .filter(one_of(contacts::term_id, terms.to_vec()))
        .filter(contacts::ended_on.is_null())
        .order(contacts::id.asc())
        .select((
            contacts::id,
            contacts::term_id,
            contacts::kind,
            contacts::keeper_id,
            contacts::deputy_id,
            contacts::last_on,
        ))
        .load(conn)?)
}
