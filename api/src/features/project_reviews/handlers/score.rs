//! `POST /project-works/{id}/scores`

use crate::features::project_reviews::dto::RecordProjectScoresRequest;
use crate::features::project_reviews::permissions::ManageProjectReviews;
use crate::features::project_reviews::response::ProjectReview;
use crate::features::project_reviews::{detail, scoring};
use crate::features::project_works::Case;
use crate::features::project_works::model::ProjectWorkAction;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Fills the sheet of eight dimensions, in place of the one before, which the log keeps; the total is computed with
/// the weights of the county.
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "record_project_scores",
    request_body = RecordProjectScoresRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_reviews.manage"])),
    extensions(("x-permission" = json!("project_reviews.manage"))),
    responses(
        (status = 200, description = "The review as it is now.", body = ProjectReview),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/scores")]
pub async fn record_project_scores(
    permit: Permit<ManageProjectReviews>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordProjectScoresRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Score)?;
            scoring::score(tx, acting, &mut case, &request)?;
            Reply::versioned(&detail::assemble(tx, &case.row)?, case.row.version)
        })
        .await
}
