//! `GET /project-ideas`

use crate::features::project_ideas::dto::ListProjectIdeasQuery;
use crate::features::project_ideas::permissions::ReadProjectIdeas;
use crate::features::project_ideas::response::ProjectIdeaItem;
use crate::features::project_ideas::{detail, store_list, store_search};
use crate::features::search::Words;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Ideas in scope by filters and words, the newest first. What is new is found by words within a second.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "list_project_ideas",
    params(ListProjectIdeasQuery),
    security(("bearer" = ["project_ideas.read"])),
    extensions(("x-permission" = json!("project_ideas.read"))),
    responses((status = 200, description = "One page.", body = Page<ProjectIdeaItem>)),
)]
#[get("/project-ideas")]
pub async fn list_project_ideas(
    permit: Permit<ReadProjectIdeas>,
    Query(query): Query<ListProjectIdeasQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    at_most("q", query.q.as_deref(), 100)?;
    let q = query.q.as_deref().map(str::trim).filter(|q| !q.is_empty());
    let words = q.map(Words::new);
    let reply = permit
        .view(move |conn, acting| {
            let rows = match &words {
                Some(words) => store_search::list(conn, acting, &query, words, &page)?,
                None => store_list::list(conn, &acting.scope, &query, &page)?,
            };
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
