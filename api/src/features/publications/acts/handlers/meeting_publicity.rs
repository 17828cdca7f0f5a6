//! `PUT /meetings/{id}/publicity`

use crate::features::publications::acts::dto::{ActPreview, SetMeetingPublicityRequest};
use crate::features::publications::acts::fresh::Fresh;
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::{publicity, publishing};
use crate::features::publications::permissions::PublishActs;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Says what of a meeting is not for everybody: all of it, with the reason, or items of its agenda. Such a meeting is
/// not published, such items are no part of what is.
#[utoipa::path(
    tag = "publications",
    operation_id = "save_meeting_publicity",
    request_body = SetMeetingPublicityRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("If-Match" = String, Header, description = "Version of the meeting, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["acts.publish"])),
    extensions(("x-permission" = json!("acts.publish"))),
    responses(
        (status = 200, description = "The preview as it is now.", body = ActPreview),
        (status = 403, description = "`act_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`act_is_public`: take it back first.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/meetings/{id}/publicity")]
pub async fn save_meeting_publicity(
    permit: Permit<PublishActs>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SetMeetingPublicityRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = (ActKind::Meeting, path.0);
            let fresh = Fresh::read(tx, acting, act)?;
            publicity::set(tx, acting, &fresh, seen, &request)?;
            let fresh = Fresh::read(tx, acting, act)?;
            Reply::ok(&publishing::preview(tx, acting, fresh)?)
        })
        .await
}
