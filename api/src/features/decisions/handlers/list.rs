//! `GET /decisions`

use crate::features::decisions::dto::ListDecisionsQuery;
use crate::features::decisions::permissions::ReadDecisions;
use crate::features::decisions::response::DecisionItem;
use crate::features::decisions::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Decisions in scope, by saved view and filters, the newest first.
#[utoipa::path(
    tag = "decisions",
    operation_id = "list_decisions",
    params(ListDecisionsQuery),
    security(("bearer" = ["decisions.read"])),
    extensions(("x-permission" = json!("decisions.read"))),
    responses((status = 200, description = "One page.", body = Page<DecisionItem>)),
)]
#[get("/decisions")]
pub async fn list_decisions(
    permit: Permit<ReadDecisions>,
    Query(query): Query<ListDecisionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let view = store_list::view_of(query.view, permit.principal().role)?;
    only_order(query.sort.as_deref(), "-created_at")?;
    at_most("q", query.q.as_deref(), 100)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, view, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
