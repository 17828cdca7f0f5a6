//! `POST /deputy-pledges`

use crate::features::deputy_pledges::create;
use crate::features::deputy_pledges::detail;
use crate::features::deputy_pledges::dto::CreateDeputyPledgeRequest;
use crate::features::deputy_pledges::permissions::WriteDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands in the pledge of a deputy for a year (履职承诺), by the deputy (without network too) or by the office for one.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "create_deputy_pledge",
    request_body = CreateDeputyPledgeRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_pledges.write"])),
    extensions(("x-permission" = json!("deputy_pledges.write"))),
    responses(
        (status = 201, description = "Handed in.", body = DeputyPledgeResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_pledge_twice`, `congress_none`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-pledges")]
pub async fn create_deputy_pledge(
    permit: Permit<WriteDeputyPledges>,
    key: Idempotent,
    body: Body<CreateDeputyPledgeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-pledges/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
