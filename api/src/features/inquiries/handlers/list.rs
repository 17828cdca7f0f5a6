//! `GET /inquiries`

use crate::features::inquiries::dto::ListInquiriesQuery;
use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::inquiries::response::InquiryItem;
use crate::features::inquiries::{detail, store_list};
use crate::features::organs;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash, only_order,
};
use actix_web::get;

/// Inquiries in scope, by saved view and filters, the newest first.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "list_inquiries",
    params(ListInquiriesQuery),
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses((status = 200, description = "One page.", body = Page<InquiryItem>)),
)]
#[get("/inquiries")]
pub async fn list_inquiries(
    permit: Permit<ReadInquiries>,
    Query(query): Query<ListInquiriesQuery>,
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
            Reply::tagged(&rows.map(|row| detail::item(&row, &towns, acting.today)))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
