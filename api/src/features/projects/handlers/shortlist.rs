//! `POST /projects/{id}/shortlistings`

use crate::features::projects::case::Case;
use crate::features::projects::model::ProjectAction;
use crate::features::projects::permissions::ManageProjects;
use crate::features::projects::response::ProjectResponse;
use crate::features::projects::screening;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Puts a project on the list of candidates, at its end: its sheet is complete (V5), no examination is missing or
/// failed (V3).
#[utoipa::path(
    tag = "projects",
    operation_id = "designate_project_candidate",
    params(
        ("id" = Id, Path, description = "Project"),
        ("If-Match" = String, Header, description = "Version of the project, such as `\"v3\"`"),
    ),
    security(("bearer" = ["projects.manage"])),
    extensions(("x-permission" = json!("projects.manage"))),
    responses(
        (status = 200, description = "The project as it is now.", body = ProjectResponse),
        (status = 403, description = "`project_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_not_in_state`, `project_not_ready`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/projects/{id}/shortlistings")]
pub async fn designate_project_candidate(
    permit: Permit<ManageProjects>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectAction::Shortlist)?;
            screening::shortlist(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
