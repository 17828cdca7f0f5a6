//! `GET /project-works/{id}/review`

use crate::features::project_reviews::detail;
use crate::features::project_reviews::permissions::ReadProjectReviews;
use crate::features::project_reviews::response::ProjectReview;
use crate::features::project_works;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The review of a project: acceptances, the sheet of eight dimensions, ratings with what they came to (V12).
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "get_project_review",
    params(("id" = Id, Path, description = "Project work")),
    security(("bearer" = ["project_reviews.read"])),
    extensions(("x-permission" = json!("project_reviews.read"))),
    responses((status = 200, description = "The review.", body = ProjectReview)),
)]
#[get("/project-works/{id}/review")]
pub async fn get_project_review(
    permit: Permit<ReadProjectReviews>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let work = project_works::find(conn, &acting.scope, path.0)?;
            let work = work.ok_or_else(Problem::not_found)?;
            Reply::snapshot(&detail::assemble(conn, &work)?, work.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
