//! `POST /meetings/{id}/items`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::CreateItemRequest;
use crate::features::meetings::items;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Adds an item to the agenda, at the end of what it belongs to.
#[utoipa::path(
    tag = "meetings",
    operation_id = "create_meeting_item",
    request_body = CreateItemRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/items")]
pub async fn create_meeting_item(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CreateItemRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::EditAgenda)?;
            items::add(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
