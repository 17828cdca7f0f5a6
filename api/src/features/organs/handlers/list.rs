//! `GET /organs`

use crate::features::organs::dto::{ListOrgansQuery, OrganResponse};
use crate::features::organs::permissions::Read;
use crate::features::organs::store::{self, OrganFilter};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Lists the organs of the county and of one's town, in the order of the division codes.
#[utoipa::path(
    tag = "organs",
    params(ListOrgansQuery),
    security(("bearer" = ["organs.read"])),
    extensions(("x-permission" = json!("organs.read"))),
    responses((status = 200, description = "One page of organs.", body = Page<OrganResponse>)),
)]
#[get("/organs")]
pub async fn list_organs(
    permit: Permit<Read>,
    Query(query): Query<ListOrgansQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let count = query.count;
    let filter = OrganFilter {
        kinds: query.kind.map(|kinds| kinds.0),
        town_id: query.town_id,
        parent_id: query.parent_id,
        is_active: query.is_active,
        q: query.q,
    };
    let found = permit
        .read(move |conn, acting| store::list(conn, &acting.scope, &filter, &page, count))
        .await?;
    Ok(Reply::tagged(&found.map(OrganResponse::from))?.unless_known(&known))
}
