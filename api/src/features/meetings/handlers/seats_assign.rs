//! `POST /meetings/{id}/seatings`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_seating::AssignMeetingSeatsRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::seating::Hall;
use crate::features::meetings::seats;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Seats all deputies anew, one delegation after the other, instead of the seats they had. Those whose mandate is
/// suspended get none; who has no vote keeps the seat written down for them.
#[utoipa::path(
    tag = "meetings",
    operation_id = "assign_meeting_seats",
    request_body = AssignMeetingSeatsRequest,
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
        (status = 409, description = "`meeting_not_in_state`, `meeting_too_few_seats`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/seatings")]
pub async fn assign_meeting_seats(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AssignMeetingSeatsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let hall = Hall {
        rows: request.rows,
        seats_per_row: request.seats_per_row,
        delegations: request.delegations,
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::EditPeople)?;
            seats::assign(tx, acting, &mut case, &hall)?;
            case.reply(tx, acting)
        })
        .await
}
