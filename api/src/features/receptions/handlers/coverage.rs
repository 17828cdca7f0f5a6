//! `GET /receptions/coverage`

use crate::features::receptions::coverage;
use crate::features::receptions::dto::ReceptionCoverageQuery;
use crate::features::receptions::permissions::ReadReceptions;
use crate::features::receptions::response_coverage::ReceptionCoverage;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// How often each deputy of a congress received residents in a year, and how many did as often as the local rule asks
/// (A3); a deputy reads the whole and their own line.
#[utoipa::path(
    tag = "receptions",
    operation_id = "get_reception_coverage",
    params(ReceptionCoverageQuery),
    security(("bearer" = ["receptions.read"])),
    extensions(("x-permission" = json!("receptions.read"))),
    responses(
        (status = 200, description = "The figures.", body = ReceptionCoverage),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/receptions/coverage")]
pub async fn get_reception_coverage(
    permit: Permit<ReadReceptions>,
    Query(query): Query<ReceptionCoverageQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&coverage::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
