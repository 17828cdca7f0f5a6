//! `POST /announcements/{id}/withdrawals`

use crate::features::announcements::case::Case;
use crate::features::announcements::dto::WithdrawAnnouncementRequest;
use crate::features::announcements::model::AnnouncementAction;
use crate::features::announcements::permissions::ManageAnnouncements;
use crate::features::announcements::publishing;
use crate::features::announcements::response::AnnouncementResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes it back from the public pages, with a reason. It is gone at once, up to the minutes for which readers keep a
/// page; changed, it can be published again at the same address.
#[utoipa::path(
    tag = "announcements",
    operation_id = "withdraw_announcement",
    request_body = WithdrawAnnouncementRequest,
    params(
        ("id" = Id, Path, description = "Announcement"),
        ("If-Match" = String, Header, description = "Version of the announcement, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["announcements.manage"])),
    extensions(("x-permission" = json!("announcements.manage"))),
    responses(
        (status = 200, description = "The announcement as it is now.", body = AnnouncementResponse),
        (status = 403, description = "`announcement_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`announcement_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/announcements/{id}/withdrawals")]
pub async fn withdraw_announcement(
    permit: Permit<ManageAnnouncements>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawAnnouncementRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, AnnouncementAction::Withdraw)?;
            publishing::withdraw(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
