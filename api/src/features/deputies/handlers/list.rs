//! `GET /deputies`

use crate::features::deputies::assemble::{self, Shown};
use crate::features::deputies::dto::{DeputySort, ListDeputiesQuery};
use crate::features::deputies::permissions::Read;
use crate::features::deputies::response::DeputyResponse;
use crate::features::deputies::store::{self, DeputyFilter};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Lists deputies by name.
#[utoipa::path(
    tag = "deputies",
    params(ListDeputiesQuery),
    security(("bearer" = ["deputies.read"])),
    extensions(("x-permission" = json!("deputies.read"))),
    responses((status = 200, description = "One page of deputies.", body = Page<DeputyResponse>)),
)]
#[get("/deputies")]
pub async fn list_deputies(
    permit: Permit<Read>,
    Query(query): Query<ListDeputiesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let (count, descending) = (query.count, query.sort == Some(DeputySort::NameDescending));
    let filter = DeputyFilter::from(query);
    let found = permit
        .read(move |conn, acting| {
            let filter = DeputyFilter {
                on: Some(acting.today),
                ..filter
            };
            let found = store::list(conn, &acting.scope, &filter, descending, &page, count)?;
            let (rows, found) = found.split();
            Ok(found.with(assemble::deputies(conn, acting, rows, Shown::Row)?))
        })
        .await?;
    Ok(Reply::tagged(&found)?.unless_known(&known))
}

impl From<ListDeputiesQuery> for DeputyFilter {
    fn from(query: ListDeputiesQuery) -> Self {
        Self {
            town_id: query.town_id,
            levels: query.level.map(|levels| levels.0),
            term_id: query.term_id,
            statuses: query.status.map(|statuses| statuses.0),
            group_id: query.group_id,
            on: None,
            q: query.q.filter(|q| !q.trim().is_empty()),
        }
    }
}
