//! `GET /deputy-pledge-years`

use crate::features::deputy_pledges::coverage;
use crate::features::deputy_pledges::dto::DeputyPledgeYearQuery;
use crate::features::deputy_pledges::permissions::ReadDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeYear;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// Who of a congress has pledged for a year and who has not, and whether the pledges are public; a deputy reads the
/// figures and their own line.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "get_deputy_pledge_year",
    params(DeputyPledgeYearQuery),
    security(("bearer" = ["deputy_pledges.read"])),
    extensions(("x-permission" = json!("deputy_pledges.read"))),
    responses(
        (status = 200, description = "The figures.", body = DeputyPledgeYear),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/deputy-pledge-years")]
pub async fn get_deputy_pledge_year(
    permit: Permit<ReadDeputyPledges>,
    Query(query): Query<DeputyPledgeYearQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&coverage::asked(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
