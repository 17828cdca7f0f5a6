//! `GET /group-activities`

use crate::features::group_activities::dto::ListGroupActivitiesQuery;
use crate::features::group_activities::permissions::ReadGroupActivities;
use crate::features::group_activities::response::GroupActivityItem;
use crate::features::group_activities::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Activities of deputy groups in scope by filters, the last day first (A2).
#[utoipa::path(
    tag = "group-activities",
    operation_id = "list_group_activities",
    params(ListGroupActivitiesQuery),
    security(("bearer" = ["group_activities.read"])),
    extensions(("x-permission" = json!("group_activities.read"))),
    responses((status = 200, description = "One page.", body = Page<GroupActivityItem>)),
)]
#[get("/group-activities")]
pub async fn list_group_activities(
    permit: Permit<ReadGroupActivities>,
    Query(query): Query<ListGroupActivitiesQuery>,
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
