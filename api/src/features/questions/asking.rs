//! A question is recorded, and answered: at once or later.

use super::dto::{QuestionAnswerRequest, RecordQuestionRequest};
use super::error;
use super::log::Entry;
use super::model::QuestionStatus;
use super::rules::{self, Act, Part, Refusal};
use super::store::{self, Question};
use crate::features::{congresses, organs};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{IfMatch, Problem};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;
use chrono::NaiveDate;

/// Records who asked whom what; with the answer when it was given at once.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordQuestionRequest,
) -> Result<Question, Problem> {
    let asked = (request.deputy_id, "/deputy_id");
    let (congress, deputy_id, deputy_name) = congresses::led_by(tx, acting, request.level, asked)?;
    in_order(acting, request.asked_on, request.due_on)?;
    works_here(tx, acting, congress.town_id, request.unit_id)?;
    // What the organ said is recorded by the office, not by who asked.
    if request.answer.is_some() && acting.scope.role() == Role::Deputy {
        return Err(Problem::field("/answer", "not_yours_to_answer"));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = Question {
        county_id: acting.scope.county_id(),
        id: new_id(),
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        session_id: None,
        town_id: congress.town_id,
        office_id: congress.office_id,
        deputy_id,
        deputy_name,
        item: request.item.clone(),
        target_name: request.target_name.clone(),
        unit_id: request.unit_id,
        asked_on: request.asked_on,
        status: QuestionStatus::Open,
        due_on: request.due_on,
        mode: None,
        answered_by: None,
        answered_post: None,
        answered_on: None,
        withdrawn_by_name: None,
        withdrawn_at: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
        content: request.content.clone(),
        answer: None,
        withdrawn_reason: None,
    };
    row.search_text = searchable(&row);
    if let Some(answer) = &request.answer {
        take(acting, &mut row, answer)?;
    }
    store::insert(tx, &row)?;
    let entry = Entry::new(&row, "question.recorded");
    let entry = match row.status {
        QuestionStatus::Open => entry.opening_for_answerer(),
        _ => entry,
    };
    entry.write(tx, acting)?;
    Ok(row)
}

/// Records the answer.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &QuestionAnswerRequest,
) -> Result<Question, Problem> {
    let mut row = store::lock(tx, &acting.scope, id, seen)?;
    // Who may not answer need not know more than before.
    rules::check(Act::Answer, row.status, part(&acting.scope, &row)).map_err(|why| match why {
        Refusal::NotYourTurn => Problem::not_found(),
        why => error::problem(why),
    })?;
    take(acting, &mut row, request)?;
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    Entry::new(&row, "question.answered")
        .closing_all()
        .write(tx, acting)?;
    Ok(row)
}

fn take(acting: &Acting, row: &mut Question, said: &QuestionAnswerRequest) -> Result<(), Problem> {
    if said.answered_on > acting.today {
        return Err(Problem::field("/answered_on", "future"));
    }
    if said.answered_on < row.asked_on {
        return Err(Problem::field("/answered_on", "before_question"));
    }
    row.status = QuestionStatus::Answered;
    row.mode = Some(said.mode);
    row.answer = Some(said.answer.clone());
    row.answered_by = Some(said.answered_by.clone());
    row.answered_post = Some(said.answered_post.clone());
    row.answered_on = Some(said.answered_on);
    Ok(())
}

/// Its days: asked already, and not to be answered before.
pub(super) fn in_order(
    acting: &Acting,
    asked_on: NaiveDate,
    due_on: Option<NaiveDate>,
) -> Result<(), Problem> {
    if asked_on > acting.today {
        return Err(Problem::field("/asked_on", "future"));
    }
    if due_on.is_some_and(|due| due < asked_on) {
        return Err(Problem::field("/due_on", "before_question"));
    }
    Ok(())
}

/// The organ asked works here, if it is named.
pub(super) fn works_here(
    tx: &mut Tx<'_>,
    acting: &Acting,
    town_id: Option<Id>,
    unit_id: Option<Id>,
) -> Result<(), Problem> {
    match unit_id {
        Some(unit) if !store::has_unit(tx, acting.scope.county_id(), town_id, unit)? => {
            Err(Problem::field("/unit_id", "not_a_unit"))
        }
        _ => Ok(()),
    }
}

/// The text a question is found by.
pub(super) fn searchable(row: &Question) -> String {
    search_text(&[&row.deputy_name, &row.item, &row.target_name])
}

/// The caller's part in it.
pub(super) fn part(scope: &Scope, row: &Question) -> Part {
    Part {
        is_answerer: store::may_answer(scope, row),
        is_author: store::is_author(scope, row),
    }
}
