//! `POST /projects/{id}/resident-ratings/{rating_id}/concealments`

use crate::features::resident_ratings::dto::HideResidentRatingRequest;
use crate::features::resident_ratings::hiding;
use crate::features::resident_ratings::permissions::ModerateResidentRating;
use crate::features::resident_ratings::response::ResidentRatingItem;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// Hides a comment from the unit, with the reason; the rating still counts.
#[utoipa::path(
    tag = "resident-ratings",
    operation_id = "hide_resident_rating",
    request_body = HideResidentRatingRequest,
    params(
        ("id" = Id, Path, description = "Project"),
        ("rating_id" = Id, Path, description = "Rating"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["resident_ratings.moderate"])),
    extensions(("x-permission" = json!("resident_ratings.moderate"))),
    responses(
        (status = 200, description = "The comment as it is now.", body = ResidentRatingItem),
        (status = 403, description = "`resident_rating_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_rating_hidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/projects/{id}/resident-ratings/{rating_id}/concealments")]
pub async fn hide_resident_rating(
    permit: Permit<ModerateResidentRating>,
    path: web::Path<(String, String)>,
    key: Idempotency,
    body: Body<HideResidentRatingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(project), Ok(id)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            Reply::ok(&hiding::hide(tx, acting, (project, id), &request)?)
        })
        .await
}
