//! `GET /statistics/deputy-work`

use crate::features::duty_statistics::assembling;
use crate::features::duty_statistics::dto::DeputyWorkQuery;
use crate::features::duty_statistics::permissions::ReadDutyStatistics;
use crate::features::duty_statistics::response::DeputyWork;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// What the deputies of each congress in scope did in a year, or in a quarter of it: of each number of how many, what the
/// local rule asks for and the document behind it. The county sees its own congress, every town and all together; a
/// town itself.
#[utoipa::path(
    tag = "statistics",
    operation_id = "get_deputy_work",
    params(DeputyWorkQuery),
    security(("bearer" = ["duty_statistics.read"])),
    extensions(("x-permission" = json!("duty_statistics.read"))),
    responses((status = 200, description = "The numbers.", body = DeputyWork)),
)]
#[get("/statistics/deputy-work")]
pub async fn get_deputy_work(
    permit: Permit<ReadDutyStatistics>,
    Query(query): Query<DeputyWorkQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&assembling::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
