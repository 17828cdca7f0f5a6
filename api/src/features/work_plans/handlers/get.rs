//! `GET /work-plans/{id}`

use crate::features::work_plans::case::Case;
use crate::features::work_plans::permissions::ReadWorkPlans;
use crate::features::work_plans::response::WorkPlanResponse;
use crate::features::work_plans::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A plan with its annex: where each item stands, its light and why, what fulfils it; what the year should have that
/// the plan does not; and what the reader may do to it now.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "get_work_plan",
    params(("id" = Id, Path, description = "Work plan")),
    security(("bearer" = ["work_plans.read"])),
    extensions(("x-permission" = json!("work_plans.read"))),
    responses((status = 200, description = "The plan.", body = WorkPlanResponse)),
)]
#[get("/work-plans/{id}")]
pub async fn get_work_plan(
    permit: Permit<ReadWorkPlans>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.summary.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
