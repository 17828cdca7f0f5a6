//! `POST /reception-visits/{id}/returns`

use crate::features::reception_visits::case::Case;
use crate::features::reception_visits::dto::ReturnReceptionVisitRequest;
use crate::features::reception_visits::model::ReceptionVisitAction;
use crate::features::reception_visits::permissions::AnswerReceptionVisits;
use crate::features::reception_visits::replying;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// The unit that has it says that it is not its own; the office hands it over anew. The answer is the last the unit sees
/// of it.
#[utoipa::path(
    tag = "receptions",
    operation_id = "return_reception_visit",
    request_body = ReturnReceptionVisitRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["reception_visits.answer"])),
    extensions(("x-permission" = json!("reception_visits.answer"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = ReceptionVisitResponse),
        (status = 403, description = "`reception_visit_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/reception-visits/{id}/returns")]
pub async fn return_reception_visit(
    permit: Permit<AnswerReceptionVisits>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReturnReceptionVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionVisitAction::Return)?;
            replying::not_ours(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
