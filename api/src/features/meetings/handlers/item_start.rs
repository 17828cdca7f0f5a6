//! `POST /meetings/{id}/items/{item_id}/starts`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::StartItemRequest;
use crate::features::meetings::items;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Takes an item up in an open sitting; one at a time.
#[utoipa::path(
    tag = "meetings",
    operation_id = "begin_meeting_item",
    request_body = StartItemRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("item_id" = Id, Path, description = "Item of the agenda"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_item_not_in_state`, `meeting_item_other_current`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/items/{item_id}/starts")]
pub async fn begin_meeting_item(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<StartItemRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, MeetingAction::RunAgenda)?;
            items::start(tx, acting, &mut case, path.sub, request.sitting_id)?;
            case.reply(tx, acting)
        })
        .await
}
