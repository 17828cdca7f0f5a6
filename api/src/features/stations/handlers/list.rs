//! `GET /stations`

use crate::features::stations::dto::ListStationsQuery;
use crate::features::stations::permissions::ReadStations;
use crate::features::stations::response::StationItem;
use crate::features::stations::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Stations in scope by filters, the newest first (A3).
#[utoipa::path(
    tag = "stations",
    operation_id = "list_stations",
    params(ListStationsQuery),
    security(("bearer" = ["stations.read"])),
    extensions(("x-permission" = json!("stations.read"))),
    responses((status = 200, description = "One page.", body = Page<StationItem>)),
)]
#[get("/stations")]
pub async fn list_stations(
    permit: Permit<ReadStations>,
    Query(query): Query<ListStationsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    at_most("village", query.village.as_deref(), 60)?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
