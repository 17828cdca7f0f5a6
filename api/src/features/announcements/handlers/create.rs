//! `POST /announcements`

use crate::features::announcements::create::create;
use crate::features::announcements::dto::CreateAnnouncementRequest;
use crate::features::announcements::permissions::ManageAnnouncements;
use crate::features::announcements::response::AnnouncementResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins an announcement of the caller's congress as a draft: about a vote that was announced, the choice among
/// livelihood projects (V9) or a decision that was adopted (V10), in the words of the printed paper unless others are
/// given; or about anything else, with title and text.
#[utoipa::path(
    tag = "announcements",
    operation_id = "create_announcement",
    request_body = CreateAnnouncementRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["announcements.manage"])),
    extensions(("x-permission" = json!("announcements.manage"))),
    responses(
        (status = 201, description = "Begun.", body = AnnouncementResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `announcement_too_early`, `announcement_nothing_to_tell`, `announcement_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/announcements")]
pub async fn create_announcement(
    permit: Permit<ManageAnnouncements>,
    key: Idempotent,
    body: Body<CreateAnnouncementRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/announcements/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
