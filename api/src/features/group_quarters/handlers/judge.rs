//! `POST /group-quarters/{id}/judgements`

use crate::features::group_quarters::case::Case;
use crate::features::group_quarters::correcting;
use crate::features::group_quarters::dto::JudgeGroupQuarterRequest;
use crate::features::group_quarters::model::GroupQuarterAction;
use crate::features::group_quarters::permissions::CloseGroupQuarters;
use crate::features::group_quarters::response::GroupQuarterResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes the correction plan of a red quarter, or gives it back with what is missing.
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "judge_group_quarter",
    request_body = JudgeGroupQuarterRequest,
    params(
        ("id" = Id, Path, description = "Closed quarter"),
        ("If-Match" = String, Header, description = "Version of the quarter, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["group_quarters.close"])),
    extensions(("x-permission" = json!("group_quarters.close"))),
    responses(
        (status = 200, description = "The quarter as it is now.", body = GroupQuarterResponse),
        (status = 403, description = "`group_quarter_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`group_quarter_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-quarters/{id}/judgements")]
pub async fn judge_group_quarter(
    permit: Permit<CloseGroupQuarters>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<JudgeGroupQuarterRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, GroupQuarterAction::Judge)?;
            correcting::judge(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
