//! `GET /suggestions`

use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::list::Wanted;
use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response::SuggestionItem;
use crate::features::suggestions::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::get;

/// Suggestions in scope, by saved view, filters and order.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "list_suggestions",
    params(ListSuggestionsQuery),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "One page.", body = Page<SuggestionItem>)),
)]
#[get("/suggestions")]
pub async fn list_suggestions(
    permit: Permit<ReadSuggestions>,
    Query(query): Query<ListSuggestionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let wanted = Wanted::new(query, permit.principal().role)?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, acting, &wanted, &page)?;
            Reply::tagged(&detail::items(acting, rows))
        })
        .await?;
    Ok(reply.unless_known(&known))
}
