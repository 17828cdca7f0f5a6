//! `POST /check-ins`

use crate::features::meetings::checking_in;
use crate::features::meetings::dto_presence::CheckInRequest;
use crate::features::meetings::permissions::AttendMeetings;
use crate::features::meetings::response_people::CheckedIn;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// A deputy checks in at the hall with the rotating token of its QR code, or with the six digits shown there. Only
/// the clock of the service counts: a picture of the code is good for 45 seconds, wherever it comes from. Who
/// has no network then is checked in by the staff.
#[utoipa::path(
    tag = "meetings",
    operation_id = "create_check_in",
    request_body = CheckInRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["meetings.attend"])),
    extensions(("x-permission" = json!("meetings.attend"))),
    responses(
        (status = 200, description = "Checked in, now or before.", body = CheckedIn),
        (status = 403, description = "`meeting_not_on_roll`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_check_in_expired`, `meeting_check_in_invalid`, `meeting_sitting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/check-ins")]
pub async fn create_check_in(
    permit: Permit<AttendMeetings>,
    key: Idempotent,
    body: Body<CheckInRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let secret = permit.platform().config().auth.secret.clone();
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            Reply::ok(&checking_in::check_in(tx, acting, &secret, &request)?)
        })
        .await
}
