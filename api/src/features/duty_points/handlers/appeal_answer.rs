//! `POST /duty-appeals/{id}/answers`

use crate::features::duty_points::appealing;
use crate::features::duty_points::dto::AnswerDutyAppealRequest;
use crate::features::duty_points::permissions::AnswerDutyAppeal;
use crate::features::duty_points::response::DutyAppeal;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Answers an appeal; the closed quarter stays as it is.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "answer_duty_appeal",
    request_body = AnswerDutyAppealRequest,
    params(
        ("id" = Id, Path, description = "Appeal"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_points.answer"])),
    extensions(("x-permission" = json!("duty_points.answer"))),
    responses(
        (status = 200, description = "As it is now.", body = DutyAppeal),
        (status = 403, description = "`duty_points_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_appeal_answered`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-appeals/{id}/answers")]
pub async fn answer_duty_appeal(
    permit: Permit<AnswerDutyAppeal>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerDutyAppealRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = appealing::answer(tx, acting, (path.0, seen), &request)?;
            Reply::versioned(&appealing::read_one(tx, acting, &row)?, row.version)
        })
        .await
}
