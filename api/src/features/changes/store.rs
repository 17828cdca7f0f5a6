//! What the caller was told of records and what waited for them, and which offices' records they read.

use crate::features::congresses::{self, seated_in};
use crate::features::{inbox, notices};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::events::RecipientKind;
use crate::platform::http::Problem;
use crate::schema::{inbox_items, notices as told_rows, organs};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// The caller was told of a record.
pub(super) struct Told {
    /// The record.
    pub subject_id: Id,
    /// It left their hands with that.
    pub is_out: bool,
    /// The event that told it.
    pub told_by_event: i64,
}

/// Something about a record waits for the caller, or did.
pub(super) struct Step {
    /// The record.
    pub subject_id: Id,
    /// The event that opened it.
    pub opened_by_event: i64,
    /// When it was done.
    pub done_at: Option<Timestamp>,
}

/// Whose notices and steps are the caller's.
pub(super) fn audiences(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Id>, Problem> {
    inbox::audiences(conn, scope)
}

/// What the caller was told of these records.
pub(super) fn told(
    conn: &mut AnyConnection,
    scope: &Scope,
    audiences: &[Id],
    subjects: &[Id],
) -> Result<Vec<Told>, Problem> {
    let mut rows: Vec<(Id, RecipientKind, bool, i64)> = told_rows::table
        .filter(told_rows::county_id.eq(scope.county_id()))
        .filter(one_of(told_rows::subject_id, subjects.to_vec()))
        .filter(one_of(told_rows::recipient_id, audiences.to_vec()))
        .select((
            told_rows::subject_id,
            told_rows::recipient_kind,
            told_rows::is_out,
            told_rows::told_by_event,
        ))
        .load(conn)?;
    let is_for_leaders =
        |row: &(Id, RecipientKind, bool, i64)| row.1 == RecipientKind::OrganLeaders;
    if rows.iter().any(is_for_leaders) && !notices::is_leader(conn, scope)? {
        rows.retain(|row| !is_for_leaders(row));
    }
    let told = rows.into_iter();
    Ok(told
        .map(|(subject_id, _, is_out, told_by_event)| Told {
            subject_id,
            is_out,
            told_by_event,
        })
        .collect())
}

/// What waits for the caller about these records, or did. Asked by the records alone: whoever has thousands of steps
/// must not read them all.
pub(super) fn steps(
    conn: &mut AnyConnection,
    scope: &Scope,
    audiences: &[Id],
    subjects: &[Id],
) -> Result<Vec<Step>, Problem> {
    let rows: Vec<(Id, Id, i64, Option<Timestamp>)> = inbox_items::table
        .filter(inbox_items::county_id.eq(scope.county_id()))
        .filter(one_of(inbox_items::subject_id, subjects.to_vec()))
        .select((
            inbox_items::subject_id,
            inbox_items::audience_id,
            inbox_items::opened_by_event,
            inbox_items::done_at,
        ))
        .load(conn)?;
    let own = rows.into_iter().filter(|row| audiences.contains(&row.1));
    Ok(own
        .map(|(subject_id, _, opened_by_event, done_at)| Step {
            subject_id,
            opened_by_event,
            done_at,
        })
        .collect())
}

/// Whose records the caller reads because of their place: of a deputy the offices of the congresses they sit in, of a
/// town its own, which are the caller's audiences.
pub(super) fn offices(
    conn: &mut AnyConnection,
    scope: &Scope,
    audiences: &[Id],
) -> Result<Vec<Id>, Problem> {
    if scope.role() != Role::Deputy {
        return Ok(audiences.to_vec());
    }
    let places: Vec<Option<Id>> = organs::table
        .filter(organs::county_id.eq(scope.county_id()))
        .filter(organs::id.nullable().eq_any(seated_in!(scope)))
        .select(organs::town_id)
        .load(conn)?;
    let places: BTreeSet<Option<Id>> = places.into_iter().collect();
    let mut found = Vec::new();
    for town_id in places {
        found.extend(congresses::offices(conn, scope, town_id)?);
    }
    Ok(found)
}
