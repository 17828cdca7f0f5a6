//! `GET /motions`

use crate::features::motions::dto::ListMotionsQuery;
use crate::features::motions::permissions::ReadMotions;
use crate::features::motions::response::MotionItem;
use crate::features::motions::{detail, store_list};
use crate::features::organs;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Motions in scope, by saved view and filters, the newest first.
#[utoipa::path(
    tag = "motions",
    operation_id = "list_motions",
    params(ListMotionsQuery),
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses((status = 200, description = "One page.", body = Page<MotionItem>)),
)]
#[get("/motions")]
pub async fn list_motions(
    permit: Permit<ReadMotions>,
    Query(query): Query<ListMotionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let view = store_list::view_of(query.view, permit.principal().role)?;
    only_order(query.sort.as_deref(), "-created_at")?;
    at_most("q", query.q.as_deref(), 100)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, view, &query, &page)?;
            let towns: Vec<_> = rows.items.iter().filter_map(|row| row.town_id).collect();
            let towns = organs::short_names(conn, acting.scope.county_id(), &towns)?;
            Reply::tagged(&rows.map(|row| detail::item(&row, &towns)))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
