//! `POST /duty-records/draws`

use crate::features::duty_records::drawing;
use crate::features::duty_records::dto::DrawDutyRecordsRequest;
use crate::features::duty_records::permissions::SampleDutyRecord;
use crate::features::duty_records::response_draws::DutyDraw;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Draws verified records of a quarter at random, to look at them again (抽查). The seed is kept: the draw can be repeated.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "create_duty_draw",
    request_body = DrawDutyRecordsRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["duty_records.sample"])),
    extensions(("x-permission" = json!("duty_records.sample"))),
    responses(
        (status = 201, description = "Drawn.", body = DutyDraw),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-records/draws")]
pub async fn create_duty_draw(
    permit: Permit<SampleDutyRecord>,
    key: Idempotent,
    body: Body<DrawDutyRecordsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = drawing::draw(tx, acting, &request)?;
            let location = format!(
                "/api/v1/duty-records/sampling?year={}&quarter={}",
                row.year, row.quarter
            );
            Reply::created(&drawing::read(tx, acting, &row)?, 1, location)
        })
        .await
}
