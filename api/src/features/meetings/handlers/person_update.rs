//! `PATCH /meetings/{id}/people/{person_id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_people::UpdateMeetingPersonRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::people;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::patch;

/// Changes post, delegation and seat of somebody on the roll; `If-Match` is the version of the person.
#[utoipa::path(
    tag = "meetings",
    operation_id = "update_meeting_person",
    request_body = UpdateMeetingPersonRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("person_id" = Id, Path, description = "Person on the roll"),
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
#[patch("/meetings/{id}/people/{person_id}")]
pub async fn update_meeting_person(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
    body: Body<UpdateMeetingPersonRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let row = store::lock(tx, &acting.scope, path.id)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::EditPeople)?;
            people::change(tx, acting, &case, (path.sub, seen), &request)?;
            case.reply(tx, acting)
        })
        .await
}
