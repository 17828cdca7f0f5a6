//! `POST /group-quarters/{id}/plan`

use crate::features::group_quarters::case::Case;
use crate::features::group_quarters::correcting;
use crate::features::group_quarters::dto::PlanGroupQuarterRequest;
use crate::features::group_quarters::model::GroupQuarterAction;
use crate::features::group_quarters::permissions::PlanGroupQuarter;
use crate::features::group_quarters::response::GroupQuarterResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands in the correction plan of a red quarter, by who leads the group or by the office for them; again as long as it
/// is not taken.
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "plan_group_quarter",
    request_body = PlanGroupQuarterRequest,
    params(
        ("id" = Id, Path, description = "Closed quarter"),
        ("If-Match" = String, Header, description = "Version of the quarter, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["group_quarters.plan"])),
    extensions(("x-permission" = json!("group_quarters.plan"))),
    responses(
        (status = 200, description = "The quarter as it is now.", body = GroupQuarterResponse),
        (status = 403, description = "`group_quarter_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`group_quarter_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/group-quarters/{id}/plan")]
pub async fn plan_group_quarter(
    permit: Permit<PlanGroupQuarter>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PlanGroupQuarterRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, GroupQuarterAction::Plan)?;
            correcting::plan(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
