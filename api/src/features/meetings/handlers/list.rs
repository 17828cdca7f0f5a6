//! `GET /meetings`

use crate::features::meetings::dto::ListMeetingsQuery;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response::MeetingItem;
use crate::features::meetings::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash,
};
use crate::platform::i18n::Params;
use actix_web::get;

/// Meetings in scope, by saved view and filters, by the day they begin. A deputy sees those whose roll they are
/// on, from the notice or the publication of the date on.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meetings",
    params(ListMeetingsQuery),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "One page.", body = Page<MeetingItem>)),
)]
#[get("/meetings")]
pub async fn list_meetings(
    permit: Permit<ReadMeetings>,
    Query(query): Query<ListMeetingsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let is_descending = match query.sort.as_deref() {
        None | Some("-begins_on") => true,
        Some("begins_on") => false,
        Some(_) => return Err(Problem::parameter("sort", "sort", Params::new())),
    };
    at_most("q", query.q.as_deref(), 100)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, is_descending, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
