//! `POST /meetings/{id}/sittings/{sitting_id}/presences`

use crate::features::meetings::case::Case;
use crate::features::meetings::checking_in;
use crate::features::meetings::dto_presence::RecordPresencesRequest;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response_people::RecordedPresences;
use crate::features::meetings::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// The staff records who came or went: by person, by the code that a deputy's phone shows (`scan`), or by hand with the
/// reason. What a device without network noted
/// is sent with `noted_at`, also after the sitting. Those who were there, or gone, already are left as they are.
#[utoipa::path(
    tag = "meetings",
    operation_id = "record_meeting_presences",
    request_body = RecordPresencesRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "Recorded.", body = RecordedPresences),
        (status = 403, description = "`meeting_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_sitting_not_in_state`, `meeting_person_code_expired`, `meeting_person_code_invalid`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/sittings/{sitting_id}/presences")]
pub async fn record_meeting_presences(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    key: Idempotent,
    body: Body<RecordPresencesRequest>,
) -> Result<Reply, Problem> {
    let asked = body.value;
    let secret = permit.platform().config().auth.secret.clone();
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let mut request = asked.clone();
            let row = store::get(tx, &acting.scope, path.id)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::RecordPresence)?;
            checking_in::read_code(tx, acting, &case, &secret, &mut request)?;
            Reply::ok(&checking_in::record(tx, acting, &case, path.sub, &request)?)
        })
        .await
}
