//! `GET /deputies/{id}/duty-rates`

use crate::features::duty_rates::dto::DeputyDutyRatesQuery;
use crate::features::duty_rates::permissions::ReadDutyRates;
use crate::features::duty_rates::reading;
use crate::features::duty_rates::response::DeputyDutyRates;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// To which sittings a deputy was called and came in a year, where they spoke, what they suggested; a deputy reads
/// their own (A7).
#[utoipa::path(
    tag = "duty-rates",
    operation_id = "get_deputy_duty_rates",
    params(("id" = Id, Path, description = "Deputy"), DeputyDutyRatesQuery),
    security(("bearer" = ["duty_rates.read"])),
    extensions(("x-permission" = json!("duty_rates.read"))),
    responses((status = 200, description = "The answer.", body = DeputyDutyRates)),
)]
#[get("/deputies/{id}/duty-rates")]
pub async fn get_deputy_duty_rates(
    permit: Permit<ReadDutyRates>,
    path: IdPath,
    Query(query): Query<DeputyDutyRatesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            Reply::tagged(&reading::of_deputy(conn, acting, path.0, query.year)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
