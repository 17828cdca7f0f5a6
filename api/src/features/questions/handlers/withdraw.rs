//! `POST /questions/{id}/withdrawals`

use crate::features::questions::changing::withdraw;
use crate::features::questions::dto::{QuestionResponse, WithdrawQuestionRequest};
use crate::features::questions::permissions::RecordQuestion;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Withdraws a question that is not answered, with a reason: by who recorded it, or by the deputy who asked.
#[utoipa::path(
    tag = "questions",
    operation_id = "withdraw_question",
    request_body = WithdrawQuestionRequest,
    params(
        ("id" = Id, Path, description = "Question"),
        ("If-Match" = String, Header, description = "Version, such as `\"v1\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
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
#[post("/questions/{id}/withdrawals")]
pub async fn withdraw_question(
    permit: Permit<RecordQuestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = withdraw(tx, acting, (path.0, seen), &request)?;
            let version = row.version;
            Reply::versioned(&QuestionResponse::of(row, acting), version)
        })
        .await
}
