//! `GET /duty-rates`

use crate::features::duty_rates::dto::DutyRatesQuery;
use crate::features::duty_rates::permissions::ReadDutyRates;
use crate::features::duty_rates::reading;
use crate::features::duty_rates::response::DutyRates;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// How many came, spoke and suggested in a year, of each congress in scope; of one congress with its deputies (A7).
#[utoipa::path(
    tag = "duty-rates",
    operation_id = "get_duty_rates",
    params(DutyRatesQuery),
    security(("bearer" = ["duty_rates.read"])),
    extensions(("x-permission" = json!("duty_rates.read"))),
    responses(
        (status = 200, description = "The rates.", body = DutyRates),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/duty-rates")]
pub async fn get_duty_rates(
    permit: Permit<ReadDutyRates>,
    Query(query): Query<DutyRatesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&reading::of_congresses(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
