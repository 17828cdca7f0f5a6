//! `GET /deputy-appraisals`

use crate::features::deputy_appraisals::dto::ListDeputyAppraisalsQuery;
use crate::features::deputy_appraisals::permissions::ReadDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalItem;
use crate::features::deputy_appraisals::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Appraisals in scope by filters, the newest year first.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "list_deputy_appraisals",
    params(ListDeputyAppraisalsQuery),
    security(("bearer" = ["deputy_appraisals.read"])),
    extensions(("x-permission" = json!("deputy_appraisals.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyAppraisalItem>)),
)]
#[get("/deputy-appraisals")]
pub async fn list_deputy_appraisals(
    permit: Permit<ReadDeputyAppraisals>,
    Query(query): Query<ListDeputyAppraisalsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-year")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
