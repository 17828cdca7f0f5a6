//! `GET /deputy-contacts`

use crate::features::deputy_contacts::dto::ListDeputyContactsQuery;
use crate::features::deputy_contacts::permissions::ReadDeputyContacts;
use crate::features::deputy_contacts::response::DeputyContactItem;
use crate::features::deputy_contacts::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Contacts in scope by filters, the newest first: of a deputy their own; residents only for their deputy and the office
/// of the congress.
#[utoipa::path(
    tag = "deputy-contacts",
    operation_id = "list_deputy_contacts",
    params(ListDeputyContactsQuery),
    security(("bearer" = ["deputy_contacts.read"])),
    extensions(("x-permission" = json!("deputy_contacts.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyContactItem>)),
)]
#[get("/deputy-contacts")]
pub async fn list_deputy_contacts(
    permit: Permit<ReadDeputyContacts>,
    Query(query): Query<ListDeputyContactsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
