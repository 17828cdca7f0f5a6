//! Taking an answer over: on the spot, or from the unit.

use super::dto::AnswerOralOpinionRequest;
use super::model::OralOpinionStatus;
use super::rows::OralOpinion;
use crate::platform::auth::Acting;
use crate::platform::http::Problem;

/// Takes over what was answered; `at` is where it stands in the request.
///
/// # Errors
/// A field problem for a day before it was said or in the future.
pub(super) fn take(
    acting: &Acting,
    row: &mut OralOpinion,
    said: &AnswerOralOpinionRequest,
    at: &str,
) -> Result<(), Problem> {
    let pointer = format!("{at}/answered_on");
    if said.answered_on > acting.today {
        return Err(Problem::field(&pointer, "future"));
    }
    if said.answered_on < row.raised_on {
        return Err(Problem::field(&pointer, "before_opinion"));
    }
    row.on_the_spot = row.status != OralOpinionStatus::Routed;
    row.status = OralOpinionStatus::Answered;
    row.due_on = None;
    row.answer = Some(said.answer.clone());
    row.answered_by = Some(said.answered_by.clone());
    row.answered_post = Some(said.answered_post.clone());
    row.answered_on = Some(said.answered_on);
    row.answer_recorded_by = Some(acting.actor_name().to_owned());
    Ok(())
}
