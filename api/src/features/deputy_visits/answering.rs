//! The unit answers in writing; the deputies say whether it satisfies.

use super::case::Case;
use super::dto::{AnswerDeputyVisitRequest, RateDeputyVisitRequest};
use super::log::{entry, unit};
use super::model::{DeputyVisitRating, DeputyVisitStatus};
use super::store_people;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// What the unit answers, itself or through the office.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerDeputyVisitRequest,
) -> Result<(), Problem> {
    let outcome = case.outcome.as_mut().ok_or_else(Problem::not_found)?;
    outcome.answer = Some(request.answer.clone());
    outcome.answered_by = Some(request.answered_by.clone());
    outcome.answer_recorded_by_name = Some(acting.actor_name().to_owned());
    store_people::save_outcome(tx, outcome, true)?;
    case.row.status = DeputyVisitStatus::Answered;
    case.row.answered_on = Some(acting.today);
    case.save(tx, acting)?;
    let office = Recipient::organ(case.row.office_id);
    entry(case, "deputy_visit.answered")
        .telling([office])
        .write(tx, acting)
}

/// Whether the answer satisfies; who is not satisfied says why. The unit and the office are told.
pub(in crate::features) fn rate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RateDeputyVisitRequest,
) -> Result<(), Problem> {
    if request.rating == DeputyVisitRating::Dissatisfied && request.note.is_none() {
        return Err(Problem::field("/note", "required"));
    }
    let outcome = case.outcome.as_mut().ok_or_else(Problem::not_found)?;
    outcome.rating = Some(request.rating);
    outcome.rating_note.clone_from(&request.note);
    store_people::save_outcome(tx, outcome, true)?;
    case.row.status = DeputyVisitStatus::Closed;
    case.save(tx, acting)?;
    let told = [Some(Recipient::organ(case.row.office_id)), unit(case)];
    entry(case, "deputy_visit.rated")
        .with("rating", request.rating.as_str())
        .telling(told.into_iter().flatten())
        .write(tx, acting)
}
