//! Meetings and calls, and which entries of a diary are there.

use super::rows::NoteRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_contact_notes as notes, diary_entries};
use diesel::prelude::*;
use std::collections::HashSet;

/// Enters a note.
pub(super) fn insert(conn: &mut AnyConnection, row: &NoteRow) -> Result<(), Problem> {
    diesel::insert_into(notes::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The notes of a contact, the last meeting first.
pub(super) fn of_contact(
    conn: &mut AnyConnection,
    county_id: i64,
    contact_id: Id,
) -> Result<Vec<NoteRow>, Problem> {
    Ok(notes::table
        .filter(notes::county_id.eq(county_id))
        .filter(notes::contact_id.eq(contact_id))
        .order((notes::met_on.desc(), notes::id.desc()))
        .select(NoteRow::as_select())
        .load(conn)?)
}

/// Those of `ids` that stand in the diary of a deputy now.
pub(super) fn in_diary(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    ids: &[Id],
) -> Result<HashSet<Id>, Problem> {
    let rows: Vec<Id> = diary_entries::table
        .filter(diary_entries::county_id.eq(county_id))
        .filter(diary_entries::deputy_id.eq(deputy_id))
        .filter(one_of(diary_entries::id, ids.to_vec()))
        .select(diary_entries::id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
