//! `POST /meetings/{id}/public-copy-withdrawals`

use crate::features::publications::acts::dto::ActPublication;
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::publishing;
use crate::features::publications::dto::WithdrawPublicationRequest;
use crate::features::publications::permissions::PublishActs;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes a meeting back from the public pages, with a reason. It is gone at once, up to the minutes for which readers
/// keep a page.
#[utoipa::path(
    tag = "publications",
    operation_id = "withdraw_meeting_copy",
    request_body = WithdrawPublicationRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["acts.publish"])),
    extensions(("x-permission" = json!("acts.publish"))),
    responses(
        (status = 200, description = "What was public.", body = ActPublication),
        (status = 403, description = "`act_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`act_not_public`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/public-copy-withdrawals")]
pub async fn withdraw_meeting_copy(
    permit: Permit<PublishActs>,
    path: IdPath,
    key: Idempotency,
    body: Body<WithdrawPublicationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = (ActKind::Meeting, path.0);
            Reply::ok(&publishing::withdraw(tx, acting, act, &request.reason)?)
        })
        .await
}
