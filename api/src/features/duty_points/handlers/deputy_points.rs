//! `GET /deputies/{id}/points`

use crate::features::duty_points::dto::DeputyPointsQuery;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::reading;
use crate::features::duty_points::response::DeputyPoints;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Query, Reply};
use actix_web::get;
use chrono::Datelike;

/// The points and stars of a deputy in a year, each point with why; a deputy sees their own (§6.3).
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_deputy_points",
    params(("id" = Id, Path, description = "Deputy"), DeputyPointsQuery),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DeputyPoints),
    ),
)]
#[get("/deputies/{id}/points")]
pub async fn get_deputy_points(
    permit: Permit<ReadDutyPoints>,
    path: IdPath,
    Query(query): Query<DeputyPointsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let year = query.year.unwrap_or_else(|| acting.today.year());
            Reply::tagged(&reading::of_deputy(conn, acting, path.0, year)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
