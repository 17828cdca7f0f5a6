//! `POST /reception-visits/{id}/suggestions`

use crate::features::reception_visits::case::Case;
use crate::features::reception_visits::converting;
use crate::features::reception_visits::dto::SuggestionOfReceptionVisitRequest;
use crate::features::reception_visits::model::ReceptionVisitAction;
use crate::features::reception_visits::permissions::RecordReceptionVisits;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes a draft suggestion of it (代表法24), which a deputy who was on duty completes and hands in; by the deputy, or by
/// the office in their name.
#[utoipa::path(
    tag = "receptions",
    operation_id = "create_reception_visit_suggestion",
    request_body = SuggestionOfReceptionVisitRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["reception_visits.record"])),
    extensions(("x-permission" = json!("reception_visits.record"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = ReceptionVisitResponse),
        (status = 403, description = "`reception_visit_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`reception_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/reception-visits/{id}/suggestions")]
pub async fn create_reception_visit_suggestion(
    permit: Permit<RecordReceptionVisits>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SuggestionOfReceptionVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ReceptionVisitAction::Convert)?;
            converting::convert(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
