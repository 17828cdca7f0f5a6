//! `POST /project-works/{id}/questions`

use crate::features::project_works::asking;
use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::AskProjectQuestionRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::AskProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// A deputy asks at one of the three checkpoints of the year (年初问计划、年中问进度、年末问结果); the unit and those who follow the
/// project are told.
#[utoipa::path(
    tag = "project-works",
    operation_id = "ask_project_question",
    request_body = AskProjectQuestionRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.ask"])),
    extensions(("x-permission" = json!("project_works.ask"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`, `project_checkpoint_closed`, `already_exists`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/questions")]
pub async fn ask_project_question(
    permit: Permit<AskProjectWorks>,
    path: IdPath,
    key: Idempotency,
    body: Body<AskProjectQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, None, ProjectWorkAction::Ask)?;
            asking::ask(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
