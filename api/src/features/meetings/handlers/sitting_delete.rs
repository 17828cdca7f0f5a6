//! `DELETE /meetings/{id}/sittings/{sitting_id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::sittings;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::delete;

/// Takes a sitting of a session away that is ahead; its items stay on the agenda.
#[utoipa::path(
    tag = "meetings",
    operation_id = "delete_meeting_sitting",
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
#[delete("/meetings/{id}/sittings/{sitting_id}")]
pub async fn delete_meeting_sitting(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, MeetingAction::PlanSittings)?;
            sittings::remove(tx, acting, &mut case, path.sub)?;
            case.reply(tx, acting)
        })
        .await
}
