//! `GET /group-inspections`

use crate::features::group_inspections::dto::ListGroupInspectionsQuery;
use crate::features::group_inspections::permissions::ReadGroupInspections;
use crate::features::group_inspections::response::GroupInspectionItem;
use crate::features::group_inspections::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Looks at groups in scope by filters, the newest first.
#[utoipa::path(
    tag = "group-inspections",
    operation_id = "list_group_inspections",
    params(ListGroupInspectionsQuery),
    security(("bearer" = ["group_inspections.read"])),
    extensions(("x-permission" = json!("group_inspections.read"))),
    responses((status = 200, description = "One page.", body = Page<GroupInspectionItem>)),
)]
#[get("/group-inspections")]
pub async fn list_group_inspections(
    permit: Permit<ReadGroupInspections>,
    Query(query): Query<ListGroupInspectionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
