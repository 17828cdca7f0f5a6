//! `POST /deputy-visits/{id}/refusals`

use crate::features::deputy_visits::arranging;
use crate::features::deputy_visits::case::Case;
use crate::features::deputy_visits::dto::EndDeputyVisitRequest;
use crate::features::deputy_visits::model::DeputyVisitAction;
use crate::features::deputy_visits::permissions::ArrangeDeputyVisit;
use crate::features::deputy_visits::response::DeputyVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Does not arrange it, with the reason.
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "refuse_deputy_visit",
    request_body = EndDeputyVisitRequest,
    params(
        ("id" = Id, Path, description = "Visit"),
        ("If-Match" = String, Header, description = "Version of the visit, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_visits.arrange"])),
    extensions(("x-permission" = json!("deputy_visits.arrange"))),
    responses(
        (status = 200, description = "The visit as it is now.", body = DeputyVisitResponse),
        (status = 403, description = "`deputy_visit_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_visit_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-visits/{id}/refusals")]
pub async fn refuse_deputy_visit(
    permit: Permit<ArrangeDeputyVisit>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndDeputyVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyVisitAction::Refuse)?;
            arranging::refuse(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
