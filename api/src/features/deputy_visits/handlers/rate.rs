//! `POST /deputy-visits/{id}/ratings`

use crate::features::deputy_visits::answering;
use crate::features::deputy_visits::case::Case;
use crate::features::deputy_visits::dto::RateDeputyVisitRequest;
use crate::features::deputy_visits::model::DeputyVisitAction;
use crate::features::deputy_visits::permissions::RequestDeputyVisit;
use crate::features::deputy_visits::response::DeputyVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// A deputy who went says whether the answer satisfies, and if not, why.
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "rate_deputy_visit",
    request_body = RateDeputyVisitRequest,
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
        (status = 409, description = "`deputy_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-visits/{id}/ratings")]
pub async fn rate_deputy_visit(
    permit: Permit<RequestDeputyVisit>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RateDeputyVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyVisitAction::Rate)?;
            answering::rate(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
