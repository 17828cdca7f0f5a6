//! `PATCH /questions/{id}`

use crate::features::questions::changing::correct;
use crate::features::questions::dto::{QuestionResponse, UpdateQuestionRequest};
use crate::features::questions::permissions::RecordQuestion;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Corrects a question that is not answered: by who recorded it, or by the deputy who asked.
#[utoipa::path(
    tag = "questions",
    operation_id = "update_question",
    request_body = UpdateQuestionRequest,
    params(
        ("id" = Id, Path, description = "Question"),
        ("If-Match" = String, Header, description = "Version, such as `\"v1\"`"),
    ),
    security(("bearer" = ["questions.record"])),
    extensions(("x-permission" = json!("questions.record"))),
    responses(
        (status = 200, description = "The question as it is now.", body = QuestionResponse),
        (status = 403, description = "`question_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`question_already_answered`, `question_withdrawn`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/questions/{id}")]
pub async fn update_question(
    permit: Permit<RecordQuestion>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let row = correct(tx, acting, (path.0, seen), &request)?;
            let version = row.version;
            Reply::versioned(&QuestionResponse::of(row, acting), version)
        })
        .await
}
