//! `GET /ballots`

use crate::features::ballots::dto::ListBallotsQuery;
use crate::features::ballots::permissions::ReadBallots;
use crate::features::ballots::response::BallotItem;
use crate::features::ballots::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Ballots in scope, the newest first.
#[utoipa::path(
    tag = "ballots",
    operation_id = "list_ballots",
    params(ListBallotsQuery),
    security(("bearer" = ["ballots.read"])),
    extensions(("x-permission" = json!("ballots.read"))),
    responses((status = 200, description = "One page.", body = Page<BallotItem>)),
)]
#[get("/ballots")]
pub async fn list_ballots(
    permit: Permit<ReadBallots>,
    Query(query): Query<ListBallotsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            let own = store_list::own_channels(conn, &acting.scope, &rows.items)?;
            Reply::tagged(&rows.try_map(|row| detail::item(&row, own.get(&row.id).copied()))?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
