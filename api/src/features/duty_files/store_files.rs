//! Closed files and what the office says of years, in the database.

use super::error;
use super::rows::{FileRow, WordRow};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, Timestamp, Violation, insert_all, one_of, violation,
};
use crate::platform::http::Problem;
use crate::schema::{duty_file_words as words, duty_files as files, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A file that is closed; none while it is not.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<FileRow>, Problem> {
    Ok(files::table
        .find((county_id, id))
        .select(FileRow::as_select())
        .first(conn)
        .optional()?)
}

/// The closed files of some mandates.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<FileRow>, Problem> {
    Ok(files::table
        .filter(files::county_id.eq(county_id))
        .filter(one_of(files::id, ids.to_vec()))
        .order(files::id.asc())
        .select(FileRow::as_select())
        .load(conn)?)
}

/// Keeps everybody from writing into the files of some mandates, or closing them, until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<(), Problem> {
    let _held: Vec<Id> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::id, ids.to_vec()))
        .order(mandates::id.asc())
        .select(mandates::id)
        .lock_rows()
        .get_results(conn)?;
    Ok(())
}

/// Closes files.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<FileRow>) -> Result<(), Problem> {
    insert_all!(&mut *conn, files::table, rows)?;
    Ok(())
}

/// To whom files are handed over.
#[derive(Debug, Clone)]
pub(super) struct Handover<'a> {
    pub(super) on: NaiveDate,
    pub(super) to: &'a str,
    pub(super) note: Option<&'a str>,
    pub(super) by: &'a str,
    pub(super) at: Timestamp,
}

/// Hands closed files over.
pub(super) fn hand_over(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
    handover: &Handover<'_>,
) -> Result<(), Problem> {
    diesel::update(
        files::table
            .filter(files::county_id.eq(county_id))
            .filter(one_of(files::id, ids.to_vec())),
    )
    .set((
        files::handed_on.eq(Some(handover.on)),
        files::handed_to.eq(Some(handover.to)),
        files::handed_note.eq(handover.note),
        files::handed_by_name.eq(Some(handover.by)),
        files::version.eq(files::version + 1),
        files::updated_at.eq(handover.at),
    ))
    .execute(conn)?;
    Ok(())
}

/// What the office says, by its identifier.
pub(super) fn word(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<WordRow>, Problem> {
    Ok(words::table
        .find((county_id, id))
        .select(WordRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes what the office says of a year.
pub(super) fn insert_word(conn: &mut AnyConnection, row: &WordRow) -> Result<(), Problem> {
    diesel::insert_into(words::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.contains("year") => error::WORD_EXISTS.problem(),
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what was corrected and counts its version up.
pub(super) fn save_word(conn: &mut AnyConnection, row: &WordRow) -> Result<WordRow, Problem> {
    Ok(diesel::update(words::table.find((row.county_id, row.id)))
        .set((
            words::content.eq(&row.content),
            words::decided_on.eq(row.decided_on),
            words::decided_by.eq(&row.decided_by),
            words::written_by_name.eq(&row.written_by_name),
            words::version.eq(row.version + 1),
            words::updated_at.eq(row.updated_at),
        ))
        .returning(WordRow::columns())
        .get_result(conn)?)
}
