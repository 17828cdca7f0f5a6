//! A commendation is corrected, or the honour was taken back.

use super::case::Case;
use super::dto::{UpdateAwardRequest, WithdrawAwardRequest};
use super::log::tell;
use super::rules::{wrong_day, wrong_end};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateAwardRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(giver) = &request.giver {
        row.giver.clone_from(giver);
    }
    row.grade = request.grade.unwrap_or(row.grade);
    if let Some(day) = request.awarded_on {
        if let Some(code) = wrong_day(day, acting.today) {
            return Err(Problem::field("/awarded_on", code));
        }
        row.awarded_on = day;
    }
    if let Some(number) = &request.document_number {
        row.document_number.clone_from(number);
    }
    if let Some(note) = &request.note {
        row.note.clone_from(note);
    }
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "award.updated")
}

/// Says that it was taken back; it stays in the register.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WithdrawAwardRequest,
) -> Result<(), Problem> {
    let day = request.withdrawn_on.unwrap_or(acting.today);
    if let Some(code) = wrong_end(day, case.row.awarded_on, acting.today) {
        return Err(Problem::field("/withdrawn_on", code));
    }
    case.row.withdrawn_on = Some(day);
    case.row.withdraw_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "award.withdrawn")
}
