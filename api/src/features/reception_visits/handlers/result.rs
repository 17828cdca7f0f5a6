//! `POST /reception-visits/{id}/results`

use crate::features::reception_visits::case::Case;
use crate::features::reception_visits::dto::RecordReceptionResultRequest;
use crate::features::reception_visits::handling;
use crate::features::reception_visits::model::ReceptionVisitAction;
use crate::features::reception_visits::permissions::AnswerReceptionVisits;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down what was done, or why not: the unit that has it, or the office or a deputy on duty for it, from paper or a
/// telephone call. The office and those on duty are told; then the visitor is to be told.
#[utoipa::path(
    tag = "receptions",
    operation_id = "record_reception_visit_result",
    request_body = RecordReceptionResultRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["reception_visits.answer"])),
    extensions(("x-permission" = json!("reception_visits.answer"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = ReceptionVisitResponse),
        (status = 403, description = "`reception_visit_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/reception-visits/{id}/results")]
pub async fn record_reception_visit_result(
    permit: Permit<AnswerReceptionVisits>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordReceptionResultRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionVisitAction::Result)?;
            handling::result(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
