//! `POST /questions/{id}/answers`

use crate::features::questions::asking::answer;
use crate::features::questions::dto::{QuestionAnswerRequest, QuestionResponse};
use crate::features::questions::permissions::AnswerQuestion;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records the answer of the responsible person the organ sent, or its later answer in writing.
#[utoipa::path(
    tag = "questions",
    operation_id = "answer_question",
    request_body = QuestionAnswerRequest,
    params(
        ("id" = Id, Path, description = "Question"),
        ("If-Match" = String, Header, description = "Version, such as `\"v1\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["questions.answer"])),
    extensions(("x-permission" = json!("questions.answer"))),
    responses(
        (status = 200, description = "The question as it is now.", body = QuestionResponse),
        (status = 409, description = "`question_already_answered`, `question_withdrawn`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/questions/{id}/answers")]
pub async fn answer_question(
    permit: Permit<AnswerQuestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<QuestionAnswerRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = answer(tx, acting, path.0, seen, &request)?;
            let version = row.version;
            Reply::versioned(&QuestionResponse::of(row, acting), version)
        })
        .await
}
