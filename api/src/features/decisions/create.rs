//! Recording a decision as a draft: of which congress, which body decides, its text.

use super::case::Case;
use super::dto::CreateDecisionRequest;
use super::log::{Entry, SUBJECT};
use super::model::DecisionStatus;
use super::rows::{DecisionRow, TextRow};
use super::{origin, rules, store, store_acts, store_origins};
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::text::search_text;

/// Enters a draft of the caller's congress.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDecisionRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let mut row = DecisionRow {
        county_id: acting.scope.county_id(),
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        kind: request.kind,
        body: request.body,
        title: request.title.clone(),
        number: None,
        basis: request.basis.clone(),
        is_budget: request.is_budget,
        status: DecisionStatus::Draft,
        adopted_on: None,
        hand_over_due_on: None,
        publish_due_on: None,
        published_on: None,
        file_due_on: None,
        filed_on: None,
        budget_filed_on: None,
        unit_count: 0,
        reported_count: 0,
        accepted_count: 0,
        due_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        search_text: String::new(),
    };
    by_the_right_body(&row)?;
    let origin = origin::asked(tx, &row, (request.meeting_id, request.ballot_id))?;
    row.search_text = searchable(&row);
    let files = &request.attachment_ids;
    if !attachments::are_prepared(tx, &acting.scope, SUBJECT, id, files)? {
        return Err(Problem::field("/attachment_ids", "not_yours"));
    }
    store::insert(tx, &row)?;
    let text = TextRow {
        county_id: row.county_id,
        decision_id: row.id,
        content: request.content.clone(),
    };
    store_acts::insert_text(tx, &text)?;
    store_origins::save(tx, &row, origin)?;
    Entry::new(&row, "decision.recorded").write(tx, acting)?;
    Case::new(tx, acting, row)
}

/// 422 at `/body` when that body cannot decide it (B1).
pub(super) fn by_the_right_body(row: &DecisionRow) -> Result<(), Problem> {
    match rules::body_problem(row.level, row.body, row.is_budget) {
        Some(code) => Err(Problem::field("/body", code)),
        None => Ok(()),
    }
}

/// The text a decision is found by.
pub(super) fn searchable(row: &DecisionRow) -> String {
    search_text(&[&row.title, row.number.as_deref().unwrap_or_default()])
}

/// The identifier the client minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}
