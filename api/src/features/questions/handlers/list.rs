//! `GET /questions`

use crate::features::questions::dto::{ListQuestionsQuery, QuestionResponse};
use crate::features::questions::permissions::ReadQuestions;
use crate::features::questions::store;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use crate::platform::i18n::Params;
use actix_web::get;

/// Questions in scope, the newest first.
#[utoipa::path(
    tag = "questions",
    operation_id = "list_questions",
    params(ListQuestionsQuery),
    security(("bearer" = ["questions.read"])),
    extensions(("x-permission" = json!("questions.read"))),
    responses((status = 200, description = "One page.", body = Page<QuestionResponse>)),
)]
#[get("/questions")]
pub async fn list_questions(
    permit: Permit<ReadQuestions>,
    Query(query): Query<ListQuestionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    if query
        .sort
        .as_deref()
        .is_some_and(|sort| sort != "-created_at")
    {
        return Err(Problem::parameter("sort", "sort", Params::new()));
    }
    if query.q.as_deref().is_some_and(|q| q.chars().count() > 100) {
        let limits = Params::from([("max".to_owned(), 100.into())]);
        return Err(Problem::parameter("q", "length", limits));
    }
    let reply = permit
        .view(move |conn, acting| {
            let rows = store::list(conn, &acting.scope, &query, &page)?;
            let shown = rows.map(|row| QuestionResponse::of(row, acting));
            Reply::tagged(&shown)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
