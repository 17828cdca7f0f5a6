//! Ballots in the database: what a scope may see, locking, writing.

use super::model::BallotStatus;
use super::rows::Ballot;
use super::store_meeting::own_meetings;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::ballots;
use diesel::prelude::*;

/// A select on ballots that can be narrowed step by step.
pub(super) type Boxed<'a> = ballots::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the
/// meetings whose roll they stand on.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = ballots::table
        .into_boxed()
        .filter(ballots::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(ballots::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(ballots::meeting_id.eq_any(own_meetings(scope))),
        _ => query.filter(ballots::version.lt(0)),
    }
}

/// Whether the caller works for the office that serves the congress.
pub(super) fn is_office(scope: &Scope, level: CongressLevel, town_id: Option<Id>) -> bool {
    match level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == town_id,
    }
}

/// A ballot in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Ballot, Problem> {
    let found = visible(scope)
        .filter(ballots::id.eq(id))
        .select(Ballot::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A ballot of the county, whoever may see it.
pub(super) fn of_county(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Ballot>, Problem> {
    Ok(ballots::table
        .find((county_id, id))
        .select(Ballot::as_select())
        .first(conn)
        .optional()?)
}

/// A ballot in scope, locked until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Ballot, Problem> {
    let locked: Option<i64> = ballots::table
        .find((scope.county_id(), id))
        .select(ballots::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    get(conn, scope, id)
}

/// The state of a ballot, which stays as it is until the transaction ends: many share it, and who changes it waits
/// for them.
pub(super) fn share(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<BallotStatus>, Problem> {
    Ok(ballots::table
        .find((county_id, id))
        .select(ballots::status)
        .share_rows()
        .get_result(conn)
        .optional()?)
}

/// A ballot in scope, locked; 412 when it is not the version the caller looked at.
pub(super) fn lock_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Ballot, Problem> {
    let row = lock(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a ballot with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = ballots::table.find((county_id, id));
    let found: Option<i64> = this.select(ballots::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// The ballots of a meeting.
pub(super) fn of_meeting(
    conn: &mut AnyConnection,
    county_id: i64,
    meeting_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(ballots::table
        .filter(ballots::county_id.eq(county_id))
        .filter(ballots::meeting_id.eq(meeting_id))
        .select(ballots::id)
        .load(conn)?)
}

/// The announced ones of a meeting in scope, in the order they were voted on.
pub(super) fn announced(
    conn: &mut AnyConnection,
    scope: &Scope,
    meeting_id: Id,
) -> Result<Vec<Ballot>, Problem> {
    Ok(visible(scope)
        .filter(ballots::meeting_id.eq(meeting_id))
        .filter(ballots::status.eq(BallotStatus::Announced))
        .order((ballots::closed_at.asc(), ballots::id.asc()))
        .select(Ballot::as_select())
        .load(conn)?)
}

/// The votes that followed on the same matter, oldest first.
pub(super) fn followers(conn: &mut AnyConnection, row: &Ballot) -> Result<Vec<Id>, Problem> {
    Ok(ballots::table
        .filter(ballots::county_id.eq(row.county_id))
        .filter(ballots::previous_id.eq(row.id))
        .order((ballots::created_at.asc(), ballots::id.asc()))
        .select(ballots::id)
        .load(conn)?)
}

/// Enters a ballot.
pub(super) fn insert(conn: &mut AnyConnection, row: &Ballot) -> Result<(), Problem> {
    diesel::insert_into(ballots::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Ballot) -> Result<Ballot, Problem> {
    Ok(diesel::update(ballots::table.find((row.county_id, row.id)))
        .set((
            (
                ballots::sitting_id.eq(row.sitting_id),
                ballots::item_id.eq(row.item_id),
                ballots::method.eq(row.method),
                ballots::status.eq(row.status),
                ballots::title.eq(&row.title),
                ballots::question.eq(&row.question),
                ballots::basis.eq(&row.basis),
                ballots::rule.eq(&row.rule),
                ballots::roll_count.eq(row.roll_count),
            ),
            (
                ballots::opened_at.eq(row.opened_at),
                ballots::closed_at.eq(row.closed_at),
                ballots::counted_at.eq(row.counted_at),
                ballots::announced_at.eq(row.announced_at),
                ballots::annulled_reason.eq(&row.annulled_reason),
                ballots::outcome.eq(&row.outcome),
                ballots::version.eq(row.version + 1),
                ballots::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(Ballot::columns())
        .get_result(conn)?)
}

/// Throws a ballot away that was never opened.
pub(super) fn delete(conn: &mut AnyConnection, row: &Ballot) -> Result<(), Problem> {
    diesel::delete(ballots::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
