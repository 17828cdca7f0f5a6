//! `GET /terms`

use crate::features::terms::dto::{ListTermsQuery, TermResponse};
use crate::features::terms::permissions::Read;
use crate::features::terms::store;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Lists terms, the latest first.
#[utoipa::path(
    tag = "terms",
    params(ListTermsQuery),
    security(("bearer" = ["terms.read"])),
    extensions(("x-permission" = json!("terms.read"))),
    responses((status = 200, description = "One page of terms.", body = Page<TermResponse>)),
)]
#[get("/terms")]
pub async fn list_terms(
    permit: Permit<Read>,
    Query(query): Query<ListTermsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let found = permit
        .read(move |conn, acting| {
            let levels = query.level.as_ref().map(|levels| levels.0.as_slice());
            let scope = &acting.scope;
            let found = store::list(conn, scope, query.organ_id, levels, &page, query.count)?;
            Ok(found.map(|term| TermResponse::of(term, acting.today)))
        })
        .await?;
    Ok(Reply::tagged(&found)?.unless_known(&known))
}
