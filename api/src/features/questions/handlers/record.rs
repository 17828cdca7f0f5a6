//! `POST /questions`

use crate::features::questions::asking::ask;
use crate::features::questions::dto::{QuestionResponse, RecordQuestionRequest};
use crate::features::questions::permissions::RecordQuestion;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records a question a deputy asked while the congress deliberated (组织法23; 代表法19): who asked
/// whom, what, when; with the answer, if the organ gave it at once.
#[utoipa::path(
    tag = "questions",
    operation_id = "record_question",
    request_body = RecordQuestionRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["questions.record"])),
    extensions(("x-permission" = json!("questions.record"))),
    responses(
        (status = 201, description = "Recorded.", body = QuestionResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/questions")]
pub async fn record_question(
    permit: Permit<RecordQuestion>,
    key: Idempotency,
    body: Body<RecordQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let row = ask(tx, acting, &request)?;
            let (version, location) = (row.version, format!("/api/v1/questions/{}", row.id));
            let answer = QuestionResponse::of(row, acting);
            Reply::created(&answer, version, location)
        })
        .await
}
