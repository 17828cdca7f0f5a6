//! A record that was entered is changed, or taken back.

use super::case::Case;
use super::dto::{UpdateDutyRecordRequest, WithdrawDutyRecordRequest};
use super::entering::{check, counting, in_office, once};
use super::log::tell;
use super::model::DutyStatus;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Changes what is given; what was refused waits for the office again, and who changed it is who entered it.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDutyRecordRequest,
) -> Result<(), Problem> {
    let is_late = case.row.is_late();
    let row = &mut case.row;
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(day) = request.held_on.filter(|day| *day != row.held_on) {
        let counts = counting(day, case.frozen, is_late)?;
        (row.held_on, row.year, row.quarter) = (day, counts.year, counts.number);
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(note) = &request.note {
        row.note.clone_from(note);
    }
    row.hours = request.hours.unwrap_or(row.hours);
    check(acting, row.kind, row.held_on)?;
    let seat = (row.county_id, row.term_id, row.deputy_id);
    in_office(tx, seat, row.held_on)?;
    row.status = DutyStatus::Pending;
    row.entered_by = Some(acting.scope.account_id());
    acting.actor_name().clone_into(&mut row.entered_by_name);
    row.unjudge();
    once(tx, row)?;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "duty_record.updated")
}

/// Takes it back, with the reason.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &WithdrawDutyRecordRequest,
) -> Result<(), Problem> {
    case.row.status = DutyStatus::Withdrawn;
    case.row.reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "duty_record.withdrawn")
}
