//! `POST /project-works/{id}/followers`

use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::AssignProjectFollowersRequest;
use crate::features::project_works::following;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ManageProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says which deputies follow a project and who of them leads (V11), in place of those before.
#[utoipa::path(
    tag = "project-works",
    operation_id = "assign_project_followers",
    request_body = AssignProjectFollowersRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.manage"])),
    extensions(("x-permission" = json!("project_works.manage"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/followers")]
pub async fn assign_project_followers(
    permit: Permit<ManageProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AssignProjectFollowersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Follow)?;
            following::assign(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
