//! `POST /group-quarters`

use crate::features::group_quarters::closing;
use crate::features::group_quarters::detail;
use crate::features::group_quarters::dto::CloseGroupQuarterRequest;
use crate::features::group_quarters::permissions::CloseGroupQuarters;
use crate::features::group_quarters::response::ClosedGroupQuarter;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes a quarter of the office's congress: every group gets its colour (domain 6.4), a red one has to hand in a
/// correction plan.
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "close_group_quarter",
    request_body = CloseGroupQuarterRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["group_quarters.close"])),
    extensions(("x-permission" = json!("group_quarters.close"))),
    responses(
        (status = 200, description = "Closed: every group with its colour.", body = ClosedGroupQuarter),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`group_quarter_closed`, `group_quarter_order`, `group_quarter_no_groups`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-quarters")]
pub async fn close_group_quarter(
    permit: Permit<CloseGroupQuarters>,
    key: Idempotent,
    body: Body<CloseGroupQuarterRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let rows = closing::close(tx, acting, &request)?;
            Reply::ok(&detail::closed(tx, acting, &rows)?)
        })
        .await
}
