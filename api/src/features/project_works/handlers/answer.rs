//! `POST /project-works/{id}/questions/{question_id}/answers`

use crate::features::project_works::asking;
use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::AnswerProjectQuestionRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// The unit answers what a deputy asked.
#[utoipa::path(
    tag = "project-works",
    operation_id = "answer_project_question",
    request_body = AnswerProjectQuestionRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("question_id" = Id, Path, description = "Question"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.execute"])),
    extensions(("x-permission" = json!("project_works.execute"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`, `project_question_answered`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/questions/{question_id}/answers")]
pub async fn answer_project_question(
    permit: Permit<ExecuteProjectWorks>,
    path: web::Path<(String, String)>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerProjectQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(id), Ok(question)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, id, Some(seen), ProjectWorkAction::Answer)?;
            asking::answer(tx, acting, &mut case, (question, &request))?;
            case.reply(tx, acting)
        })
        .await
}
