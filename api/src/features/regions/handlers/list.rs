//! `GET /regions`

use crate::features::regions::dto::{ListRegionsQuery, RegionResponse};
use crate::features::regions::permissions::Read;
use crate::features::regions::store::{self, RegionFilter};
use crate::features::regions::{RegionCode, RegionLevel};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use crate::platform::i18n::Params;
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
    let parent = query.parent.as_deref().map(str::parse::<RegionCode>);
    let level = query.level.map(RegionLevel::from_number);
    let filter = RegionFilter {
        parent: parent
            .transpose()
            .map_err(|_| Problem::parameter("parent", "wrong_value", Params::new()))?,
        level: match level {
            Some(None) => {
                let limits = [("min".to_owned(), 1.into()), ("max".to_owned(), 5.into())];
                return Err(Problem::parameter("level", "range", limits.into()));
            }
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
