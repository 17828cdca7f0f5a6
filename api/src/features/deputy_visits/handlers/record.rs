//! `POST /deputy-visits/{id}/records`

use crate::features::deputy_visits::case::Case;
use crate::features::deputy_visits::dto::RecordDeputyVisitRequest;
use crate::features::deputy_visits::model::DeputyVisitAction;
use crate::features::deputy_visits::permissions::RequestDeputyVisit;
use crate::features::deputy_visits::recording;
use crate::features::deputy_visits::response::DeputyVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down who came, what was seen, what is asked for, and what was answered on the spot; else the unit answers within
/// `deputy_visit_answer_days`. Corrected the same way until it has. A phone may queue it.
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "record_deputy_visit",
    request_body = RecordDeputyVisitRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_visits.request"])),
    extensions(("x-permission" = json!("deputy_visits.request"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = DeputyVisitResponse),
        (status = 403, description = "`deputy_visit_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_visit_not_in_state`, `deputy_visit_not_yet`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-visits/{id}/records")]
pub async fn record_deputy_visit(
    permit: Permit<RequestDeputyVisit>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordDeputyVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyVisitAction::Record)?;
            recording::record(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
