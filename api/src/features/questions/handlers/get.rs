//! `GET /questions/{id}`

use crate::features::questions::dto::QuestionResponse;
use crate::features::questions::permissions::ReadQuestions;
use crate::features::questions::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A question with its answer.
#[utoipa::path(
    tag = "questions",
    operation_id = "get_question",
    params(("id" = Id, Path, description = "Question")),
    security(("bearer" = ["questions.read"])),
    extensions(("x-permission" = json!("questions.read"))),
    responses((status = 200, description = "The question.", body = QuestionResponse)),
)]
#[get("/questions/{id}")]
pub async fn get_question(
    permit: Permit<ReadQuestions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let version = row.version;
            Reply::snapshot(&QuestionResponse::of(row, acting), version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
