//! `DELETE /work-plans/{id}`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::log::Entry;
use crate::features::work_plans::model::WorkPlanAction;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away, with its annex.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "delete_work_plan",
    params(
        ("id" = Id, Path, description = "Work plan"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["work_plans.manage"])),
    extensions(("x-permission" = json!("work_plans.manage"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`work_plan_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`work_plan_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/work-plans/{id}")]
pub async fn delete_work_plan(
    permit: Permit<ManageWorkPlans>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, WorkPlanAction::Delete)?;
            Entry::new(&case.row, "work_plan.deleted").write(tx, acting)?;
            store::delete(tx, &case.row)
        })
        .await?;
    Ok(Reply::no_content())
}
