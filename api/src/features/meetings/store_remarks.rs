//! What was said, in the database.

use super::dto_remarks::ListRemarksQuery;
use super::rows::{Meeting, Person};
use super::store_rows::Remark;
use crate::platform::db::{AnyConnection, Id, LockRowsExt, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{meeting_people, meeting_remarks as rows};
use diesel::prelude::*;
use serde_json::json;

/// Enters what was said.
pub(super) fn insert(conn: &mut AnyConnection, row: &Remark) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}

/// A remark of a meeting with who said it, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    row: &Meeting,
    id: Id,
) -> Result<(Remark, Person), Problem> {
    let found = rows::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(rows::county_id)
                .and(meeting_people::id.eq(rows::person_id))),
        )
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::meeting_id.eq(row.id))
        .filter(rows::id.eq(id))
        .select((Remark::as_select(), Person::as_select()))
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// The same, locked until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, row: &Meeting, id: Id) -> Result<Remark, Problem> {
    let locked: Option<Id> = rows::table
        .find((row.county_id, id))
        .select(rows::id)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    Ok(get(conn, row, id)?.0)
}

/// Writes a changed remark.
pub(super) fn save(conn: &mut AnyConnection, row: &mut Remark) -> Result<(), Problem> {
    row.version += 1;
    diesel::update(rows::table.find((row.county_id, row.id)))
        .set((
            rows::kind.eq(row.kind),
            rows::content.eq(&row.content),
            rows::oral_opinion_id.eq(row.oral_opinion_id),
            rows::version.eq(row.version),
        ))
        .execute(conn)?;
    Ok(())
}

/// What was said at a meeting, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    row: &Meeting,
    filter: &ListRemarksQuery,
    page: &PageRequest,
) -> Result<Page<(Remark, Person)>, Problem> {
    let mut query = rows::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(rows::county_id)
                .and(meeting_people::id.eq(rows::person_id))),
        )
        .into_boxed()
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::meeting_id.eq(row.id));
    if let Some(item) = filter.item_id {
        query = query.filter(rows::item_id.eq(item));
    }
    if let Some(person) = filter.person_id {
        query = query.filter(rows::person_id.eq(person));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(rows::kind, kind.0.clone()));
    }
    let query = keyset!(query, page, true, rows::at: Timestamp, rows::id);
    let found = query
        .select((Remark::as_select(), Person::as_select()))
        .load(conn)?;
    Ok(page.page(found, |(row, _)| vec![json!(row.at), json!(row.id)]))
}

/// Everything that was said at a meeting, oldest first.
pub(super) fn all(
    conn: &mut AnyConnection,
    row: &Meeting,
) -> Result<Vec<(Remark, Person)>, Problem> {
    Ok(rows::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(rows::county_id)
                .and(meeting_people::id.eq(rows::person_id))),
        )
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::meeting_id.eq(row.id))
        .order((rows::at.asc(), rows::id.asc()))
        .select((Remark::as_select(), Person::as_select()))
        .load(conn)?)
}

/// When the first was said, and who recorded it.
pub(super) fn first(
    conn: &mut AnyConnection,
    row: &Meeting,
) -> Result<Option<(Timestamp, String)>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::meeting_id.eq(row.id))
        .order((rows::at.asc(), rows::id.asc()))
        .select((rows::at, rows::recorded_by_name))
        .first(conn)
        .optional()?)
}
