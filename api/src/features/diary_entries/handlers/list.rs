//! `GET /diary-entries`

use crate::features::diary_entries::dto::ListDiaryEntriesQuery;
use crate::features::diary_entries::permissions::ReadDiaryEntries;
use crate::features::diary_entries::response::DiaryEntryItem;
use crate::features::diary_entries::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Entries of diaries by filters, the last meeting first (A5): a deputy reads their own, or what members of the groups
/// they lead share with them, the office of a congress what its deputies share.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "list_diary_entries",
    params(ListDiaryEntriesQuery),
    security(("bearer" = ["diary_entries.read"])),
    extensions(("x-permission" = json!("diary_entries.read"))),
    responses((status = 200, description = "One page.", body = Page<DiaryEntryItem>)),
)]
#[get("/diary-entries")]
pub async fn list_diary_entries(
    permit: Permit<ReadDiaryEntries>,
    Query(query): Query<ListDiaryEntriesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-met_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
