//! `GET /resident-messages`

use crate::features::resident_messages::dto::ListResidentMessagesQuery;
use crate::features::resident_messages::permissions::ReadResidentMessages;
use crate::features::resident_messages::response::ResidentMessageItem;
use crate::features::resident_messages::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, at_most, filter_hash,
};
use crate::platform::i18n::Params;
use actix_web::get;

/// What residents sent, the newest first: to the office that of its congress, to a deputy the letters shown to them.
/// Numbers of people are hidden and not found.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "list_resident_messages",
    params(ListResidentMessagesQuery),
    security(("bearer" = ["resident_messages.read"])),
    extensions(("x-permission" = json!("resident_messages.read"))),
    responses((status = 200, description = "One page.", body = Page<ResidentMessageItem>)),
)]
#[get("/resident-messages")]
pub async fn list_resident_messages(
    permit: Permit<ReadResidentMessages>,
    Query(query): Query<ListResidentMessagesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let sort = query.sort.as_deref();
    if sort.is_some_and(|sort| sort != "-created_at") {
        return Err(Problem::parameter("sort", "sort", Params::new()));
    }
    at_most("q", query.q.as_deref(), 100)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
