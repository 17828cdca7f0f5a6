//! `POST /receptions/{id}/announcements`

use crate::features::receptions::announcing;
use crate::features::receptions::case::Case;
use crate::features::receptions::dto::AnnounceReceptionRequest;
use crate::features::receptions::model::ReceptionAction;
use crate::features::receptions::permissions::PlanReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Residents are told (A3): `reception_notice_days` before it at the latest, later only with a reason. From now on it waits
/// for those on duty.
#[utoipa::path(
    tag = "receptions",
    operation_id = "announce_reception",
    request_body = AnnounceReceptionRequest,
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
        (status = 409, description = "`reception_not_in_state`, `reception_station_closed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/receptions/{id}/announcements")]
pub async fn announce_reception(
    permit: Permit<PlanReceptions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnnounceReceptionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionAction::Announce)?;
            announcing::announce(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
