//! `GET /duty-files`

use crate::features::duty_files::dto::ListDutyFilesQuery;
use crate::features::duty_files::permissions::ReadDutyFiles;
use crate::features::duty_files::response::DutyFileItem;
use crate::features::duty_files::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Duty files in scope by filters, one of each mandate, by the names of the deputies (A8).
#[utoipa::path(
    tag = "duty-files",
    operation_id = "list_duty_files",
    params(ListDutyFilesQuery),
    security(("bearer" = ["duty_files.read"])),
    extensions(("x-permission" = json!("duty_files.read"))),
    responses((status = 200, description = "One page.", body = Page<DutyFileItem>)),
)]
#[get("/duty-files")]
pub async fn list_duty_files(
    permit: Permit<ReadDutyFiles>,
    Query(query): Query<ListDutyFilesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "deputy_name")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, (&query, acting.today), &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
