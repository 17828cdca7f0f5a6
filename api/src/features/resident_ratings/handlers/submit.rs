//! `POST /public/project-ratings`

use crate::features::resident_ratings::dto::SubmitProjectRatingRequest;
use crate::features::resident_ratings::receiving::receive;
use crate::features::resident_ratings::response::ProjectRatingReceipt;
use crate::platform::auth::Public;
use crate::platform::http::{Body, Problem, ProblemBody, Reply};
use actix_web::post;

/// Rates a livelihood project that was accepted, without an account, from the acceptance for
/// `project_resident_rating_days`. Sent again with the same `client_id` it counts once.
#[utoipa::path(
    tag = "public",
    operation_id = "submit_project_rating",
    request_body = SubmitProjectRatingRequest,
    responses(
        (status = 200, description = "Received.", body = ProjectRatingReceipt),
        (status = 404, description = "`not_found`: there is no such project, or it is not public.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_rating_closed`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/public/project-ratings")]
pub async fn submit_project_rating(
    public: Public,
    body: Body<SubmitProjectRatingRequest, { 64 * 1024 }>,
) -> Result<Reply, Problem> {
    Reply::ok(&receive(&public, body.value).await?)
}
