//! `POST /receptions/{id}/presences`

use crate::features::receptions::attending;
use crate::features::receptions::case::Case;
use crate::features::receptions::dto::AttendReceptionRequest;
use crate::features::receptions::model::ReceptionAction;
use crate::features::receptions::permissions::RecordReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says who of those on duty came, and why the others did not (A4); with it the reception is held. Corrected the same way.
#[utoipa::path(
    tag = "receptions",
    operation_id = "record_reception_presences",
    request_body = AttendReceptionRequest,
    params(
        ("id" = Id, Path, description = "Reception"),
        ("If-Match" = String, Header, description = "Version of the reception, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["receptions.record"])),
    extensions(("x-permission" = json!("receptions.record"))),
    responses(
        (status = 200, description = "The reception as it is now.", body = ReceptionResponse),
        (status = 403, description = "`reception_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_not_in_state`, `reception_not_yet`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions/{id}/presences")]
pub async fn record_reception_presences(
    permit: Permit<RecordReceptions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AttendReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Attend)?;
            attending::attend(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
