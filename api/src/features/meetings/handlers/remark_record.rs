//! `POST /meetings/{id}/remarks`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_remarks::{MeetingRemark, RecordRemarkRequest};
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::{remarks, store, store_remarks};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records what somebody on the roll said about an item, while the meeting goes on or afterwards.
#[utoipa::path(
    tag = "meetings",
    operation_id = "record_meeting_remark",
    request_body = RecordRemarkRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The remark.", body = MeetingRemark),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/meetings/{id}/remarks")]
pub async fn record_meeting_remark(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    key: Idempotent,
    body: Body<RecordRemarkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = store::get(tx, &acting.scope, path.0)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::RecordRemark)?;
            let id = remarks::record(tx, acting, &case, &request)?;
            Reply::ok(&MeetingRemark::of(store_remarks::get(tx, &case.row, id)?))
        })
        .await
}
