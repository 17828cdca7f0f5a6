//! `POST /deputy-groups/{id}/checks`

use crate::features::deputy_groups::case::Case;
use crate::features::deputy_groups::checking;
use crate::features::deputy_groups::dto::CheckDeputyGroupRequest;
use crate::features::deputy_groups::model::DeputyGroupAction;
use crate::features::deputy_groups::permissions::PlanDeputyGroup;
use crate::features::deputy_groups::response::DeputyGroupResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says which of the five ones (五个一) of a year are done, by the office or by who leads the group, each by its name in
/// the template that holds; items that are not named stay as they were.
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "record_deputy_group_checks",
    request_body = CheckDeputyGroupRequest,
    params(
        ("id" = Id, Path, description = "Group"),
        ("If-Match" = String, Header, description = "Version of the group, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_groups.plan"])),
    extensions(("x-permission" = json!("deputy_groups.plan"))),
    responses(
        (status = 200, description = "The group as it is now.", body = DeputyGroupResponse),
        (status = 403, description = "`deputy_group_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_group_dissolved`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-groups/{id}/checks")]
pub async fn record_deputy_group_checks(
    permit: Permit<PlanDeputyGroup>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CheckDeputyGroupRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyGroupAction::Check)?;
            checking::check(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
