//! `GET /me/check-in-code`

use crate::features::meetings::permissions::AttendMeetings;
use crate::features::meetings::response_people::OwnCheckInCode;
use crate::features::meetings::{error, tokens};
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, ProblemBody, Reply};
use actix_web::get;

/// What the phone of a deputy shows to the scanner of the staff at the door of any meeting: another one every minute,
/// good for up to five minutes, so that a picture of it is worth nothing on another day.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_own_check_in_code",
    security(("bearer" = ["meetings.attend"])),
    extensions(("x-permission" = json!("meetings.attend"))),
    responses(
        (status = 200, description = "The code of this moment.", body = OwnCheckInCode),
        (status = 403, description = "`meeting_not_on_roll`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/me/check-in-code")]
pub async fn get_own_check_in_code(permit: Permit<AttendMeetings>) -> Result<Reply, Problem> {
    let secret = permit.platform().config().auth.secret.clone();
    let code = permit
        .read(move |_, acting| {
            let deputy = acting.scope.deputy_id();
            let deputy = deputy.ok_or_else(|| error::NOT_ON_ROLL.problem())?;
            let seconds = acting.now.utc().timestamp();
            Ok(OwnCheckInCode {
                token: tokens::person_token(&secret, deputy, acting.now)?,
                refresh_in: tokens::PERSON_TURN - seconds.rem_euclid(tokens::PERSON_TURN),
                valid_for: tokens::person_valid_for(acting.now),
            })
        })
        .await?;
    Reply::ok(&code)
}
