//! Talks with deputies in the database: what a scope may see, locking, writing.

use super::model::{DeputyTalkKind, DeputyTalkStatus};
use super::rows::TalkRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_talks;
use diesel::prelude::*;

/// A select on talks that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_talks::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own, and the notices
/// that were given in the congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_talks::table
        .into_boxed()
        .filter(deputy_talks::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(deputy_talks::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let is_given = deputy_talks::kind
                .eq(DeputyTalkKind::Notice)
                .and(deputy_talks::status.ne(DeputyTalkStatus::Planned))
                .and(deputy_talks::status.ne(DeputyTalkStatus::Cancelled))
                .and(deputy_talks::organ_id.nullable().eq_any(seated_in!(scope)));
            let is_own = deputy_talks::deputy_id.nullable().eq(scope.deputy_id());
            query.filter(is_own.or(is_given))
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_talks::version.lt(0))
        }
    }
}

/// A talk in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<TalkRow, Problem> {
    let found = visible(scope)
        .filter(deputy_talks::id.eq(id))
        .select(TalkRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A talk in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<TalkRow, Problem> {
    let locked: Option<i64> = deputy_talks::table
        .find((scope.county_id(), id))
        .select(deputy_talks::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// A talk of the county, whoever may see it.
pub(super) fn of_county(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<TalkRow>, Problem> {
    Ok(deputy_talks::table
        .find((county_id, id))
        .select(TalkRow::as_select())
        .first(conn)
        .optional()?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_talks::table.find((county_id, id));
    let found: Option<i64> = this.select(deputy_talks::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a talk.
pub(super) fn insert(conn: &mut AnyConnection, row: &TalkRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_talks::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &TalkRow) -> Result<TalkRow, Problem> {
    use deputy_talks as t;
    Ok(diesel::update(t::table.find((row.county_id, row.id)))
        .set((
            t::ground.eq(row.ground),
            t::facts.eq(&row.facts),
            t::planned_on.eq(row.planned_on),
            t::held_by.eq(&row.held_by),
            t::status.eq(row.status),
            t::held_on.eq(row.held_on),
            t::content.eq(&row.content),
            t::improvement.eq(&row.improvement),
            t::improve_by.eq(row.improve_by),
            t::answer.eq(&row.answer),
            t::answered_at.eq(row.answered_at),
            t::followed_up_on.eq(row.followed_up_on),
            t::follow_up.eq(&row.follow_up),
            t::is_improved.eq(row.is_improved),
            t::end_reason.eq(&row.end_reason),
            t::version.eq(row.version + 1),
        ))
        .returning(TalkRow::columns())
        .get_result(conn)?)
}
