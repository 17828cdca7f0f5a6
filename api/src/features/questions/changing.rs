//! A question is corrected, or withdrawn, before it is answered.

use super::asking::{in_order, part, searchable, works_here};
use super::dto::{UpdateQuestionRequest, WithdrawQuestionRequest};
use super::error;
use super::log::{Entry, answerer};
use super::model::QuestionStatus;
use super::rules::{self, Act};
use super::store::{self, Question};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{IfMatch, Problem};

fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    act: Act,
) -> Result<Question, Problem> {
    let row = store::lock(tx, &acting.scope, id, seen)?;
    rules::check(act, row.status, part(&acting.scope, &row)).map_err(error::problem)?;
    Ok(row)
}

/// Takes the new words over. Whoever has to answer finds the question as it is now.
pub(super) fn correct(
    tx: &mut Tx<'_>,
    acting: &Acting,
    at: (Id, IfMatch),
    request: &UpdateQuestionRequest,
) -> Result<Question, Problem> {
    let mut row = open(tx, acting, at, Act::Correct)?;
    let before = row.clone();
    for (old, new) in [
        (&mut row.item, &request.item),
        (&mut row.target_name, &request.target_name),
        (&mut row.content, &request.content),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    row.asked_on = request.asked_on.unwrap_or(row.asked_on);
    row.due_on = request.due_on.unwrap_or(row.due_on);
    row.unit_id = request.unit_id.unwrap_or(row.unit_id);
    in_order(acting, row.asked_on, row.due_on)?;
    if row.unit_id != before.unit_id {
        works_here(tx, acting, row.town_id, row.unit_id)?;
    }
    row.search_text = searchable(&row);
    if is_same(&row, &before) {
        tx.without_event("nothing was changed");
        return Ok(row);
    }
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    let entry = Entry::new(&row, "question.updated");
    let is_elsewhere = answerer(&row) != answerer(&before);
    let entry = if is_elsewhere || row.due_on != before.due_on {
        entry.closing_all().opening_for_answerer()
    } else {
        entry.telling(Recipient::organ(answerer(&row)))
    };
    let entry = match before.unit_id.filter(|_| is_elsewhere) {
        Some(unit) => entry.leaving(unit),
        None => entry,
    };
    entry
        .telling(Recipient::deputy(row.deputy_id))
        .write(tx, acting)?;
    Ok(row)
}

fn is_same(now: &Question, before: &Question) -> bool {
    now.item == before.item
        && now.target_name == before.target_name
        && now.content == before.content
        && now.asked_on == before.asked_on
        && now.due_on == before.due_on
        && now.unit_id == before.unit_id
}

/// Ends it with a reason; whoever had to answer is told.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    at: (Id, IfMatch),
    request: &WithdrawQuestionRequest,
) -> Result<Question, Problem> {
    let mut row = open(tx, acting, at, Act::Withdraw)?;
    row.status = QuestionStatus::Withdrawn;
    row.withdrawn_reason = Some(request.reason.clone());
    row.withdrawn_by_name = Some(acting.actor_name().to_owned());
    row.withdrawn_at = Some(acting.now);
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    Entry::new(&row, "question.withdrawn")
        .with("reason", request.reason.clone())
        .closing_all()
        .telling(Recipient::organ(answerer(&row)))
        .telling(Recipient::deputy(row.deputy_id))
        .write(tx, acting)?;
    Ok(row)
}
