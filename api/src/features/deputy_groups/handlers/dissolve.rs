//! `POST /deputy-groups/{id}/dissolutions`

use crate::features::deputy_groups::case::Case;
use crate::features::deputy_groups::dissolving;
use crate::features::deputy_groups::dto::DissolveDeputyGroupRequest;
use crate::features::deputy_groups::model::DeputyGroupAction;
use crate::features::deputy_groups::permissions::ManageDeputyGroups;
use crate::features::deputy_groups::response::DeputyGroupResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Dissolves a group; what it did stays.
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "dissolve_deputy_group",
    request_body = DissolveDeputyGroupRequest,
    params(
        ("id" = Id, Path, description = "Group"),
        ("If-Match" = String, Header, description = "Version of the group, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_groups.manage"])),
    extensions(("x-permission" = json!("deputy_groups.manage"))),
    responses(
        (status = 200, description = "The group as it is now.", body = DeputyGroupResponse),
        (status = 403, description = "`deputy_group_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_group_dissolved`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-groups/{id}/dissolutions")]
pub async fn dissolve_deputy_group(
    permit: Permit<ManageDeputyGroups>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DissolveDeputyGroupRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyGroupAction::Dissolve)?;
            dissolving::dissolve(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
