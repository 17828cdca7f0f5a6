//! `POST /work-plans/{id}/items/{item_id}/completions`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::dto::CompleteWorkPlanItemRequest;
use crate::features::work_plans::items;
use crate::features::work_plans::model::WorkPlanAction;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Records that an item was done which no record of the product shows, such as a training; not of sessions and
/// meetings of the presidium, and not while something is linked.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "record_work_plan_completion",
    request_body = CompleteWorkPlanItemRequest,
    params(
        ("id" = Id, Path, description = "Work plan"),
        ("item_id" = Id, Path, description = "Item of the annex"),
        ("If-Match" = String, Header, description = "Version of the plan, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["work_plans.manage"])),
    extensions(("x-permission" = json!("work_plans.manage"))),
    responses(
        (status = 200, description = "The plan as it is now.", body = WorkPlanResponse),
        (status = 403, description = "`work_plan_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`work_plan_not_in_state`, `work_plan_item_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/work-plans/{id}/items/{item_id}/completions")]
pub async fn record_work_plan_completion(
    permit: Permit<ManageWorkPlans>,
    path: SubPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CompleteWorkPlanItemRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, WorkPlanAction::CompleteItems)?;
            items::complete(tx, acting, &mut case, path.sub, &request)?;
            case.reply(tx, acting)
        })
        .await
}
