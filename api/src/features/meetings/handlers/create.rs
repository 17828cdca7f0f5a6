//! `POST /meetings`

use crate::features::meetings::create::create;
use crate::features::meetings::dto::CreateMeetingRequest;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Plans a meeting of the caller's congress. Its roll is made with it, and the usual sittings.
#[utoipa::path(
    tag = "meetings",
    operation_id = "create_meeting",
    request_body = CreateMeetingRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 201, description = "Planned.", body = MeetingResponse),
        (status = 409, description = "`already_exists`: the identifier is taken; `meeting_ordinal_taken`; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings")]
pub async fn create_meeting(
    permit: Permit<ManageMeetings>,
    key: Idempotent,
    body: Body<CreateMeetingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/meetings/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}
