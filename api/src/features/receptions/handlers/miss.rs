//! `POST /receptions/{id}/misses`

use crate::features::receptions::case::Case;
use crate::features::receptions::dto::EndReceptionRequest;
use crate::features::receptions::model::{ReceptionAction, ReceptionStatus};
use crate::features::receptions::permissions::PlanReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::features::receptions::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says that it was not held, once its day is over, with the reason.
#[utoipa::path(
    tag = "receptions",
    operation_id = "record_missed_reception",
    request_body = EndReceptionRequest,
    params(
        ("id" = Id, Path, description = "Reception"),
        ("If-Match" = String, Header, description = "Version of the reception, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["receptions.plan"])),
    extensions(("x-permission" = json!("receptions.plan"))),
    responses(
        (status = 200, description = "The reception as it is now.", body = ReceptionResponse),
        (status = 403, description = "`reception_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_not_in_state`, `reception_not_yet`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions/{id}/misses")]
pub async fn record_missed_reception(
    permit: Permit<PlanReceptions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Miss)?;
            let end = (ReceptionStatus::Missed, &request);
            updating::end(tx, acting, &mut case, end)?;
            case.reply(tx, acting)
        })
        .await
}
