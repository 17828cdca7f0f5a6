//! `POST /suggestions/{id}/checklist-undoings`

use super::tick_step::{open, step};
use crate::features::procedures::{self, UndoStepRequest};
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::store_people;
use crate::features::suggestions::work::response::SuggestionWork;
use crate::features::suggestions::work::{entries, view};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes back that a step is done, with a reason; both stay to be read.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "withdraw_suggestion_step",
    request_body = UndoStepRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version of the suggestion, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The work as it is now.", body = SuggestionWork),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`procedure_step_not_ticked`, `procedure_step_known`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/checklist-undoings")]
pub async fn withdraw_suggestion_step(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<UndoStepRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let (row, part) = open(tx, acting, path.0, seen)?;
            let step = step(tx, &row, &part, request.position)?;
            procedures::undo(tx, acting, part.id, request.position, &request.reason)?;
            let unit = store_people::organ_name(tx, row.county_id, part.unit_id)?;
            entries::unticked(&row, &unit, &step.name).write(tx, acting)?;
            Reply::ok(&view::assemble(tx, acting, &row)?)
        })
        .await
}
