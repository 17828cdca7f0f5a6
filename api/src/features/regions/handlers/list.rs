//! `GET /regions`

use crate::features::regions::dto::{ListRegionsQuery, RegionResponse};
use crate::features::regions::permissions::Read;
use crate::features::regions::store::{self, RegionFilter};
use crate::features::regions::{RegionCode, RegionLevel};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, problem_codes,
};
use actix_web::get;

/// Lists administrative divisions in code order.
#[utoipa::path(
    tag = "regions",
    params(ListRegionsQuery),
    security(("bearer" = ["regions.read"])),
    extensions(("x-permission" = json!("regions.read"))),
    responses((status = 200, description = "One page of divisions.", body = Page<RegionResponse>)),
)]
#[get("/regions")]
pub async fn list_regions(
    permit: Permit<Read>,
    Query(query): Query<ListRegionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let invalid = |reason: &str| problem_codes::INVALID_PARAMETER.with("reason", reason);
    let parent = query.parent.as_deref().map(str::parse::<RegionCode>);
    let level = query.level.map(RegionLevel::from_number);
    let filter = RegionFilter {
        parent: parent.transpose().map_err(|e| invalid(&e.to_string()))?,
        level: match level {
            Some(None) => return Err(invalid("level 1–5")),
            Some(level) => level,
            None => None,
        },
        q: query.q.clone(),
        at: query.at.unwrap_or(permit.acting().today),
    };
    let count = query.count;
    let found = permit
        .read(move |conn, acting| store::list(conn, &acting.scope, &filter, &page, count))
        .await?;
    Ok(Reply::tagged(&found.map(RegionResponse::from))?.unless_known(&known))
}
