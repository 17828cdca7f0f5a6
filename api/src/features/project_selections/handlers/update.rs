//! `PATCH /project-selections/{id}`

use crate::features::project_selections::case::Case;
use crate::features::project_selections::dto::UpdateProjectSelectionRequest;
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::project_selections::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes the voting method until the congress adopts it.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "update_project_selection",
    request_body = UpdateProjectSelectionRequest,
    params(
        ("id" = Id, Path, description = "Choice"),
        ("If-Match" = String, Header, description = "Version of the choice, such as `\"v3\"`"),
    ),
    security(("bearer" = ["project_selections.manage"])),
    extensions(("x-permission" = json!("project_selections.manage"))),
    responses(
        (status = 200, description = "The choice as it is now.", body = ProjectSelectionResponse),
        (status = 403, description = "`project_selection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_selection_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/project-selections/{id}")]
pub async fn update_project_selection(
    permit: Permit<ManageProjectSelections>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateProjectSelectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectSelectionAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
