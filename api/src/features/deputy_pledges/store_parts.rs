//! What hangs on pledges: what is promised, what was noted about it, how it was worded before.

use super::rows::{ItemRow, NoteRow, WordingRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputy_pledge_items as items, deputy_pledge_notes as notes, deputy_pledge_wordings as wordings,
};
use diesel::prelude::*;

/// The items of some pledges: those of today in their order, then those of earlier wordings.
pub(super) fn items_of(
    conn: &mut AnyConnection,
    county_id: i64,
    pledges: &[Id],
) -> Result<Vec<ItemRow>, Problem> {
    let mut rows: Vec<ItemRow> = items::table
        .filter(items::county_id.eq(county_id))
        .filter(one_of(items::pledge_id, pledges.to_vec()))
        .order((items::position.asc(), items::id.asc()))
        .select(ItemRow::as_select())
        .load(conn)?;
    // Stable: the order within each stays.
    rows.sort_by_key(|row| !row.is_current);
    Ok(rows)
}

/// Enters items.
pub(super) fn insert_items(conn: &mut AnyConnection, rows: Vec<ItemRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, items::table, rows)?)
}

/// Writes place, words and state of an item.
pub(super) fn save_item(conn: &mut AnyConnection, row: &ItemRow) -> Result<(), Problem> {
    diesel::update(items::table.find((row.county_id, row.id)))
        .set((
            items::position.eq(row.position),
            items::content.eq(&row.content),
            items::state.eq(row.state),
            items::is_current.eq(row.is_current),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether the identifier of a note is taken.
pub(super) fn note_exists(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<bool, Problem> {
    let this = notes::table.find((county_id, id));
    let found: Option<Id> = this.select(notes::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a note.
pub(super) fn insert_note(conn: &mut AnyConnection, row: &NoteRow) -> Result<(), Problem> {
    diesel::insert_into(notes::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The notes of a pledge, the last day first.
pub(super) fn notes_of(
    conn: &mut AnyConnection,
    county_id: i64,
    pledge: Id,
) -> Result<Vec<NoteRow>, Problem> {
    Ok(notes::table
        .filter(notes::county_id.eq(county_id))
        .filter(notes::pledge_id.eq(pledge))
        .order((
            notes::noted_on.desc(),
            notes::created_at.desc(),
            notes::id.desc(),
        ))
        .limit(1000)
        .select(NoteRow::as_select())
        .load(conn)?)
}

/// The earlier wordings of some pledges, the first first.
pub(super) fn wordings_of(
    conn: &mut AnyConnection,
    county_id: i64,
    pledges: &[Id],
) -> Result<Vec<WordingRow>, Problem> {
    Ok(wordings::table
        .filter(wordings::county_id.eq(county_id))
        .filter(one_of(wordings::pledge_id, pledges.to_vec()))
        .order((wordings::pledge_id.asc(), wordings::number.asc()))
        .select(WordingRow::as_select())
        .load(conn)?)
}

/// Keeps a wording.
pub(super) fn insert_wording(conn: &mut AnyConnection, row: &WordingRow) -> Result<(), Problem> {
    diesel::insert_into(wordings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}
