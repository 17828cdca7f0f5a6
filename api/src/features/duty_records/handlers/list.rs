//! `GET /duty-records`

use crate::features::duty_records::dto::ListDutyRecordsQuery;
use crate::features::duty_records::permissions::ReadDutyRecords;
use crate::features::duty_records::response::DutyRecordItem;
use crate::features::duty_records::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Duty records in scope by filters, the last day first (A8, A9).
#[utoipa::path(
    tag = "duty-records",
    operation_id = "list_duty_records",
    params(ListDutyRecordsQuery),
    security(("bearer" = ["duty_records.read"])),
    extensions(("x-permission" = json!("duty_records.read"))),
    responses((status = 200, description = "One page.", body = Page<DutyRecordItem>)),
)]
#[get("/duty-records")]
pub async fn list_duty_records(
    permit: Permit<ReadDutyRecords>,
    Query(query): Query<ListDutyRecordsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-held_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
