//! `GET /meetings/{id}/sittings/{sitting_id}/check-in-code`

use crate::features::meetings::case::Case;
use crate::features::meetings::model::{MeetingAction, SittingStatus};
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response_people::CheckInCode;
use crate::features::meetings::{sittings, store, tokens};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Problem, ProblemBody, Reply, SubPath};
use actix_web::get;

/// What the screen in front of the hall shows for check-in at this moment: a token for the QR code, another one
/// every 15 seconds, and six digits.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_check_in_code",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The code of this moment.", body = CheckInCode),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_sitting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/meetings/{id}/sittings/{sitting_id}/check-in-code")]
pub async fn get_check_in_code(
    permit: Permit<ManageMeetings>,
    path: SubPath,
) -> Result<Reply, Problem> {
    let secret = permit.platform().config().auth.secret.clone();
    let code = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.id)?;
            let case = Case::allowed(conn, acting, row, MeetingAction::RecordPresence)?;
            let sitting = sittings::find(&case, path.sub)?;
            if sitting.status == SittingStatus::Closed {
                return Err(sittings::in_state(&sitting));
            }
            let seconds = acting.now.utc().timestamp().rem_euclid(tokens::TURN);
            Ok(CheckInCode {
                token: tokens::token(&secret, sitting.id, acting.now)?,
                digits: tokens::digits(&secret, sitting.id, acting.now)?,
                refresh_in: tokens::TURN - seconds,
                valid_until: tokens::valid_until(acting.now),
            })
        })
        .await?;
    Reply::ok(&code)
}
