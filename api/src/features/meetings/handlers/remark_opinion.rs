//! `POST /meetings/{id}/remarks/{remark_id}/opinions`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_remarks::MeetingRemark;
use crate::features::meetings::dto_sittings::MeetingNothing;
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::{remarks, store, store_remarks};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply, SubPath};
use actix_web::post;

/// Makes an oral opinion of the deputy out of a remark, once (J21): it is answered, routed to a unit, or taken over
/// as a suggestion from there.
#[utoipa::path(
    tag = "meetings",
    operation_id = "create_remark_opinion",
    request_body = MeetingNothing,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("remark_id" = Id, Path, description = "Remark"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The remark, with its oral opinion.", body = MeetingRemark),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_remark_taken_up`, `meeting_remark_not_of_deputy`, `meeting_remark_too_short`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/remarks/{remark_id}/opinions")]
pub async fn create_remark_opinion(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    key: Idempotency,
    body: Body<MeetingNothing>,
) -> Result<Reply, Problem> {
    let MeetingNothing {} = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = store::get(tx, &acting.scope, path.id)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::RecordRemark)?;
            let id = remarks::take_up(tx, acting, &case, path.sub)?;
            Reply::ok(&MeetingRemark::of(store_remarks::get(tx, &case.row, id)?))
        })
        .await
}
