//! `PATCH /meetings/{id}/sittings/{sitting_id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::UpdateSittingRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::sittings;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::patch;

/// Changes a sitting that is not over.
#[utoipa::path(
    tag = "meetings",
    operation_id = "update_meeting_sitting",
    request_body = UpdateSittingRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_sitting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/meetings/{id}/sittings/{sitting_id}")]
pub async fn update_meeting_sitting(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
    body: Body<UpdateSittingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, MeetingAction::PlanSittings)?;
            sittings::change(tx, acting, &mut case, path.sub, &request)?;
            case.reply(tx, acting)
        })
        .await
}
