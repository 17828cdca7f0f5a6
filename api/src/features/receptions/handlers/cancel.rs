//! `POST /receptions/{id}/cancellations`

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

/// Calls it off, with the reason; those on duty are told.
#[utoipa::path(
    tag = "receptions",
    operation_id = "cancel_reception",
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
        (status = 409, description = "`reception_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions/{id}/cancellations")]
pub async fn cancel_reception(
    permit: Permit<PlanReceptions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Cancel)?;
            let end = (ReceptionStatus::Cancelled, &request);
            updating::end(tx, acting, &mut case, end)?;
            case.reply(tx, acting)
        })
        .await
}
