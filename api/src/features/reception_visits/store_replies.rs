//! What units themselves said about visits that were handed over to them.

use super::model::ReceptionUnitReply;
use super::rows::ReplyRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::reception_unit_replies as replies;
use diesel::prelude::*;
use std::collections::HashSet;

/// All about one visit, the first first.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    visit_id: Id,
) -> Result<Vec<ReplyRow>, Problem> {
    Ok(replies::table
        .filter(replies::county_id.eq(county_id))
        .filter(replies::visit_id.eq(visit_id))
        .order((replies::created_at.asc(), replies::id.asc()))
        .select(ReplyRow::as_select())
        .load(conn)?)
}

/// Which of several visits some unit said not to be its own.
pub(super) fn returned(
    conn: &mut AnyConnection,
    county_id: i64,
    visits: &[Id],
) -> Result<HashSet<Id>, Problem> {
    let found: Vec<Id> = replies::table
        .filter(replies::county_id.eq(county_id))
        .filter(one_of(replies::visit_id, visits.to_vec()))
        .filter(replies::kind.eq(ReceptionUnitReply::NotOurs))
        .select(replies::visit_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Enters what a unit said.
pub(super) fn insert(conn: &mut AnyConnection, row: &ReplyRow) -> Result<(), Problem> {
    diesel::insert_into(replies::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}
