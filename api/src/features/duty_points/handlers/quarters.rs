//! `GET /duty-quarters`

use crate::features::duty_points::dto::DutyQuartersQuery;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::reading;
use crate::features::duty_points::response::DutyQuarters;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;
use chrono::Datelike;

/// The closed quarters of a year.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "get_duty_quarters",
    params(DutyQuartersQuery),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses(
        (status = 200, description = "The answer.", body = DutyQuarters),
    ),
)]
#[get("/duty-quarters")]
pub async fn get_duty_quarters(
    permit: Permit<ReadDutyPoints>,
    Query(query): Query<DutyQuartersQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let year = query.year.unwrap_or_else(|| acting.today.year());
            Reply::tagged(&reading::closed(conn, acting, year)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
