//! `POST /duty-quarters/{id}/publications`

use crate::features::duty_points::closing;
use crate::features::duty_points::dto::PublishDutyQuarterRequest;
use crate::features::duty_points::permissions::CloseDutyQuarter;
use crate::features::duty_points::response::DutyQuarter;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records the decision to publish a closed quarter to the deputies of the congress or to residents, too, or not to any
/// more (§6.3).
#[utoipa::path(
    tag = "duty-points",
    operation_id = "publish_duty_quarter",
    request_body = PublishDutyQuarterRequest,
    params(
        ("id" = Id, Path, description = "Closed quarter"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_points.close"])),
    extensions(("x-permission" = json!("duty_points.close"))),
    responses(
        (status = 200, description = "As it is now.", body = DutyQuarter),
        (status = 403, description = "`duty_points_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-quarters/{id}/publications")]
pub async fn publish_duty_quarter(
    permit: Permit<CloseDutyQuarter>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishDutyQuarterRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = closing::publish(tx, acting, (path.0, seen), &request)?;
            Reply::versioned(&closing::read_one(tx, &row)?, row.version)
        })
        .await
}
