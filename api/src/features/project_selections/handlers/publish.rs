//! `POST /project-selections/{id}/announcements`

use crate::features::project_selections::announcing;
use crate::features::project_selections::case::Case;
use crate::features::project_selections::dto::PublishProjectSelectionRequest;
use crate::features::project_selections::model::ProjectSelectionAction;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Announces the result once every vote of it is announced and no place is tied (V8). Chosen projects are carried
/// out; the ideas of the others go back into the reserve pool, and who gave them is told.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "publish_project_selection",
    request_body = PublishProjectSelectionRequest,
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
        (status = 409, description = "`project_selection_not_in_state`, `project_selection_not_settled`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-selections/{id}/announcements")]
pub async fn publish_project_selection(
    permit: Permit<ManageProjectSelections>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<PublishProjectSelectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectSelectionAction::Announce)?;
            announcing::announce(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
