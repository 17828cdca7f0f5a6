//! `GET /duty-points`

use crate::features::duty_points::dto::DutyPointsQuery;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::reading;
use crate::features::duty_points::response::DutyPoints;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// The points and stars of a congress, by the names of the deputies. Deputies see a quarter that is published.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_duty_points",
    params(DutyPointsQuery),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DutyPoints),
        (status = 403, description = "`duty_points_not_published`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/duty-points")]
pub async fn get_duty_points(
    permit: Permit<ReadDutyPoints>,
    Query(query): Query<DutyPointsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&reading::of_congress(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
