//! `POST /duty-quarters/{id}/appeals`

use crate::features::duty_points::appealing;
use crate::features::duty_points::dto::AppealDutyPointsRequest;
use crate::features::duty_points::permissions::AppealDutyPoints;
use crate::features::duty_points::response::DutyAppeal;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Appeals against one's own points of a closed quarter, within the days the county or town has set (`duty_appeal_days`).
#[utoipa::path(
    tag = "duty-points",
    operation_id = "submit_duty_appeal",
    request_body = AppealDutyPointsRequest,
    params(
        ("id" = Id, Path, description = "Closed quarter"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_points.appeal"])),
    extensions(("x-permission" = json!("duty_points.appeal"))),
    responses(
        (status = 201, description = "Entered.", body = DutyAppeal),
        (status = 409, description = "`duty_appeal_late`, `duty_appeal_open`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-quarters/{id}/appeals")]
pub async fn submit_duty_appeal(
    permit: Permit<AppealDutyPoints>,
    path: IdPath,
    key: Idempotent,
    body: Body<AppealDutyPointsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = appealing::appeal(tx, acting, path.0, &request)?;
            let location = format!("/api/v1/duty-appeals/{}", row.id);
            Reply::created(
                &appealing::read_one(tx, acting, &row)?,
                row.version,
                location,
            )
        })
        .await
}
