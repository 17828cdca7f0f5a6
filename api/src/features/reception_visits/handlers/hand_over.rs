//! `POST /reception-visits/{id}/handovers`

use crate::features::reception_visits::case::Case;
use crate::features::reception_visits::dto::HandOverReceptionVisitRequest;
use crate::features::reception_visits::handling;
use crate::features::reception_visits::model::ReceptionVisitAction;
use crate::features::reception_visits::permissions::RecordReceptionVisits;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands it over to a unit that works here, or to an organ elsewhere by its name, with the day by which it answers (A3,
/// 代表法31); to another one, if it was the wrong one.
#[utoipa::path(
    tag = "receptions",
    operation_id = "forward_reception_visit",
    request_body = HandOverReceptionVisitRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["reception_visits.record"])),
    extensions(("x-permission" = json!("reception_visits.record"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = ReceptionVisitResponse),
        (status = 403, description = "`reception_visit_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/reception-visits/{id}/handovers")]
pub async fn forward_reception_visit(
    permit: Permit<RecordReceptionVisits>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<HandOverReceptionVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionVisitAction::HandOver)?;
            handling::hand_over(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
