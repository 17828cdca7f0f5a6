//! `GET /duty-appeals`

use crate::features::duty_points::dto::ListDutyAppealsQuery;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::response::DutyAppeal;
use crate::features::duty_points::{appealing, store_appeals};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Appeals in scope, the newest first.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "list_duty_appeals",
    params(ListDutyAppealsQuery),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses((status = 200, description = "One page.", body = Page<DutyAppeal>)),
)]
#[get("/duty-appeals")]
pub async fn list_duty_appeals(
    permit: Permit<ReadDutyPoints>,
    Query(query): Query<ListDutyAppealsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let (rows, rest) = store_appeals::list(conn, &acting.scope, &query, &page)?.split();
            let items = appealing::read(conn, acting, &rows)?;
            Reply::tagged(&rest.with(items))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
