//! `POST /project-works/{id}/acceptances`

use crate::features::project_reviews::dto::RecordProjectAcceptanceRequest;
use crate::features::project_reviews::permissions::ManageProjectReviews;
use crate::features::project_reviews::response::ProjectReview;
use crate::features::project_reviews::{accepting, detail};
use crate::features::project_works::Case;
use crate::features::project_works::model::ProjectWorkAction;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters an acceptance (验收): passed, passed with remarks, or failed, which is rectified and held again. Before 100
/// % were reported it needs a reason.
#[utoipa::path(
    tag = "project-reviews",
    operation_id = "record_project_acceptance",
    request_body = RecordProjectAcceptanceRequest,
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
#[post("/project-works/{id}/acceptances")]
pub async fn record_project_acceptance(
    permit: Permit<ManageProjectReviews>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordProjectAcceptanceRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Accept)?;
            accepting::accept(tx, acting, &mut case, &request)?;
            Reply::versioned(&detail::assemble(tx, &case.row)?, case.row.version)
        })
        .await
}
