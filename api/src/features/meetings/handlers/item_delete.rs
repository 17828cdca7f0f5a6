//! `DELETE /meetings/{id}/items/{item_id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::items;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::delete;

/// Takes an item away while the notice is not sent; afterwards it is dropped with a reason.
#[utoipa::path(
    tag = "meetings",
    operation_id = "delete_meeting_item",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("item_id" = Id, Path, description = "Item of the agenda"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_item_not_in_state`, `meeting_item_has_materials`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/meetings/{id}/items/{item_id}")]
pub async fn delete_meeting_item(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, MeetingAction::EditAgenda)?;
            items::remove(tx, acting, &mut case, path.sub)?;
            case.reply(tx, acting)
        })
        .await
}
