//! Meetings in the database: what a scope may see, locking, writing.

use super::model::MeetingStatus;
use super::rows::{Item, Meeting, Sitting};
use crate::features::congresses;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, insert_all, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{meeting_items, meeting_people, meeting_sittings, meetings};
use diesel::prelude::*;

/// A select on meetings that can be narrowed step by step.
pub(super) type Boxed<'a> = meetings::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its town, subdistrict: those it holds; deputy:
/// those whose roll they are on, from the notice or the publication of the date on.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = meetings::table
        .into_boxed()
        .filter(meetings::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township if scope.is_outpost() => {
            query.filter(meetings::office_id.eq(scope.organ_id()))
        }
        Role::Township => query.filter(meetings::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(
                meetings::status
                    .ne(MeetingStatus::Planned)
                    .or(meetings::published_on.is_not_null()),
            )
            .filter(
                meetings::id.eq_any(
                    meeting_people::table
                        .filter(meeting_people::county_id.eq(scope.county_id()))
                        .filter(meeting_people::deputy_id.eq(scope.deputy_id()))
                        .filter(meeting_people::is_struck.eq(false))
                        .select(meeting_people::meeting_id),
                ),
            ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(meetings::version.lt(0))
        }
    }
}

/// Whether the caller works for the office that serves its congress, or for the subdistrict that holds it.
pub(super) fn is_office(scope: &Scope, row: &Meeting) -> bool {
    congresses::keeps(scope, (row.level, row.town_id, row.office_id))
}

/// A meeting in scope.
pub(in crate::features) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Meeting>, Problem> {
    Ok(visible(scope)
        .filter(meetings::id.eq(id))
        .select(Meeting::as_select())
        .first(conn)
        .optional()?)
}

/// A meeting in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Meeting, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// The meeting that an item of an agenda belongs to, whoever may see it.
pub(super) fn meeting_of_item(
    conn: &mut AnyConnection,
    county_id: i64,
    item_id: Id,
) -> Result<Option<Id>, Problem> {
    Ok(meeting_items::table
        .find((county_id, item_id))
        .select(meeting_items::meeting_id)
        .first(conn)
        .optional()?)
}

/// A meeting of the county, whoever may see it.
pub(super) fn of_county(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Meeting>, Problem> {
    Ok(meetings::table
        .find((county_id, id))
        .select(Meeting::as_select())
        .first(conn)
        .optional()?)
}

/// A meeting in scope, locked until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Meeting, Problem> {
    let locked: Option<i64> = meetings::table
        .find((scope.county_id(), id))
        .select(meetings::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    get(conn, scope, id)
}

/// The same; 412 when it is not the version the caller looked at.
pub(super) fn lock_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Meeting, Problem> {
    let row = lock(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a meeting with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = meetings::table.find((county_id, id));
    let found: Option<i64> = this.select(meetings::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// The highest number a meeting of this kind has in the term.
pub(super) fn last_ordinal(conn: &mut AnyConnection, row: &Meeting) -> Result<i32, Problem> {
    let found: Option<i32> = meetings::table
        .filter(meetings::county_id.eq(row.county_id))
        .filter(meetings::organ_id.eq(row.organ_id))
        .filter(meetings::term_id.eq(row.term_id))
        .filter(meetings::kind.eq(row.kind))
        .filter(meetings::status.ne(MeetingStatus::Cancelled))
        .select(diesel::dsl::max(meetings::ordinal))
        .first(conn)?;
    Ok(found.unwrap_or_default())
}

/// Whether another meeting of this kind begins in the same year before this one.
pub(super) fn has_earlier(conn: &mut AnyConnection, row: &Meeting) -> Result<bool, Problem> {
    let found: Option<Id> = meetings::table
        .filter(meetings::county_id.eq(row.county_id))
        .filter(meetings::organ_id.eq(row.organ_id))
        .filter(meetings::year.eq(row.year))
        .filter(meetings::kind.eq(row.kind))
        .filter(meetings::status.ne(MeetingStatus::Cancelled))
        .filter(meetings::begins_on.lt(row.begins_on))
        .select(meetings::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

fn refused(error: diesel::result::Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.ends_with("_kind_ordinal_key") => {
            super::error::ORDINAL_TAKEN.problem()
        }
        _ => error.into(),
    }
}

/// Enters a meeting.
pub(super) fn insert(conn: &mut AnyConnection, row: &Meeting) -> Result<(), Problem> {
    diesel::insert_into(meetings::table)
        .values(row)
        .execute(conn)
        .map_err(refused)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Meeting) -> Result<Meeting, Problem> {
    diesel::update(meetings::table.find((row.county_id, row.id)))
        .set((
            (
                meetings::title.eq(&row.title),
                meetings::ordinal.eq(row.ordinal),
                meetings::is_extraordinary.eq(row.is_extraordinary),
                meetings::year.eq(row.year),
                meetings::begins_on.eq(row.begins_on),
                meetings::ends_on.eq(row.ends_on),
                meetings::place.eq(&row.place),
                meetings::host.eq(&row.host),
                meetings::status.eq(row.status),
            ),
            (
                meetings::decided_on.eq(row.decided_on),
                meetings::published_on.eq(row.published_on),
                meetings::notice.eq(&row.notice),
                meetings::notified_at.eq(row.notified_at),
                meetings::notice_days.eq(row.notice_days),
                meetings::closed_at.eq(row.closed_at),
                meetings::cancel_reason.eq(&row.cancel_reason),
                meetings::search_text.eq(&row.search_text),
                meetings::version.eq(row.version + 1),
                meetings::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(Meeting::columns())
        .get_result(conn)
        .map_err(refused)
}

/// Its sittings in order.
pub(super) fn sittings(conn: &mut AnyConnection, row: &Meeting) -> Result<Vec<Sitting>, Problem> {
    Ok(meeting_sittings::table
        .filter(meeting_sittings::county_id.eq(row.county_id))
        .filter(meeting_sittings::meeting_id.eq(row.id))
        .order((
            meeting_sittings::begins_at.asc(),
            meeting_sittings::position.asc(),
            meeting_sittings::id.asc(),
        ))
        .select(Sitting::as_select())
        .load(conn)?)
}

/// Enters sittings.
pub(super) fn insert_sittings(conn: &mut AnyConnection, rows: &[Sitting]) -> Result<(), Problem> {
    Ok(insert_all!(conn, meeting_sittings::table, rows)?)
}

/// Its agenda, in the order of positions; parents do not come first by themselves.
pub(super) fn items(conn: &mut AnyConnection, row: &Meeting) -> Result<Vec<Item>, Problem> {
    Ok(meeting_items::table
        .filter(meeting_items::county_id.eq(row.county_id))
        .filter(meeting_items::meeting_id.eq(row.id))
        .order((meeting_items::position.asc(), meeting_items::id.asc()))
        .select(Item::as_select())
        .load(conn)?)
}

/// Enters items of the agenda.
pub(super) fn insert_items(conn: &mut AnyConnection, rows: &[Item]) -> Result<(), Problem> {
    Ok(insert_all!(conn, meeting_items::table, rows)?)
}
