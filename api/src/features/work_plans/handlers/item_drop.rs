//! `POST /work-plans/{id}/items/{item_id}/drops`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::dto::DropWorkPlanItemRequest;
use crate::features::work_plans::items;
use crate::features::work_plans::model::WorkPlanAction;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Takes an item that is not done out of the plan, with a reason.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "withdraw_work_plan_item",
    request_body = DropWorkPlanItemRequest,
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
#[post("/work-plans/{id}/items/{item_id}/drops")]
pub async fn withdraw_work_plan_item(
    permit: Permit<ManageWorkPlans>,
    path: SubPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DropWorkPlanItemRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, WorkPlanAction::DropItems)?;
            items::drop(tx, acting, &mut case, (path.sub, &request.reason))?;
            case.reply(tx, acting)
        })
        .await
}
