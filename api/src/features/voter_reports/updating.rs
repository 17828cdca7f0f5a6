//! What is planned is moved or called off.

use super::case::Case;
use super::create::on_the_day;
use super::dto::{CancelVoterReportRequest, MoveVoterReportRequest};
use super::log::{deputy, entry};
use super::model::VoterReportStatus;
use super::rules::wrong_day;
use super::store_parts;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Another day, place or form; the deputy is told why.
pub(super) fn shift(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &MoveVoterReportRequest,
) -> Result<(), Problem> {
    if let Some(code) = wrong_day(request.held_on, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    if request.held_on < acting.today {
        return Err(Problem::field("/held_on", "voter_report_moved_back"));
    }
    on_the_day(request.begins_at, request.held_on)?;
    let before = case.row.held_on;
    let of = (case.row.county_id, case.row.term_id);
    let seat = store_parts::seat(tx, of, case.row.deputy_id)?;
    if !seat.is_some_and(|seat| seat.is_in_office(request.held_on)) {
        return Err(Problem::field("/held_on", "voter_report_not_in_office"));
    }
    let row = &mut case.row;
    row.held_on = request.held_on;
    row.begins_at = request.begins_at;
    row.moved_from = Some(before);
    row.move_reason = Some(request.reason.clone());
    if let Some(place) = &request.place {
        row.place.clone_from(place);
    }
    row.form = request.form.unwrap_or(row.form);
    case.save(tx, acting)?;
    entry(case, "voter_report.moved")
        .with("was_held_on", before.to_string())
        .with("reason", request.reason.as_str())
        .telling(deputy(case))
        .write(tx, acting)
}

/// Calls it off; the deputy is told why.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CancelVoterReportRequest,
) -> Result<(), Problem> {
    case.row.status = VoterReportStatus::Cancelled;
    case.row.end_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "voter_report.cancelled")
        .with("reason", request.reason.as_str())
        .telling(deputy(case))
        .write(tx, acting)
}
