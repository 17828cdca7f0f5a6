//! The three questions of a year: deputies ask, the unit answers, the office closes with a summary.

use super::case::Case;
use super::dto_acts::{
    AnswerProjectQuestionRequest, AskProjectQuestionRequest, CloseProjectCheckpointRequest,
};
use super::log::{entry, waiting};
use super::model::ProjectCheckpointKind;
use super::rows::{CheckpointRow, QuestionRow};
use super::{error, store_said};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

fn is_open(tx: &mut Tx<'_>, case: &Case, kind: ProjectCheckpointKind) -> Result<(), Problem> {
    let closed = store_said::checkpoints(tx, &case.row)?;
    if closed.iter().any(|one| one.kind == kind) {
        return Err(error::CHECKPOINT_CLOSED.problem());
    }
    Ok(())
}

/// A deputy asks: the caller, or the one the office enters for; in office now (代表法61).
pub(in crate::features) fn ask(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AskProjectQuestionRequest,
) -> Result<(), Problem> {
    let asked = store_said::questions(tx, &case.row)?;
    let id = minted(request.id, |id| Ok(asked.iter().any(|one| one.id == id)))?;
    let deputy = (request.deputy_id, "/deputy_id");
    let (_, deputy_id, name) = congresses::led_by(tx, acting, case.row.level, deputy)?;
    is_open(tx, case, request.checkpoint)?;
    let row = QuestionRow {
        county_id: case.row.county_id,
        id,
        work_id: case.row.id,
        checkpoint: request.checkpoint,
        deputy_id,
        body: request.body.clone(),
        at: acting.now,
        answer: None,
        answered_by_name: None,
        answered_at: None,
    };
    store_said::insert_question(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.asked")
        .with("checkpoint", row.checkpoint.as_str())
        .with("name", name)
        .with("body", row.body.as_str())
        .waiting(waiting(&case.row, true))
        .telling(case.all(tx)?)
        .write(tx, acting)
}

/// The unit answers.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (question, request): (Id, &AnswerProjectQuestionRequest),
) -> Result<(), Problem> {
    let asked = store_said::questions(tx, &case.row)?;
    let (this, others): (Vec<_>, Vec<_>) = asked.into_iter().partition(|one| one.id == question);
    let mut row = this.into_iter().next().ok_or_else(Problem::not_found)?;
    if row.answer.is_some() {
        return Err(error::QUESTION_ANSWERED.problem());
    }
    row.answer = Some(request.answer.clone());
    row.answered_by_name = Some(acting.actor_name().to_owned());
    row.answered_at = Some(acting.now);
    store_said::save_answer(tx, &row)?;
    case.save(tx, acting)?;
    let told = case
        .all(tx)?
        .into_iter()
        .chain([Recipient::deputy(row.deputy_id)]);
    entry(&case.row, "project_work.answered")
        .with("checkpoint", row.checkpoint.as_str())
        .with("body", row.body.as_str())
        .with("answer", request.answer.as_str())
        .waiting(waiting(&case.row, is_any_open(&others)))
        .telling(told)
        .write(tx, acting)
}

/// Whether any of them has no answer.
pub(super) fn is_any_open(asked: &[QuestionRow]) -> bool {
    asked.iter().any(|one| one.answer.is_none())
}

/// The office closes a checkpoint, once everything is answered.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CloseProjectCheckpointRequest,
) -> Result<(), Problem> {
    is_open(tx, case, request.checkpoint)?;
    let asked = store_said::questions(tx, &case.row)?;
    let is_waiting =
        |one: &&QuestionRow| one.checkpoint == request.checkpoint && one.answer.is_none();
    let waiting = asked.iter().filter(is_waiting).count();
    if waiting > 0 {
        return Err(error::QUESTIONS_OPEN.with("count", waiting));
    }
    let row = CheckpointRow {
        county_id: case.row.county_id,
        work_id: case.row.id,
        kind: request.checkpoint,
        summary: request.summary.clone(),
        closed_by_name: acting.actor_name().to_owned(),
        closed_at: acting.now,
    };
    store_said::insert_checkpoint(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.checkpoint_closed")
        .with("checkpoint", row.kind.as_str())
        .with("summary", row.summary.as_str())
        .telling(case.all(tx)?)
        .write(tx, acting)
}
