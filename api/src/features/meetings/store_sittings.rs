//! Sittings and items of the agenda in the database.

use super::model::SittingStatus;
use super::rows::{Item, Meeting, Sitting};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{meeting_items, meeting_remarks, meeting_sittings as rows};
use chrono::TimeDelta;
use diesel::prelude::*;

/// Writes a sitting as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Sitting) -> Result<(), Problem> {
    diesel::update(rows::table.find((row.county_id, row.id)))
        .set(row)
        .execute(conn)?;
    Ok(())
}

/// Moves what is ahead with the meeting.
pub(super) fn shift(
    conn: &mut AnyConnection,
    row: &Meeting,
    by: TimeDelta,
    now: Timestamp,
) -> Result<(), Problem> {
    for mut one in super::store::sittings(conn, row)? {
        if one.status == SittingStatus::Planned {
            one.begins_at = one.begins_at + by;
            one.updated_at = now;
            save(conn, &one)?;
        }
    }
    Ok(())
}

/// Takes a sitting away that nobody came to; its items belong to no sitting then.
pub(super) fn delete(conn: &mut AnyConnection, row: &Sitting) -> Result<(), Problem> {
    diesel::update(
        meeting_items::table
            .filter(meeting_items::county_id.eq(row.county_id))
            .filter(meeting_items::meeting_id.eq(row.meeting_id))
            .filter(meeting_items::sitting_id.eq(row.id)),
    )
    .set(meeting_items::sitting_id.eq(None::<Id>))
    .execute(conn)?;
    diesel::delete(rows::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// Writes an item as it is now.
pub(super) fn save_item(conn: &mut AnyConnection, row: &Item) -> Result<(), Problem> {
    diesel::update(meeting_items::table.find((row.county_id, row.id)))
        .set(row)
        .execute(conn)?;
    Ok(())
}

/// Takes an item away; what belonged to it belongs to what it belonged to.
pub(super) fn delete_item(conn: &mut AnyConnection, row: &Item) -> Result<(), Problem> {
    diesel::update(
        meeting_items::table
            .filter(meeting_items::county_id.eq(row.county_id))
            .filter(meeting_items::meeting_id.eq(row.meeting_id))
            .filter(meeting_items::parent_id.eq(row.id)),
    )
    .set(meeting_items::parent_id.eq(row.parent_id))
    .execute(conn)?;
    diesel::delete(meeting_items::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// Whether something was said about an item.
pub(super) fn has_remarks(conn: &mut AnyConnection, row: &Item) -> Result<bool, Problem> {
    let found: Option<Id> = meeting_remarks::table
        .filter(meeting_remarks::county_id.eq(row.county_id))
        .filter(meeting_remarks::item_id.eq(row.id))
        .select(meeting_remarks::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
