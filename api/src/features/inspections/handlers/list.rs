//! `GET /inspections`

use crate::features::inspections::dto::ListInspectionsQuery;
use crate::features::inspections::permissions::ReadInspections;
use crate::features::inspections::response::InspectionItem;
use crate::features::inspections::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Inspections in scope, by saved view and filters, the newest first.
#[utoipa::path(
    tag = "inspections",
    operation_id = "list_inspections",
    params(ListInspectionsQuery),
    security(("bearer" = ["inspections.read"])),
    extensions(("x-permission" = json!("inspections.read"))),
    responses((status = 200, description = "One page.", body = Page<InspectionItem>)),
)]
#[get("/inspections")]
pub async fn list_inspections(
    permit: Permit<ReadInspections>,
    Query(query): Query<ListInspectionsQuery>,
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
