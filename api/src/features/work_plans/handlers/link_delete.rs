//! `DELETE /work-plans/{id}/items/{item_id}/links/{link_id}`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::linking;
use crate::features::work_plans::model::WorkPlanAction;
use crate::features::work_plans::permissions::ManageWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IfMatch, Problem, ProblemBody, Reply};
use actix_web::{delete, web};

/// Takes that back.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "delete_work_plan_link",
    params(
        ("id" = Id, Path, description = "Work plan"),
        ("item_id" = Id, Path, description = "Item of the annex"),
        ("link_id" = Id, Path, description = "Link"),
        ("If-Match" = String, Header, description = "Version of the plan, such as `\"v3\"`"),
    ),
    security(("bearer" = ["work_plans.manage"])),
    extensions(("x-permission" = json!("work_plans.manage"))),
    responses(
        (status = 200, description = "The plan as it is now.", body = WorkPlanResponse),
        (status = 403, description = "`work_plan_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`work_plan_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/work-plans/{id}/items/{item_id}/links/{link_id}")]
pub async fn delete_work_plan_link(
    permit: Permit<ManageWorkPlans>,
    path: web::Path<(String, String, String)>,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    let parse = |text: &str| text.parse::<Id>().map_err(|_| Problem::not_found());
    let (id, item_id, link_id) = (parse(&path.0)?, parse(&path.1)?, parse(&path.2)?);
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, id, seen, WorkPlanAction::Link)?;
            linking::unlink(tx, acting, &mut case, (item_id, link_id))?;
            case.reply(tx, acting)
        })
        .await
}
