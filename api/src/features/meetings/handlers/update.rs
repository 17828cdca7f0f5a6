//! `PATCH /meetings/{id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto::UpdateMeetingRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what a meeting is, where and when. Once its date was published or its notice sent, moving it takes a
/// reason; a published date must be published again (M1).
#[utoipa::path(
    tag = "meetings",
    operation_id = "update_meeting",
    request_body = UpdateMeetingRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_ordinal_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/meetings/{id}")]
pub async fn update_meeting(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateMeetingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
