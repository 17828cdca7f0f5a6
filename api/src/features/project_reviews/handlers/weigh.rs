//! `PUT /project-review-weights`

use crate::features::project_reviews::dto::ReplaceProjectReviewWeightsRequest;
use crate::features::project_reviews::permissions::WeighProjectReviews;
use crate::features::project_reviews::response::ProjectReviewWeights;
use crate::features::project_reviews::weights;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Says what each dimension of the sheet counts in the county from now on; sheets that are filled keep what counted then.
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "replace_project_review_weights",
    request_body = ReplaceProjectReviewWeightsRequest,
    params(("If-Match" = String, Header, description = "Version of the weights, such as `\"v0\"`")),
    security(("bearer" = ["project_reviews.weigh"])),
    extensions(("x-permission" = json!("project_reviews.weigh"))),
    responses(
        (status = 200, description = "The weights as they are now.", body = ProjectReviewWeights),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/project-review-weights")]
pub async fn replace_project_review_weights(
    permit: Permit<WeighProjectReviews>,
    seen: IfMatch,
    body: Body<ReplaceProjectReviewWeightsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let found = weights::replace(tx, acting, seen, &request)?;
            Reply::versioned(&found, found.version)
        })
        .await
}
