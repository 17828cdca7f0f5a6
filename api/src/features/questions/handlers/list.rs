//! `GET /questions`

use crate::features::questions::dto::{ListQuestionsQuery, QuestionResponse};
use crate::features::questions::permissions::ReadQuestions;
use crate::features::questions::store;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
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
    only_order(query.sort.as_deref(), "-created_at")?;
    at_most("q", query.q.as_deref(), 100)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store::list(conn, &acting.scope, &query, &page)?;
            let shown = rows.map(|row| QuestionResponse::of(row, acting));
            Reply::tagged(&shown)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
