//! `PUT /meetings/{id}/items/order`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::OrderAgendaRequest;
use crate::features::meetings::items;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Puts the agenda in another order: every item once, each after what it belongs to.
#[utoipa::path(
    tag = "meetings",
    operation_id = "change_meeting_agenda",
    request_body = OrderAgendaRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
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
#[put("/meetings/{id}/items/order")]
pub async fn change_meeting_agenda(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    body: Body<OrderAgendaRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::EditAgenda)?;
            items::order(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
