//! Diaries in the database: what a scope may see, locking, writing.

use super::rows::EntryRow;
use crate::features::congresses::{CongressLevel, seated_in};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Tx};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{deputy_group_members as members, deputy_groups as groups, diary_entries};
use diesel::prelude::*;

/// A select on entries that can be narrowed step by step.
pub(super) type Boxed<'a> = diary_entries::BoxedQuery<'a, MultiBackend>;

/// Entries that members of the groups a deputy leads share with their leader (A5). A macro: the type of such a query
/// has no name.
macro_rules! shared_with {
    ($scope:expr) => {
        diary_entries::is_shared_with_leader
            .eq(true)
            .and(diesel::dsl::exists(
                members::table
                    .inner_join(
                        groups::table.on(groups::county_id
                            .eq(members::county_id)
                            .and(groups::id.eq(members::group_id))),
                    )
                    // By their values, so that the groups are found by them too.
                    .filter(members::county_id.eq($scope.county_id()))
                    .filter(groups::county_id.eq($scope.county_id()))
                    .filter(members::deputy_id.eq(diary_entries::deputy_id))
                    .filter(members::deputy_id.nullable().ne($scope.deputy_id()))
                    .filter(members::left_on.is_null())
                    .filter(groups::organ_id.eq(diary_entries::organ_id))
                    .filter(groups::organ_id.nullable().eq_any(seated_in!($scope)))
                    .filter(groups::leader_id.nullable().eq($scope.deputy_id()))
                    .filter(groups::dissolved_on.is_null()),
            ))
    };
}

/// What a scope may see. Deputy: their own diary, and what members of the groups they lead share with them; county and
/// township: what deputies of their own congress share.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = diary_entries::table
        .into_boxed()
        .filter(diary_entries::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::Deputy => query.filter(
            diary_entries::deputy_id
                .nullable()
                .eq(scope.deputy_id())
                .or(shared_with!(scope).nullable()),
        ),
        Role::County => query
            .filter(diary_entries::level.eq(CongressLevel::County))
            .filter(diary_entries::is_shared.eq(true)),
        Role::Township => query
            .filter(diary_entries::town_id.eq(scope.town_id()))
            .filter(diary_entries::is_shared.eq(true)),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(diary_entries::version.lt(0))
        }
    }
}

/// What is listed: for a deputy their own diary alone, or what is shared with them as the leader of a group.
pub(super) fn listed<'a>(scope: &Scope, of_group: bool) -> Boxed<'a> {
    if scope.role() != Role::Deputy {
        return visible(scope);
    }
    let query = diary_entries::table
        .into_boxed()
        .filter(diary_entries::county_id.eq(scope.county_id()));
    match of_group {
        true => query.filter(shared_with!(scope)),
        false => query.filter(diary_entries::deputy_id.nullable().eq(scope.deputy_id())),
    }
}

/// An entry in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<EntryRow, Problem> {
    visible(scope)
        .filter(diary_entries::id.eq(id))
        .select(EntryRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// An entry in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<EntryRow, Problem> {
    lock_any(conn, scope.county_id(), id)?.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// An entry of the county, in scope or not, locked until the transaction ends.
pub(super) fn lock_any(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<EntryRow>, Problem> {
    let locked: Option<i64> = diary_entries::table
        .find((county_id, id))
        .select(diary_entries::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    if locked.is_none() {
        return Ok(None);
    }
    Ok(diary_entries::table
        .find((county_id, id))
        .select(EntryRow::as_select())
        .first(conn)
        .optional()?)
}

/// The entry of a letter; none before the office has shown it.
pub(in crate::features) fn of_letter(
    conn: &mut AnyConnection,
    county_id: i64,
    message_id: Id,
) -> Result<Option<Id>, Problem> {
    Ok(diary_entries::table
        .filter(diary_entries::county_id.eq(county_id))
        .filter(diary_entries::message_id.eq(message_id))
        .select(diary_entries::id)
        .first(conn)
        .optional()?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found = diesel::select(diesel::dsl::exists(
        diary_entries::table.find((county_id, id)),
    ));
    Ok(found.get_result(conn)?)
}

/// Enters an entry.
pub(super) fn insert(conn: &mut AnyConnection, row: &EntryRow) -> Result<(), Problem> {
    diesel::insert_into(diary_entries::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Throws an entry away.
pub(super) fn delete(tx: &mut Tx<'_>, row: &EntryRow) -> Result<(), Problem> {
    diesel::delete(diary_entries::table.find((row.county_id, row.id))).execute(&mut **tx)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &EntryRow) -> Result<EntryRow, Problem> {
    use diary_entries as d;
    Ok(diesel::update(d::table.find((row.county_id, row.id)))
        .set((
            (
                d::met_on.eq(row.met_on),
                d::content.eq(&row.content),
                d::village.eq(&row.village),
                d::place.eq(&row.place),
                d::people.eq(&row.people),
                d::category.eq(row.category),
                d::handling.eq(row.handling),
                d::handled_note.eq(&row.handled_note),
            ),
            (
                d::follow_up_on.eq(row.follow_up_on),
                d::result.eq(&row.result),
                d::is_shared.eq(row.is_shared),
                d::suggestion_id.eq(row.suggestion_id),
                d::idea_id.eq(row.idea_id),
                d::opinion_id.eq(row.opinion_id),
                d::is_shared_with_leader.eq(row.is_shared_with_leader),
                d::version.eq(row.version + 1),
                d::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(EntryRow::columns())
        .get_result(conn)?)
}
