//! `GET /announcements`

use crate::features::announcements::dto::ListAnnouncementsQuery;
use crate::features::announcements::permissions::ReadAnnouncements;
use crate::features::announcements::response::AnnouncementItem;
use crate::features::announcements::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Announcements in scope, the last issued first; a deputy sees those that are published.
#[utoipa::path(
    tag = "announcements",
    operation_id = "list_announcements",
    params(ListAnnouncementsQuery),
    security(("bearer" = ["announcements.read"])),
    extensions(("x-permission" = json!("announcements.read"))),
    responses((status = 200, description = "One page.", body = Page<AnnouncementItem>)),
)]
#[get("/announcements")]
pub async fn list_announcements(
    permit: Permit<ReadAnnouncements>,
    Query(query): Query<ListAnnouncementsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-issued_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
