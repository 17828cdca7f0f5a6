//! Since when suggestions wait for a step that has days of its own.

use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use super::model::{Status, Turn};
use super::store;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::events::{self, EventRow};
use crate::platform::http::Problem;
use crate::schema::{
    suggestion_assignments, suggestion_contacts, suggestion_signatures, suggestions,
};

/// No more are looked at; the oldest decide.
const LIMIT: i64 = 200;
/// How many of a deputy's or a unit's suggestions count as recent.
const LATEST: i64 = 50;

/// How many wait, and since when the first of them does.
pub(super) type Waiting = (usize, Option<Timestamp>);

/// Those of some offices in a state: since when they are in it. Nothing but the act that led to
/// these states changes a row in them, so the last change is that act.
pub(super) fn waiting_at(
    conn: &mut AnyConnection,
    scope: &Scope,
    offices: &[Id],
    turn: Turn,
    status: Status,
) -> Result<Waiting, Problem> {
    let (count, first): (i64, Option<Timestamp>) = suggestions::table
        .filter(suggestions::county_id.eq(scope.county_id()))
        .filter(one_of(suggestions::office_id, offices.to_vec()))
        .filter(suggestions::turn.eq(turn))
        .filter(suggestions::status.eq(status))
        .select((count_star(), min(suggestions::updated_at)))
        .first(conn)?;
    Ok((usize::try_from(count).unwrap_or_default(), first))
}

/// The caller's answered suggestions that wait for a rating: since when.
pub(super) fn replied_to(conn: &mut AnyConnection, scope: &Scope) -> Result<Waiting, Problem> {
    let (count, first): (i64, Option<Timestamp>) = suggestions::table
        .filter(suggestions::county_id.eq(scope.county_id()))
        .filter(suggestions::lead_deputy_id.nullable().eq(scope.deputy_id()))
        .filter(suggestions::status.eq(Status::Replied))
        .select((count_star(), min(suggestions::updated_at)))
        .first(conn)?;
    Ok((usize::try_from(count).unwrap_or_default(), first))
}

/// What the caller's unit handles for the first time and has not contacted the deputy about: since
/// the hand-over.
pub(super) fn not_contacted(conn: &mut AnyConnection, scope: &Scope) -> Result<Waiting, Problem> {
    let rows: Vec<(Id, Timestamp)> = suggestions::table
        .inner_join(
            suggestion_assignments::table.on(suggestion_assignments::county_id
                .eq(suggestions::county_id)
                .and(suggestion_assignments::suggestion_id.eq(suggestions::id))),
        )
        .filter(suggestions::county_id.eq(scope.county_id()))
        .filter(suggestions::unit_id.eq(scope.organ_id()))
        .filter(suggestions::turn.eq(Turn::Unit))
        .filter(suggestions::round.eq(1))
        .order((suggestions::created_at.asc(), suggestions::id.asc()))
        .limit(LIMIT)
        .select((suggestions::id, suggestion_assignments::assigned_at))
        .load(conn)?;
    let ids: Vec<Id> = rows.iter().map(|(id, _)| *id).collect();
    let contacted: Vec<Id> = suggestion_contacts::table
        .filter(suggestion_contacts::county_id.eq(scope.county_id()))
        .filter(one_of(suggestion_contacts::suggestion_id, ids))
        .select(suggestion_contacts::suggestion_id)
        .load(conn)?;
    let waiting = rows.into_iter().filter(|(id, _)| !contacted.contains(id));
    let waiting: Vec<Timestamp> = waiting.map(|(_, at)| at).collect();
    Ok((waiting.len(), waiting.iter().min().copied()))
}

/// The last events of the suggestions that the calling deputy signed, newest first.
pub(super) fn events_of_signed(
    conn: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let signed: Vec<Id> = suggestion_signatures::table
        .filter(suggestion_signatures::county_id.eq(scope.county_id()))
        .filter(
            suggestion_signatures::deputy_id
                .nullable()
                .eq(scope.deputy_id()),
        )
        .order(suggestion_signatures::created_at.desc())
        .limit(LATEST)
        .select(suggestion_signatures::suggestion_id)
        .load(conn)?;
    events::latest_of(conn, scope.county_id(), signed, limit)
}

/// The last events of suggestions in the scope of an office, newest first: those of the suggestions
/// changed last, as every event but that of an attachment changes its suggestion.
pub(super) fn events_in_scope(
    conn: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let changed: Vec<Id> = store::visible(scope)
        .order((suggestions::updated_at.desc(), suggestions::id.desc()))
        .limit(limit)
        .select(suggestions::id)
        .load(conn)?;
    events::latest_of(conn, scope.county_id(), changed, limit)
}

/// The last events of the newest suggestions assigned to the caller's unit, newest first.
pub(super) fn events_of_unit(
    conn: &mut AnyConnection,
    scope: &Scope,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let assigned: Vec<Id> = suggestions::table
        .filter(suggestions::county_id.eq(scope.county_id()))
        .filter(suggestions::unit_id.eq(scope.organ_id()))
        .order((suggestions::created_at.desc(), suggestions::id.desc()))
        .limit(LATEST)
        .select(suggestions::id)
        .load(conn)?;
    events::latest_of(conn, scope.county_id(), assigned, limit)
}
