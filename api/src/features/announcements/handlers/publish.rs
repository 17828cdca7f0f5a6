//! `POST /announcements/{id}/publications`

use crate::features::announcements::case::Case;
use crate::features::announcements::dto::PublishAnnouncementRequest;
use crate::features::announcements::model::AnnouncementAction;
use crate::features::announcements::permissions::ManageAnnouncements;
use crate::features::announcements::publishing;
use crate::features::announcements::response::AnnouncementResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes it public, or public again: everybody reads it under `/p/`, the deputies of the congress are told. Telephone
/// numbers in it are said to be meant for everybody, other numbers of people are refused (422).
#[utoipa::path(
    tag = "announcements",
    operation_id = "publish_announcement",
    request_body = PublishAnnouncementRequest,
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
        (status = 409, description = "`announcement_not_in_state`, `announcement_taken`: another stands for the same occasion.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/announcements/{id}/publications")]
pub async fn publish_announcement(
    permit: Permit<ManageAnnouncements>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishAnnouncementRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, AnnouncementAction::Publish)?;
            publishing::publish(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
