//! `PUT /meetings/{id}/call`

use crate::features::meetings::calls;
use crate::features::meetings::case::Case;
use crate::features::meetings::dto_calls::RecordMeetingCallRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::put;

/// Records who called for an extraordinary session (M2; 组织法14) or an additional meeting of a presidium (P7).
/// How many it takes is counted of those in office today and kept as it was.
#[utoipa::path(
    tag = "meetings",
    operation_id = "record_meeting_call",
    request_body = RecordMeetingCallRequest,
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
        (status = 409, description = "`meeting_not_in_state`; `meeting_not_for_kind`: not called for by anybody.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`meeting_too_few_callers`; a field error.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/meetings/{id}/call")]
pub async fn record_meeting_call(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordMeetingCallRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, MeetingAction::RecordCall)?;
            calls::record(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
