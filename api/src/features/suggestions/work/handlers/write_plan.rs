//! `POST /suggestions/{id}/plans`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::store_people;
use crate::features::suggestions::work::dto::WritePlanRequest;
use crate::features::suggestions::work::entries;
use crate::features::suggestions::work::store_plans::{self, PlanRow, PlanStep};
use crate::platform::auth::{Acting, Permit};
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Json, Tx};
use crate::platform::http::problem_codes;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use actix_web::post;
use serde_json::json;

/// Writes how the unit means to handle it (办理方案), or the next revision of that; the deputies and the
/// office read it, and the earlier revisions stay.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "write_suggestion_plan",
    request_body = WritePlanRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_part_done`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/plans")]
pub async fn write_suggestion_plan(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WritePlanRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            write_plan(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn write_plan(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &WritePlanRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::WritePlan)?;
    let part = case.own_part(acting)?;
    let from = local_date(part.created_at);
    for (index, step) in request.steps.iter().enumerate() {
        if step.due_on < from {
            let params = Params::from([("on".to_owned(), json!(from))]);
            let pointer = format!("/steps/{index}/due_on");
            let problem = problem_codes::VALIDATION_FAILED.problem();
            return Err(problem.at(pointer, "before_assignment", params));
        }
    }
    let mut steps: Vec<PlanStep> = request.steps.iter().map(PlanStep::from).collect();
    steps.sort_by_key(|step| step.due_on);
    let plan = PlanRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        unit_id: part.unit_id,
        revision: store_plans::last_revision(tx, &case.row, part.unit_id)? + 1,
        measures: request.measures.clone(),
        responsible: request.responsible.clone(),
        steps: Json(serde_json::to_value(&steps).map_err(Problem::internal)?),
        written_by: acting.scope.account_id(),
        written_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_plans::insert(tx, &plan)?;
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    entries::planned(&case.row, (part.unit_id, &unit), &plan).write(tx, acting)?;
    Ok(case)
}
