//! `POST /deputy-visits`

use crate::features::deputy_visits::detail;
use crate::features::deputy_visits::dto::RequestDeputyVisitRequest;
use crate::features::deputy_visits::permissions::RequestDeputyVisit;
use crate::features::deputy_visits::requesting;
use crate::features::deputy_visits::response::DeputyVisitResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks to look at a place or unit with the certificate, or to meet a responsible person of an organ or unit (代表法29); by a
/// deputy, or by the office for one who asked on paper. A phone may queue it.
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "request_deputy_visit",
    request_body = RequestDeputyVisitRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_visits.request"])),
    extensions(("x-permission" = json!("deputy_visits.request"))),
    responses(
        (status = 201, description = "Asked for.", body = DeputyVisitResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-visits")]
pub async fn request_deputy_visit(
    permit: Permit<RequestDeputyVisit>,
    key: Idempotent,
    body: Body<RequestDeputyVisitRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = requesting::request(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-visits/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
