//! `GET /trainings`

use crate::features::trainings::dto::ListTrainingsQuery;
use crate::features::trainings::permissions::ReadTrainings;
use crate::features::trainings::response::TrainingItem;
use crate::features::trainings::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// The plan of a year and what became of it: trainings in scope by filters, the last day first.
#[utoipa::path(
    tag = "trainings",
    operation_id = "list_trainings",
    params(ListTrainingsQuery),
    security(("bearer" = ["trainings.read"])),
    extensions(("x-permission" = json!("trainings.read"))),
    responses((status = 200, description = "One page.", body = Page<TrainingItem>)),
)]
#[get("/trainings")]
pub async fn list_trainings(
    permit: Permit<ReadTrainings>,
    Query(query): Query<ListTrainingsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-begins_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
