//! `GET /deputy-certificates`

use crate::features::deputy_certificates::dto::ListDeputyCertificatesQuery;
use crate::features::deputy_certificates::permissions::ReadDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateItem;
use crate::features::deputy_certificates::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Certificates in scope by filters, the last issued first (代表法49).
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "list_deputy_certificates",
    params(ListDeputyCertificatesQuery),
    security(("bearer" = ["deputy_certificates.read"])),
    extensions(("x-permission" = json!("deputy_certificates.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyCertificateItem>)),
)]
#[get("/deputy-certificates")]
pub async fn list_deputy_certificates(
    permit: Permit<ReadDeputyCertificates>,
    Query(query): Query<ListDeputyCertificatesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    at_most("number", query.number.as_deref(), 30)?;
    only_order(query.sort.as_deref(), "-issued_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
