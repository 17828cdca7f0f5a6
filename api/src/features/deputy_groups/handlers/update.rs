//! `PATCH /deputy-groups/{id}`

use crate::features::deputy_groups::case::Case;
use crate::features::deputy_groups::dto::UpdateDeputyGroupRequest;
use crate::features::deputy_groups::model::DeputyGroupAction;
use crate::features::deputy_groups::permissions::ManageDeputyGroups;
use crate::features::deputy_groups::response::DeputyGroupResponse;
use crate::features::deputy_groups::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a group: its name, what it covers, who belongs to it from today on, who leads it.
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "update_deputy_group",
    request_body = UpdateDeputyGroupRequest,
    params(
        ("id" = Id, Path, description = "Group"),
        ("If-Match" = String, Header, description = "Version of the group, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_groups.manage"])),
    extensions(("x-permission" = json!("deputy_groups.manage"))),
    responses(
        (status = 200, description = "The group as it is now.", body = DeputyGroupResponse),
        (status = 403, description = "`deputy_group_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_group_dissolved`, `deputy_group_name_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-groups/{id}")]
pub async fn update_deputy_group(
    permit: Permit<ManageDeputyGroups>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyGroupRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyGroupAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
