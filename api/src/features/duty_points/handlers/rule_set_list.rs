//! `GET /duty-rule-sets`

use crate::features::duty_points::dto::ListDutyRuleSetsQuery;
use crate::features::duty_points::permissions::ReadDutyPoints;
use crate::features::duty_points::response::DutyRuleSet;
use crate::features::duty_points::{keeping, store_rule_sets};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Rules of points in scope, the newest first: a town sees its own and those of the county.
#[utoipa::path(
    tag = "duty-points",
    operation_id = "list_duty_rule_sets",
    params(ListDutyRuleSetsQuery),
    security(("bearer" = ["duty_points.read"])),
    extensions(("x-permission" = json!("duty_points.read"))),
    responses((status = 200, description = "One page.", body = Page<DutyRuleSet>)),
)]
#[get("/duty-rule-sets")]
pub async fn list_duty_rule_sets(
    permit: Permit<ReadDutyPoints>,
    Query(query): Query<ListDutyRuleSetsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let (rows, rest) = store_rule_sets::list(conn, &acting.scope, &query, &page)?.split();
            let items = keeping::read(conn, acting, &rows)?;
            Reply::tagged(&rest.with(items))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
