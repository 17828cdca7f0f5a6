//! What is planned is changed, moved, called off, or was not held.

use super::case::Case;
use super::create::{day, duties};
use super::dto::{EndReceptionRequest, MoveReceptionRequest, UpdateReceptionRequest};
use super::error;
use super::log::{entry, notice_days, on_duty, waiting};
use super::model::ReceptionStatus;
use super::rules::is_late;
use super::store_duties;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Changes what is given: the time only before residents know it. Who was or is on duty is told.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateReceptionRequest,
) -> Result<(), Problem> {
    let is_told = case.row.status == ReceptionStatus::Announced;
    if is_told && (request.begins_at.is_some() || request.ends_at.is_some()) {
        return Err(error::ANNOUNCED.problem());
    }
    let row = &mut case.row;
    row.begins_at = request.begins_at.unwrap_or(row.begins_at);
    row.ends_at = request.ends_at.unwrap_or(row.ends_at);
    if !is_told {
        row.held_on = day(acting, row.begins_at, row.ends_at)?;
    }
    if let Some(notice) = &request.notice {
        row.notice.clone_from(notice);
    }
    let mut told = on_duty(case);
    if let Some(ids) = &request.deputy_ids {
        let key = (case.row.county_id, case.row.id);
        case.duties = duties(tx, key, (&case.station, case.row.held_on), ids)?;
        store_duties::replace(tx, &case.row, case.duties.clone())?;
        told.extend(on_duty(case));
    }
    case.save(tx, acting)?;
    tell(tx, acting, case, ("reception.updated", None), told)
}

/// Holds it at another time. Residents who knew are told anew, and the reason says why so late, if it is late.
pub(super) fn shift(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &MoveReceptionRequest,
) -> Result<(), Problem> {
    let held_on = day(acting, request.begins_at, request.ends_at)?;
    if held_on < acting.today {
        return Err(Problem::field("/begins_at", "reception_moved_back"));
    }
    let before = case.row.held_on;
    let days = notice_days(tx, acting, case.row.town_id)?;
    let row = &mut case.row;
    row.moved_from = Some(before);
    row.move_reason = Some(request.reason.clone());
    row.held_on = held_on;
    row.begins_at = request.begins_at;
    row.ends_at = request.ends_at;
    if row.status == ReceptionStatus::Announced {
        row.announced_on = Some(acting.today);
        let is_late = is_late(acting.today, held_on, days);
        row.late_reason = is_late.then(|| request.reason.clone());
    }
    case.save(tx, acting)?;
    let told = on_duty(case);
    entry(case, "reception.moved")
        .with("was_held_on", before.to_string())
        .with("reason", request.reason.as_str())
        .waiting(waiting(case, days))
        .telling(told)
        .write(tx, acting)
}

/// Calls it off, or says that it was not held; those on duty are told why.
pub(super) fn end(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (status, request): (ReceptionStatus, &EndReceptionRequest),
) -> Result<(), Problem> {
    case.row.status = status;
    case.row.end_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    let kind = match status {
        ReceptionStatus::Missed => "reception.missed",
        _ => "reception.cancelled",
    };
    let told = on_duty(case);
    tell(
        tx,
        acting,
        case,
        (kind, Some(request.reason.as_str())),
        told,
    )
}

fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (kind, reason): (&'static str, Option<&str>),
    told: Vec<Recipient>,
) -> Result<(), Problem> {
    let days = notice_days(tx, acting, case.row.town_id)?;
    entry(case, kind)
        .with("reason", reason)
        .waiting(waiting(case, days))
        .telling(told)
        .write(tx, acting)
}
