//! `GET /inbox`

use crate::features::inbox::dto::{InboxItem, ListInboxQuery, State};
use crate::features::inbox::permissions::ReadInbox;
use crate::features::inbox::store;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// What waits for the reader, or waited, newest first.
#[utoipa::path(
    tag = "inbox",
    operation_id = "list_inbox",
    params(ListInboxQuery),
    security(("bearer" = ["inbox.read"])),
    extensions(("x-permission" = json!("inbox.read"))),
    responses((status = 200, description = "One page.", body = Page<InboxItem>)),
)]
#[get("/inbox")]
pub async fn list_inbox(
    permit: Permit<ReadInbox>,
    Query(query): Query<ListInboxQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    only_order(query.sort.as_deref(), "-created_at")?;
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let state = query.state.unwrap_or(State::Open);
    let reply = permit
        .view(move |conn, acting| {
            Reply::tagged(&store::list(conn, acting, state, &page, query.count)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
