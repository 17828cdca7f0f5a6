//! Residents are told of a reception: some days before it, later only with a reason (A3).

use super::case::Case;
use super::dto::AnnounceReceptionRequest;
use super::log::{entry, notice_days, on_duty, waiting};
use super::model::ReceptionStatus;
use super::rules::{is_late, wrong_notice_day};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// Says since when residents know; those on duty are told, and it waits for them from now on.
pub(in crate::features) fn announce(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnnounceReceptionRequest,
) -> Result<(), Problem> {
    let announced_on = request.announced_on.unwrap_or(acting.today);
    let held_on = case.row.held_on;
    if let Some(code) = wrong_notice_day(announced_on, held_on, acting.today) {
        return Err(Problem::field("/announced_on", code));
    }
    let days = notice_days(tx, acting, case.row.town_id)?;
    let is_late = is_late(announced_on, held_on, days);
    if is_late && request.late_reason.is_none() {
        let values: Params = [("days".to_owned(), days.into())].into();
        let problem = problem_codes::VALIDATION_FAILED.problem();
        return Err(problem.at("/late_reason", "reception_notice_late", values));
    }
    if let Some(notice) = &request.notice {
        case.row.notice = Some(notice.clone());
    }
    case.row.status = ReceptionStatus::Announced;
    case.row.announced_on = Some(announced_on);
    case.row.late_reason = request.late_reason.clone().filter(|_| is_late);
    case.save(tx, acting)?;
    entry(case, "reception.announced")
        .with("announced_on", announced_on.to_string())
        .with("reason", case.row.late_reason.clone())
        .waiting(waiting(case, days))
        .telling(on_duty(case))
        .write(tx, acting)
}
