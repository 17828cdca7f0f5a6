//! `GET /trainings/coverage`

use crate::features::trainings::coverage;
use crate::features::trainings::dto::TrainingCoverageQuery;
use crate::features::trainings::permissions::ReadTrainings;
use crate::features::trainings::response::TrainingCoverage;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// Hours of each deputy of a congress in a year, whoever held the trainings, and how many have as many as the local rule
/// asks; a deputy reads the whole and their own line.
#[utoipa::path(
    tag = "trainings",
    operation_id = "get_training_coverage",
    params(TrainingCoverageQuery),
    security(("bearer" = ["trainings.read"])),
    extensions(("x-permission" = json!("trainings.read"))),
    responses(
        (status = 200, description = "The figures.", body = TrainingCoverage),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/trainings/coverage")]
pub async fn get_training_coverage(
    permit: Permit<ReadTrainings>,
    Query(query): Query<TrainingCoverageQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&coverage::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
