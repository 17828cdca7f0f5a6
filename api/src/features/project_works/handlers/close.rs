//! `POST /project-works/{id}/checkpoints`

use crate::features::project_works::asking;
use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::CloseProjectCheckpointRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ManageProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes a checkpoint with a summary, once everything that was asked is answered.
#[utoipa::path(
    tag = "project-works",
    operation_id = "close_project_checkpoint",
    request_body = CloseProjectCheckpointRequest,
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
        (status = 409, description = "`project_work_not_in_state`, `project_checkpoint_closed`, `project_questions_open`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/checkpoints")]
pub async fn close_project_checkpoint(
    permit: Permit<ManageProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CloseProjectCheckpointRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(
                tx,
                acting,
                path.0,
                Some(seen),
                ProjectWorkAction::CloseCheckpoint,
            )?;
            asking::close(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
