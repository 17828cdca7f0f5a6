//! `PATCH /meetings/{id}/remarks/{remark_id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_remarks::{MeetingRemark, UpdateRemarkRequest};
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::{remarks, store, store_remarks};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IfMatch, Problem, ProblemBody, Reply, SubPath};
use actix_web::patch;

/// Puts right what was recorded, as long as no oral opinion was made of it; `If-Match` is the version of the remark.
#[utoipa::path(
    tag = "meetings",
    operation_id = "update_meeting_remark",
    request_body = UpdateRemarkRequest,
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("remark_id" = Id, Path, description = "Remark"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "The remark.", body = MeetingRemark),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`, `meeting_remark_taken_up`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/meetings/{id}/remarks/{remark_id}")]
pub async fn update_meeting_remark(
    permit: Permit<ManageMeetings>,
    path: SubPath,
    seen: IfMatch,
    body: Body<UpdateRemarkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let row = store::get(tx, &acting.scope, path.id)?;
            let case = Case::allowed(tx, acting, row, MeetingAction::RecordRemark)?;
            remarks::correct(tx, acting, &case, (path.sub, seen), &request)?;
            Reply::ok(&MeetingRemark::of(store_remarks::get(
                tx, &case.row, path.sub,
            )?))
        })
        .await
}
