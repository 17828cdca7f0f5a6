//! A question is recorded, and answered: at once or later.

use super::dto::{QuestionAnswerRequest, RecordQuestionRequest};
use super::error;
use super::model::QuestionStatus;
use super::store::{self, Question};
use crate::features::{congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{Audience, NewEvent, ToDoChange, ToDoOpen, record};
use crate::platform::http::{IfMatch, Problem};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;
use serde_json::{Value, json};

/// The kind of record in the event log and the inbox.
pub(super) const SUBJECT: &str = "question";
/// The step of the inbox: answer it in writing.
const ANSWER: &str = "answer";

/// Records who asked whom what; with the answer when it was given at once.
pub(super) fn ask(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordQuestionRequest,
) -> Result<Question, Problem> {
    let asked = (request.deputy_id, "/deputy_id");
    let (congress, deputy_id, deputy_name) = congresses::led_by(tx, acting, request.level, asked)?;
    if request.asked_on > acting.today {
        return Err(Problem::field("/asked_on", "future"));
    }
    if request.due_on.is_some_and(|due| due < request.asked_on) {
        return Err(Problem::field("/due_on", "before_question"));
    }
    if let Some(unit) = request.unit_id
        && !store::has_unit(tx, acting.scope.county_id(), congress.town_id, unit)?
    {
        return Err(Problem::field("/unit_id", "not_a_unit"));
    }
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
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
        content: request.content.clone(),
        answer: None,
    };
    row.search_text = search_text(&[&row.deputy_name, &row.item, &row.target_name]);
    if let Some(answer) = &request.answer {
        take(acting, &mut row, answer)?;
    }
    store::insert(tx, &row)?;
    let mut to_do = titled(&row);
    if row.status == QuestionStatus::Open {
        to_do.open.push(ToDoOpen {
            audience: Audience::organ(row.unit_id.unwrap_or(row.office_id)),
            step: ANSWER.to_owned(),
            due_on: row.due_on,
        });
    }
    tell(tx, acting, &row, "question.recorded", &to_do)?;
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
    if !store::may_answer(&acting.scope, &row) {
        return Err(Problem::not_found());
    }
    if row.status == QuestionStatus::Answered {
        return Err(error::ALREADY_ANSWERED.problem());
    }
    take(acting, &mut row, request)?;
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    let mut to_do = titled(&row);
    to_do.close_all = true;
    tell(tx, acting, &row, "question.answered", &to_do)?;
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

fn titled(row: &Question) -> ToDoChange {
    ToDoChange {
        title: format!("{}：{}", row.item, row.content)
            .chars()
            .take(60)
            .collect(),
        ..ToDoChange::default()
    }
}

fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Question,
    kind: &'static str,
    to_do: &ToDoChange,
) -> Result<(), Problem> {
    let to_do: Value = serde_json::to_value(to_do).map_err(Problem::internal)?;
    let event = NewEvent {
        organ_id: Some(row.office_id),
        kind,
        subject_kind: SUBJECT,
        subject_id: row.id,
        data: json!({
            "title": row.item,
            "deputy_name": row.deputy_name,
            "target_name": row.target_name,
            "to_do": to_do,
        }),
    };
    record(tx, acting, event)?;
    Ok(())
}
