//! `GET /duty-records/sampling`

use crate::features::duty_records::drawing;
use crate::features::duty_records::dto::DutySamplingQuery;
use crate::features::duty_records::permissions::SampleDutyRecord;
use crate::features::duty_records::response_draws::DutySampling;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// How many verified records of each congress the county looked at again in a quarter, how many were wrong, and what was
/// drawn (抽查).
#[utoipa::path(
    tag = "duty-records",
    operation_id = "get_duty_sampling",
    params(DutySamplingQuery),
    security(("bearer" = ["duty_records.sample"])),
    extensions(("x-permission" = json!("duty_records.sample"))),
    responses((status = 200, description = "The figures.", body = DutySampling)),
)]
#[get("/duty-records/sampling")]
pub async fn get_duty_sampling(
    permit: Permit<SampleDutyRecord>,
    Query(query): Query<DutySamplingQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&drawing::figures(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}
