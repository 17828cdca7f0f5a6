//! Messages of residents in the database: what a scope may see, locking, writing.

use super::model::{ResidentMessageKind, ResidentMessageStatus};
use super::rows::MessageRow;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::resident_messages;
use diesel::prelude::*;

/// A select on messages that can be narrowed step by step.
pub(super) type Boxed<'a> = resident_messages::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County and township: those of its own congress, as they hold what residents say of
/// themselves; deputy: the letters to them that the office has shown.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = resident_messages::table
        .into_boxed()
        .filter(resident_messages::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query.filter(resident_messages::level.eq(CongressLevel::County)),
        Role::Township => query.filter(resident_messages::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(resident_messages::deputy_id.eq(scope.deputy_id()))
            .filter(resident_messages::kind.eq(ResidentMessageKind::Message))
            .filter(resident_messages::status.eq(ResidentMessageStatus::Accepted)),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(resident_messages::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &MessageRow) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// A message in scope.
pub(super) fn in_scope(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<MessageRow>, Problem> {
    Ok(visible(scope)
        .filter(resident_messages::id.eq(id))
        .select(MessageRow::as_select())
        .first(conn)
        .optional()?)
}

/// A message in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<MessageRow, Problem> {
    in_scope(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A message in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<MessageRow, Problem> {
    lock_any(conn, scope.county_id(), id)?.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// A message of the county, in scope or not, locked until the transaction ends.
pub(super) fn lock_any(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<MessageRow>, Problem> {
    let locked: Option<i64> = resident_messages::table
        .find((county_id, id))
        .select(resident_messages::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    if locked.is_none() {
        return Ok(None);
    }
    find(conn, county_id, id)
}

/// A message of the county, in scope or not.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<MessageRow>, Problem> {
    Ok(resident_messages::table
        .find((county_id, id))
        .select(MessageRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters a message.
pub(super) fn insert(conn: &mut AnyConnection, row: &MessageRow) -> Result<(), Problem> {
    diesel::insert_into(resident_messages::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &MessageRow) -> Result<MessageRow, Problem> {
    use resident_messages as m;
    Ok(diesel::update(m::table.find((row.county_id, row.id)))
        .set((
            (
                m::status.eq(row.status),
                m::shown_title.eq(&row.shown_title),
                m::shown_content.eq(&row.shown_content),
                m::category.eq(row.category),
                m::refusal_reason.eq(row.refusal_reason),
                m::refusal_note.eq(&row.refusal_note),
                m::decided_at.eq(row.decided_at),
                m::idea_id.eq(row.idea_id),
            ),
            (
                m::suggestion_id.eq(row.suggestion_id),
                m::answer.eq(&row.answer),
                m::answered_by_name.eq(&row.answered_by_name),
                m::answered_at.eq(row.answered_at),
                m::forward_note.eq(&row.forward_note),
                m::forwarded_at.eq(row.forwarded_at),
                m::version.eq(row.version + 1),
                m::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(MessageRow::columns())
        .get_result(conn)?)
}
