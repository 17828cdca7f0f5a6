//! `GET /oral-opinions`

use crate::features::oral_opinions::dto::ListOralOpinionsQuery;
use crate::features::oral_opinions::permissions::ReadOralOpinions;
use crate::features::oral_opinions::response::OralOpinionItem;
use crate::features::oral_opinions::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Oral opinions in scope, by saved view and filters, the newest first.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "list_oral_opinions",
    params(ListOralOpinionsQuery),
    security(("bearer" = ["oral_opinions.read"])),
    extensions(("x-permission" = json!("oral_opinions.read"))),
    responses((status = 200, description = "One page.", body = Page<OralOpinionItem>)),
)]
#[get("/oral-opinions")]
pub async fn list_oral_opinions(
    permit: Permit<ReadOralOpinions>,
    Query(query): Query<ListOralOpinionsQuery>,
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
