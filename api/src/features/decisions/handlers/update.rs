//! `PATCH /decisions/{id}`

use crate::features::decisions::case::Case;
use crate::features::decisions::create::{by_the_right_body, searchable};
use crate::features::decisions::dto::UpdateDecisionRequest;
use crate::features::decisions::log::Entry;
use crate::features::decisions::model::DecisionAction;
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::rows::DecisionRow;
use crate::features::decisions::{origin, store_acts, store_origins};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a draft: what it is, who decides, its words.
#[utoipa::path(
    tag = "decisions",
    operation_id = "update_decision",
    request_body = UpdateDecisionRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/decisions/{id}")]
pub async fn update_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<UpdateDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            update(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &UpdateDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Edit)?;
    let is_reworded = reword(&mut case.row, request)?;
    let is_moved = relink(tx, &case.row, request)?;
    let mut is_rewritten = false;
    if let Some(content) = &request.content {
        is_rewritten = store_acts::text(tx, &case.row)? != *content;
        if is_rewritten {
            store_acts::save_text(tx, &case.row, content)?;
        }
    }
    if !(is_reworded || is_moved || is_rewritten) {
        tx.without_event("nothing was changed");
        return Ok(case);
    }
    case.save(tx, acting)?;
    Entry::new(&case.row, "decision.updated").write(tx, acting)?;
    Ok(case)
}

/// Takes another meeting or vote over; whether it is another. Without a meeting there is no vote.
fn relink(
    tx: &mut Tx<'_>,
    row: &DecisionRow,
    request: &UpdateDecisionRequest,
) -> Result<bool, Problem> {
    let before = store_origins::get(tx, row)?;
    let ballot_id = match (request.meeting_id, request.ballot_id) {
        (_, Some(asked)) => asked,
        (Some(None), None) => None,
        _ => before.and_then(|origin| origin.ballot_id),
    };
    // A vote brings its meeting along.
    let meeting_id = match (request.meeting_id, request.ballot_id) {
        (Some(asked), _) => asked,
        (None, Some(Some(_))) => None,
        _ => before.map(|origin| origin.meeting_id),
    };
    let origin = origin::asked(tx, row, (meeting_id, ballot_id))?;
    if origin == before {
        return Ok(false);
    }
    store_origins::save(tx, row, origin)?;
    Ok(true)
}

/// Takes the new words over; whether there are any.
fn reword(row: &mut DecisionRow, request: &UpdateDecisionRequest) -> Result<bool, Problem> {
    let before = row.clone();
    row.kind = request.kind.unwrap_or(row.kind);
    row.body = request.body.unwrap_or(row.body);
    row.is_budget = request.is_budget.unwrap_or(row.is_budget);
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(basis) = &request.basis {
        row.basis.clone_from(basis);
    }
    by_the_right_body(row)?;
    row.search_text = searchable(row);
    Ok(before.kind != row.kind
        || before.body != row.body
        || before.is_budget != row.is_budget
        || before.title != row.title
        || before.basis != row.basis)
}
