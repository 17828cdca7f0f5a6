//! `GET /deputy-talks/absences`

use crate::features::deputy_talks::absences;
use crate::features::deputy_talks::dto::DeputyAbsencesQuery;
use crate::features::deputy_talks::permissions::PlanDeputyTalks;
use crate::features::deputy_talks::response::DeputyAbsences;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// Who of a congress missed sessions of the running term without leave, and which: two are a ground to end the mandate
/// (D14, 代表法62), of which nothing follows by itself.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "get_deputy_absences",
    params(DeputyAbsencesQuery),
    security(("bearer" = ["deputy_talks.plan"])),
    extensions(("x-permission" = json!("deputy_talks.plan"))),
    responses(
        (status = 200, description = "Those who missed any.", body = DeputyAbsences),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/deputy-talks/absences")]
pub async fn get_deputy_absences(
    permit: Permit<PlanDeputyTalks>,
    Query(query): Query<DeputyAbsencesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&absences::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
