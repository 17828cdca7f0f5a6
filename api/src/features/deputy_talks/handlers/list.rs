//! `GET /deputy-talks`

use crate::features::deputy_talks::dto::ListDeputyTalksQuery;
use crate::features::deputy_talks::permissions::ReadDeputyTalks;
use crate::features::deputy_talks::response::DeputyTalkItem;
use crate::features::deputy_talks::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Talks, notices and advice in scope by filters, the last day first; a deputy finds their own and the notices of their
/// congresses.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "list_deputy_talks",
    params(ListDeputyTalksQuery),
    security(("bearer" = ["deputy_talks.read"])),
    extensions(("x-permission" = json!("deputy_talks.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyTalkItem>)),
)]
#[get("/deputy-talks")]
pub async fn list_deputy_talks(
    permit: Permit<ReadDeputyTalks>,
    Query(query): Query<ListDeputyTalksQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-planned_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
