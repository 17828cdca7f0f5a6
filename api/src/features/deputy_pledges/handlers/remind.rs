//! `POST /deputy-pledge-years/reminders`

use crate::features::deputy_pledges::dto::RemindDeputyPledgesRequest;
use crate::features::deputy_pledges::permissions::ManageDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeYear;
use crate::features::deputy_pledges::{coverage, years};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Reminds each deputy in office who has not pledged for a year; at most once a day.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "remind_deputy_pledges",
    request_body = RemindDeputyPledgesRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_pledges.manage"])),
    extensions(("x-permission" = json!("deputy_pledges.manage"))),
    responses(
        (status = 200, description = "The year as it is now.", body = DeputyPledgeYear),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`, `deputy_pledge_none_missing`, `deputy_pledge_reminded`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-pledge-years/reminders")]
pub async fn remind_deputy_pledges(
    permit: Permit<ManageDeputyPledges>,
    key: Idempotency,
    body: Body<RemindDeputyPledgesRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let congress = years::remind(tx, acting, &request)?;
            Reply::ok(&coverage::of(tx, acting, &congress, request.year)?)
        })
        .await
}
