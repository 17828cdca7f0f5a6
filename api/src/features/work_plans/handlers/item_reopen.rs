//! `DELETE /work-plans/{id}/items/{item_id}/completions`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::items;
use crate::features::work_plans::model::WorkPlanAction;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::delete;

/// Takes back that an item was recorded as done.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "delete_work_plan_completion",
    params(
        ("id" = Id, Path, description = "Work plan"),
        ("item_id" = Id, Path, description = "Item of the annex"),
        ("If-Match" = String, Header, description = "Version of the plan, such as `\"v3\"`"),
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
#[delete("/work-plans/{id}/items/{item_id}/completions")]
pub async fn delete_work_plan_completion(
    permit: Permit<ManageWorkPlans>,
    path: SubPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, WorkPlanAction::CompleteItems)?;
            items::reopen(tx, acting, &mut case, path.sub)?;
            case.reply(tx, acting)
        })
        .await
}
