//! What the office says of a year of a deputy (年终评价; A8), and its corrections.

use super::case::Case;
use super::closing::office;
use super::dto::{UpdateDutyFileWordRequest, WriteDutyFileWordRequest};
use super::model::DutyFileAction;
use super::rows::WordRow;
use super::rules::years;
use super::{log, store, store_files};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// Writes it; the deputy is told.
pub(in crate::features) fn write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    file_id: Id,
    request: &WriteDutyFileWordRequest,
) -> Result<WordRow, Problem> {
    let case = Case::open(tx, acting, file_id, DutyFileAction::Write)?;
    let seat = &case.seat;
    if !years(seat.mandate.elected_on, seat.ended_on(), acting.today).contains(&request.year) {
        return Err(Problem::field("/year", "duty_file_year"));
    }
    check(acting, request.decided_on)?;
    let row = WordRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        file_id,
        year: request.year,
        office_id: office(tx, acting, seat)?,
        content: request.content.clone(),
        decided_on: request.decided_on,
        decided_by: request.decided_by.clone(),
        written_by_name: acting.actor_name().to_owned(),
        is_demo: seat.deputy.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store_files::insert_word(tx, &row)?;
    tell(tx, acting, &case, (&row, "duty_file.word_written"))?;
    Ok(row)
}

/// Corrects it, while the file is not closed.
pub(super) fn correct(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    request: &UpdateDutyFileWordRequest,
) -> Result<WordRow, Problem> {
    let found = find(tx, acting, id)?;
    let case = Case::open(tx, acting, found.file_id, DutyFileAction::Write)?;
    // As it is now that nobody else writes into the file.
    let mut row = find(tx, acting, id)?;
    seen.check(row.version)?;
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    if let Some(by) = &request.decided_by {
        row.decided_by.clone_from(by);
    }
    row.decided_on = request.decided_on.unwrap_or(row.decided_on);
    check(acting, row.decided_on)?;
    acting.actor_name().clone_into(&mut row.written_by_name);
    row.updated_at = acting.now;
    let row = store_files::save_word(tx, &row)?;
    tell(tx, acting, &case, (&row, "duty_file.word_corrected"))?;
    Ok(row)
}

/// A word in a file in scope, or 404.
fn find(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<WordRow, Problem> {
    let row = store_files::word(conn, acting.scope.county_id(), id)?;
    let row = row.ok_or_else(Problem::not_found)?;
    store::get(conn, &acting.scope, row.file_id)?;
    Ok(row)
}

fn check(acting: &Acting, decided_on: NaiveDate) -> Result<(), Problem> {
    match decided_on > acting.today {
        true => Err(Problem::field("/decided_on", "future")),
        false => Ok(()),
    }
}

fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (row, kind): (&WordRow, &'static str),
) -> Result<(), Problem> {
    log::of(&case.seat, row.office_id, kind)
        .with("year", row.year)
        .with("decided_by", row.decided_by.clone())
        .write(tx, acting)
}
