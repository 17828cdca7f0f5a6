//! `POST /duty-quarters`

use crate::features::duty_points::closing;
use crate::features::duty_points::dto::CloseDutyQuarterRequest;
use crate::features::duty_points::permissions::CloseDutyQuarter;
use crate::features::duty_points::response::DutyQuarter;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes a quarter of the congress the caller serves: what it gave is kept, and each deputy is told.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "close_duty_quarter",
    request_body = CloseDutyQuarterRequest,
    params(
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_points.close"])),
    extensions(("x-permission" = json!("duty_points.close"))),
    responses(
        (status = 201, description = "Entered.", body = DutyQuarter),
        (status = 409, description = "`congress_none`, `duty_quarter_closed_already`, `duty_quarter_pending`, `duty_quarter_order`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-quarters")]
pub async fn close_duty_quarter(
    permit: Permit<CloseDutyQuarter>,
    key: Idempotent,
    body: Body<CloseDutyQuarterRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = closing::close(tx, acting, &request)?;
            let location = format!("/api/v1/duty-quarters?year={}", row.year);
            Reply::created(&closing::read_one(tx, &row)?, row.version, location)
        })
        .await
}
