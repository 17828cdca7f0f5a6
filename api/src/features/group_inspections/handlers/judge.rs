//! `POST /group-inspections/{id}/judgements`

use crate::features::group_inspections::answering;
use crate::features::group_inspections::case::Case;
use crate::features::group_inspections::dto::JudgeGroupInspectionRequest;
use crate::features::group_inspections::model::GroupInspectionAction;
use crate::features::group_inspections::permissions::RecordGroupInspections;
use crate::features::group_inspections::response::GroupInspectionResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes what was answered, or gives it back with what is missing and a new day, by whoever looked.
#[utoipa::path(
    tag = "group-inspections",
    operation_id = "judge_group_inspection",
    request_body = JudgeGroupInspectionRequest,
    params(
        ("id" = Id, Path, description = "Look at a group"),
        ("If-Match" = String, Header, description = "Version of the look, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["group_inspections.record"])),
    extensions(("x-permission" = json!("group_inspections.record"))),
    responses(
        (status = 200, description = "The look as it is now.", body = GroupInspectionResponse),
        (status = 403, description = "`group_inspection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`group_inspection_not_answered`, `group_inspection_closed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-inspections/{id}/judgements")]
pub async fn judge_group_inspection(
    permit: Permit<RecordGroupInspections>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<JudgeGroupInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, GroupInspectionAction::Judge)?;
            answering::judge(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
