//! `POST /deputy-pledge-years/publications`

use crate::features::deputy_pledges::dto::PublishDeputyPledgesRequest;
use crate::features::deputy_pledges::permissions::ManageDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeYear;
use crate::features::deputy_pledges::{coverage, years};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes the pledges of the own congress and a year public by a decision of the presidium, or takes them back.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "publish_deputy_pledges",
    request_body = PublishDeputyPledgesRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_pledges.manage"])),
    extensions(("x-permission" = json!("deputy_pledges.manage"))),
    responses(
        (status = 200, description = "The year as it is now.", body = DeputyPledgeYear),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-pledge-years/publications")]
pub async fn publish_deputy_pledges(
    permit: Permit<ManageDeputyPledges>,
    key: Idempotency,
    body: Body<PublishDeputyPledgesRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let congress = years::publish(tx, acting, &request)?;
            Reply::ok(&coverage::of(tx, acting, &congress, request.year)?)
        })
        .await
}
