//! `POST /receptions/{id}/moves`

use crate::features::receptions::case::Case;
use crate::features::receptions::dto::MoveReceptionRequest;
use crate::features::receptions::model::ReceptionAction;
use crate::features::receptions::permissions::PlanReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::features::receptions::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Holds it at another time, with the reason; residents who knew are told anew.
#[utoipa::path(
    tag = "receptions",
    operation_id = "move_reception",
    request_body = MoveReceptionRequest,
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
        (status = 409, description = "`reception_not_in_state`, `reception_station_closed`, `reception_time_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions/{id}/moves")]
pub async fn move_reception(
    permit: Permit<PlanReceptions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<MoveReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Move)?;
            updating::shift(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
