//! `GET /notices`

use crate::features::notices::dto::{ListNoticesQuery, NoticeResponse, NoticeState};
use crate::features::notices::permissions::ReadNotices;
use crate::features::notices::store;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// What the reader should know, newest first.
#[utoipa::path(
    tag = "notices",
    operation_id = "list_notices",
    params(ListNoticesQuery),
    security(("bearer" = ["notices.read"])),
    extensions(("x-permission" = json!("notices.read"))),
    responses((status = 200, description = "One page.", body = Page<NoticeResponse>)),
)]
#[get("/notices")]
pub async fn list_notices(
    permit: Permit<ReadNotices>,
    Query(query): Query<ListNoticesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    only_order(query.sort.as_deref(), "-created_at")?;
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let state = query.state.unwrap_or(NoticeState::All);
    let reply = permit
        .view(move |conn, acting| {
            let found = store::list(conn, acting, state, &page)?;
            let shown = |(row, is_read)| NoticeResponse::of(row, is_read, acting.locale);
            Reply::tagged(&found.map(shown))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
