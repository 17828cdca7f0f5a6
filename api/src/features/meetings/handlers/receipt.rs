//! `POST /meetings/{id}/receipts`

use crate::features::meetings::answering;
use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::MeetingNothing;
use crate::features::meetings::permissions::AttendMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// The caller has read the notice.
#[utoipa::path(
    tag = "meetings",
    operation_id = "confirm_meeting_notice",
    request_body = MeetingNothing,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.attend"])),
    extensions(("x-permission" = json!("meetings.attend"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `meeting_not_on_roll`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/receipts")]
pub async fn confirm_meeting_notice(
    permit: Permit<AttendMeetings>,
    path: IdPath,
    key: Idempotency,
    body: Body<MeetingNothing>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = store::lock(tx, &acting.scope, path.0)?;
            let case = Case::new(tx, acting, row)?;
            let MeetingNothing {} = request;
            answering::read(tx, acting, &case)?;
            case.reply(tx, acting)
        })
        .await
}
