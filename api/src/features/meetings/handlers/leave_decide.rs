//! `POST /meetings/{id}/people/{person_id}/leave-decisions`

use crate::features::meetings::answering;
use crate::features::meetings::case::Case;
use crate::features::meetings::dto_people::DecideLeaveRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Records whether leave is granted, and who decided; who asked is told (M11).
#[utoipa::path(
    tag = "meetings",
    operation_id = "review_meeting_leave",
    request_body = DecideLeaveRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("person_id" = Id, Path, description = "Person on the roll"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_leave_not_asked`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/people/{person_id}/leave-decisions")]
pub async fn review_meeting_leave(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    key: Idempotency,
    body: Body<DecideLeaveRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = store::lock(tx, &acting.scope, path.id)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::EditPeople)?;
            answering::decide_leave(tx, acting, &case, path.sub, &request)?;
            case.reply(tx, acting)
        })
        .await
}
