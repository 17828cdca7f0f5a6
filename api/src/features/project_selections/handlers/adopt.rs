//! `POST /project-selections/{id}/adoptions`

use crate::features::project_selections::case::Case;
use crate::features::project_selections::dto::AdoptProjectSelectionRequest;
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::project_selections::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters that a session of the congress adopted the voting method (V6).
#[utoipa::path(
    tag = "project-selections",
    operation_id = "adopt_project_selection",
    request_body = AdoptProjectSelectionRequest,
    params(
        ("id" = Id, Path, description = "Choice"),
        ("If-Match" = String, Header, description = "Version of the choice, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
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
#[post("/project-selections/{id}/adoptions")]
pub async fn adopt_project_selection(
    permit: Permit<ManageProjectSelections>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AdoptProjectSelectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectSelectionAction::Adopt)?;
            updating::adopt(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
