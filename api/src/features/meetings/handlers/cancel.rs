//! `POST /meetings/{id}/cancellations`

use crate::features::meetings::calling;
use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::MeetingReasonRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Calls a meeting off before it began; those who had the notice are told.
#[utoipa::path(
    tag = "meetings",
    operation_id = "cancel_meeting",
    request_body = MeetingReasonRequest,
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
#[post("/meetings/{id}/cancellations")]
pub async fn cancel_meeting(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<MeetingReasonRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::Cancel)?;
            calling::cancel(tx, acting, &mut case, &request.reason)?;
            case.reply(tx, acting)
        })
        .await
}
