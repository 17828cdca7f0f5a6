//! What a decision of the presidium must say, and what it tells the log.

use super::dto::DecideMotionRequest;
use super::log::{Entry, steps};
use super::model::MotionDecision as Decision;
use super::rows::{DecisionRow, Motion};
use crate::platform::auth::Acting;
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A reason unless it goes on, the committee when it is referred, a day that can be.
pub(super) fn said(
    acting: &Acting,
    row: &Motion,
    request: &DecideMotionRequest,
) -> Result<(), Problem> {
    dated(acting, row, request.decided_on, "/decided_on")?;
    let goes_on = matches!(request.decision, Decision::OnAgenda | Decision::Referred);
    if !goes_on && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    let is_referred = request.decision == Decision::Referred;
    match (is_referred, &request.committee_name) {
        (true, None) => Err(Problem::field("/committee_name", "required")),
        (false, Some(_)) => Err(Problem::field("/committee_name", "not_referred")),
        _ => Ok(()),
    }
}

/// A day on which the motion was before presidium or congress: not before it was handed in, not in
/// the future.
pub(super) fn dated(
    acting: &Acting,
    row: &Motion,
    day: NaiveDate,
    pointer: &str,
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field(pointer, "future"));
    }
    if row.submitted_on.is_some_and(|handed_in| day < handed_in) {
        return Err(Problem::field(pointer, "before_submission"));
    }
    Ok(())
}

/// What happened, and who must act next.
pub(super) fn decided<'a>(row: &'a Motion, decision: &DecisionRow) -> Entry<'a> {
    let kind = match decision.decision {
        Decision::OnAgenda => "motion.listed",
        Decision::Referred => "motion.referred",
        Decision::Converted => "motion.converted",
        Decision::NotListed => "motion.not_listed",
        Decision::Returned => "motion.returned",
    };
    let entry = Entry::new(row, kind)
        .with("reason", decision.reason.clone())
        .with("committee_name", decision.committee_name.clone())
        .closing_all();
    match decision.decision {
        Decision::OnAgenda => entry.opening_for_office(steps::VOTE),
        Decision::Referred => entry.opening_for_office(steps::REPORT),
        Decision::Returned => entry.opening_for_mover(steps::SUBMIT),
        Decision::Converted | Decision::NotListed => entry,
    }
}
