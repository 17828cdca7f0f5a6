//! `GET /work-plans`

use crate::features::work_plans::dto::ListWorkPlansQuery;
use crate::features::work_plans::permissions::ReadWorkPlans;
use crate::features::work_plans::response::WorkPlanSummary;
use crate::features::work_plans::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Work plans in scope with how their annexes stand, the newest year first.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "list_work_plans",
    params(ListWorkPlansQuery),
    security(("bearer" = ["work_plans.read"])),
    extensions(("x-permission" = json!("work_plans.read"))),
    responses((status = 200, description = "One page.", body = Page<WorkPlanSummary>)),
)]
#[get("/work-plans")]
pub async fn list_work_plans(
    permit: Permit<ReadWorkPlans>,
    Query(query): Query<ListWorkPlansQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-year")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
