//! How far a running procedure is: what the record knows by itself, and what somebody ticked.

use super::dto_steps::{ChecklistStep, StepDone, StepUndone};
use super::error;
use super::model::Step;
use super::store_ticks::TickRow;
use crate::features::clocks::is_overdue;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// When something the product knows by itself happened, and by whom.
pub(in crate::features) type Facts = HashMap<&'static str, (Timestamp, String)>;

/// The steps of a subject as they stand. `due` says by when a step is to be done.
pub(in crate::features) fn checklist(
    subject_id: Id,
    steps: Vec<Step>,
    (facts, ticks): (&Facts, &[TickRow]),
    due: impl Fn(&Step) -> Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<ChecklistStep> {
    let of_step = |position: i32| {
        ticks
            .iter()
            .filter(move |tick| tick.subject_id == subject_id && tick.position == position)
    };
    (0..)
        .zip(steps)
        .map(|(position, step)| {
            let fact = step.fact.as_deref();
            let by_itself = fact
                .and_then(|fact| facts.get(fact))
                .map(|(at, by)| StepDone {
                    by: by.clone(),
                    at: *at,
                    note: None,
                });
            let by_hand = of_step(position)
                .find(|tick| tick.undone_at.is_none())
                .map(|tick| StepDone {
                    by: tick.ticked_by_name.clone(),
                    at: tick.ticked_at,
                    note: tick.note.clone(),
                });
            let undone = of_step(position).filter_map(|tick| {
                Some(StepUndone {
                    by: tick.undone_by_name.clone()?,
                    at: tick.undone_at?,
                    reason: tick.undone_reason.clone()?,
                })
            });
            let done = if fact.is_some() { by_itself } else { by_hand };
            let due_on = due(&step).filter(|_| done.is_none());
            ChecklistStep {
                position,
                is_known: fact.is_some(),
                name: step.name,
                proof: step.proof,
                who: step.who,
                phase: step.phase,
                part: step.part,
                due_on,
                is_overdue: due_on.is_some_and(|due| is_overdue(due, today)),
                done,
                undone: undone.collect(),
            }
        })
        .collect()
}

/// A step that is ticked by hand: 422 when there is none at this position, 409 when the record knows by itself.
pub(in crate::features) fn by_hand(steps: &[Step], position: i32) -> Result<Step, Problem> {
    let index = usize::try_from(position).ok();
    let step = index
        .and_then(|index| steps.get(index))
        .ok_or_else(|| Problem::field("/position", "unknown_step"))?;
    match step.fact {
        Some(_) => Err(error::STEP_KNOWN.problem()),
        None => Ok(step.clone()),
    }
}
