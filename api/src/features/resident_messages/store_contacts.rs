//! How to reach who sent messages: read for the office alone, which the caller has asked the rules about.

use super::rows::{ContactRow, MessageRow};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use crate::schema::resident_message_contacts as contacts;
use diesel::prelude::*;

/// What is known.
pub(super) fn find(
    conn: &mut AnyConnection,
    row: &MessageRow,
) -> Result<Option<ContactRow>, Problem> {
    Ok(contacts::table
        .find((row.county_id, row.id))
        .select(ContactRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters what is known.
pub(super) fn insert(conn: &mut AnyConnection, row: &ContactRow) -> Result<(), Problem> {
    diesel::insert_into(contacts::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Takes away what is known: it moves on, or its message was refused.
pub(super) fn take(
    conn: &mut AnyConnection,
    row: &MessageRow,
) -> Result<Option<ContactRow>, Problem> {
    let found = find(conn, row)?;
    diesel::delete(contacts::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(found)
}
