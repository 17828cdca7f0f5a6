//! `GET /project-rounds/{id}/report`

use crate::features::project_reviews::permissions::ReadProjectReviews;
use crate::features::project_reviews::report;
use crate::features::project_reviews::response::ProjectRoundReport;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// What the congress is told of a round (V11, V12): each project that was chosen, with plan, money, milestones, light,
/// problems, acceptance, sheet, satisfaction. A unit reads of its own projects only.
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "get_project_round_report",
    params(("id" = Id, Path, description = "Round")),
    security(("bearer" = ["project_reviews.read"])),
    extensions(("x-permission" = json!("project_reviews.read"))),
    responses((status = 200, description = "The report.", body = ProjectRoundReport)),
)]
#[get("/project-rounds/{id}/report")]
pub async fn get_project_round_report(
    permit: Permit<ReadProjectReviews>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&report::report(conn, acting, path.0)?))
        .await?;
    Ok(reply.unless_known(&known))
}
