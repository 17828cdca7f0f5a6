//! `GET /project-review-weights`

use crate::features::project_reviews::permissions::ReadProjectReviews;
use crate::features::project_reviews::response::ProjectReviewWeights;
use crate::features::project_reviews::weights;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// What each dimension of the sheet counts in the county.
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "get_project_review_weights",
    security(("bearer" = ["project_reviews.read"])),
    extensions(("x-permission" = json!("project_reviews.read"))),
    responses((status = 200, description = "The weights.", body = ProjectReviewWeights)),
)]
#[get("/project-review-weights")]
pub async fn get_project_review_weights(
    permit: Permit<ReadProjectReviews>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let found = weights::read(conn, acting.scope.county_id())?;
            Reply::versioned(&found, found.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
