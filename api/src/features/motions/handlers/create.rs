//! `POST /motions`

use crate::features::motions::create::create;
use crate::features::motions::dto::CreateMotionRequest;
use crate::features::motions::permissions::CreateMotion;
use crate::features::motions::response::MotionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins a motion. A deputy leads their own; the office files those on paper and those of organs.
#[utoipa::path(
    tag = "motions",
    operation_id = "create_motion",
    request_body = CreateMotionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["motions.create"])),
    extensions(("x-permission" = json!("motions.create"))),
    responses(
        (status = 201, description = "Begun.", body = MotionResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`, `motion_not_by_deputies`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions")]
pub async fn create_motion(
    permit: Permit<CreateMotion>,
    key: Idempotent,
    body: Body<CreateMotionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/motions/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
