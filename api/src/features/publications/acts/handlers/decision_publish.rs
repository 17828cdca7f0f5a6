//! `POST /decisions/{id}/public-copies`

use crate::features::publications::acts::dto::{ActPublication, PublishActRequest};
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::publishing;
use crate::features::publications::permissions::PublishActs;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes a decision public as the office has checked it; public already, it is published anew as it stands now.
#[utoipa::path(
    tag = "publications",
    operation_id = "publish_decision_copy",
    request_body = PublishActRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["acts.publish"])),
    extensions(("x-permission" = json!("acts.publish"))),
    responses(
        (status = 200, description = "What is public.", body = ActPublication),
        (status = 403, description = "`act_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`act_not_adopted`, `act_changed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/public-copies")]
pub async fn publish_decision_copy(
    permit: Permit<PublishActs>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishActRequest, { 512 * 1024 }>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = (ActKind::Decision, path.0);
            Reply::ok(&publishing::publish(tx, acting, act, seen, &request)?)
        })
        .await
}
