//! Announcements in the database: what a scope may see, locking, writing.

use super::error;
use super::model::AnnouncementStatus;
use super::rows::{AnnouncementRow, TextRow};
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{announcement_texts, announcements};
use diesel::prelude::*;
use diesel::result::Error;

/// A select on announcements that can be narrowed step by step.
pub(super) type Boxed<'a> = announcements::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: the published ones of the
/// congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = announcements::table
        .into_boxed()
        .filter(announcements::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(announcements::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(announcements::status.eq(AnnouncementStatus::Published))
            .filter(announcements::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(announcements::version.lt(0))
        }
    }
}

/// One in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<AnnouncementRow, Problem> {
    let found = visible(scope)
        .filter(announcements::id.eq(id))
        .select(AnnouncementRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// One in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<AnnouncementRow, Problem> {
    let locked: Option<i64> = announcements::table
        .find((scope.county_id(), id))
        .select(announcements::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has one with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = announcements::table.find((county_id, id));
    let found: Option<i64> = this.select(announcements::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters one with its text; 409 when another stands for the same occasion.
pub(super) fn insert(
    conn: &mut AnyConnection,
    row: &AnnouncementRow,
    content: &str,
) -> Result<(), Problem> {
    diesel::insert_into(announcements::table)
        .values(row)
        .execute(conn)
        .map_err(taken)?;
    let text = TextRow {
        county_id: row.county_id,
        announcement_id: row.id,
        content: content.to_owned(),
    };
    diesel::insert_into(announcement_texts::table)
        .values(&text)
        .execute(conn)?;
    Ok(())
}

/// One stands for an occasion: which database refuses it.
fn taken(error: Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(_)) => error::TAKEN.problem(),
        _ => error.into(),
    }
}

/// What it says.
pub(super) fn content(conn: &mut AnyConnection, row: &AnnouncementRow) -> Result<String, Problem> {
    Ok(announcement_texts::table
        .find((row.county_id, row.id))
        .select(announcement_texts::content)
        .first(conn)?)
}

/// Writes what it says now.
pub(super) fn save_content(
    conn: &mut AnyConnection,
    row: &AnnouncementRow,
    content: &str,
) -> Result<(), Problem> {
    diesel::update(announcement_texts::table.find((row.county_id, row.id)))
        .set(announcement_texts::content.eq(content))
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now. 409 when another stands for
/// the same occasion meanwhile.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &AnnouncementRow,
) -> Result<AnnouncementRow, Problem> {
    diesel::update(announcements::table.find((row.county_id, row.id)))
        .set((
            (
                announcements::number.eq(&row.number),
                announcements::title.eq(&row.title),
                announcements::issued_by.eq(&row.issued_by),
                announcements::issued_on.eq(row.issued_on),
                announcements::year.eq(row.year),
                announcements::version.eq(row.version + 1),
                announcements::updated_at.eq(row.updated_at),
            ),
            (
                announcements::status.eq(row.status),
                announcements::first_published_at.eq(row.first_published_at),
                announcements::published_at.eq(row.published_at),
                announcements::published_by_name.eq(&row.published_by_name),
                announcements::withdrawn_at.eq(row.withdrawn_at),
                announcements::withdrawn_reason.eq(&row.withdrawn_reason),
                announcements::withdrawn_by_name.eq(&row.withdrawn_by_name),
            ),
        ))
        .returning(AnnouncementRow::columns())
        .get_result(conn)
        .map_err(taken)
}

/// Throws a draft away, with its text.
pub(super) fn delete(conn: &mut AnyConnection, row: &AnnouncementRow) -> Result<(), Problem> {
    diesel::delete(announcements::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}
