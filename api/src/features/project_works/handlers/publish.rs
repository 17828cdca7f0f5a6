//! `POST /project-works/{id}/publications`

use crate::features::project_works::case::Case;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ManageProjectWorks;
use crate::features::project_works::planning;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Publishes a plan (V5) to everybody of the congress; every gap is named. From now on it changes by decision or by
/// record only (V10).
#[utoipa::path(
    tag = "project-works",
    operation_id = "publish_project_work",
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
        (status = 409, description = "`project_work_not_in_state`, `project_work_not_ready`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/publications")]
pub async fn publish_project_work(
    permit: Permit<ManageProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, [0; 32], move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Publish)?;
            planning::publish(tx, acting, &mut case)?;
            case.reply(tx, acting)
        })
        .await
}
