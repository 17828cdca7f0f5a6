//! `POST /meetings/{id}/sittings/{sitting_id}/openings`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_sittings::OpenSittingRequest;
use crate::features::meetings::holding;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Opens a sitting if enough are there (N3: two thirds of all deputies; P4: more than half of the presidium); what
/// the quorum was computed from is kept. The roll is read anew before.
#[utoipa::path(
    tag = "meetings",
    operation_id = "begin_meeting_sitting",
    request_body = OpenSittingRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The meeting as it is now.", body = MeetingResponse),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_sitting_not_in_state`, `meeting_no_quorum`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/sittings/{sitting_id}/openings")]
pub async fn begin_meeting_sitting(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<OpenSittingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.id, seen, MeetingAction::HoldSittings)?;
            holding::open(
                tx,
                acting,
                &mut case,
                path.sub,
                request.presided_by.as_deref(),
            )?;
            case.reply(tx, acting)
        })
        .await
}
