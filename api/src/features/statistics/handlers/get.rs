//! `GET /statistics/suggestions`

use crate::features::statistics::count::count_kept;
use crate::features::statistics::dto::{SuggestionStatistics, SuggestionStatisticsQuery};
use crate::features::statistics::permissions::ReadStatistics;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// What the suggestions in scope come to (J19): how many there are of each kind, and the shares that
/// are reported, each with numerator, denominator and the filters of `GET /suggestions` that show the
/// rows of either. A deputy sees what they signed and what their town admitted; a unit what it handles.
#[utoipa::path(
    tag = "statistics",
    operation_id = "get_suggestion_statistics",
    params(SuggestionStatisticsQuery),
    security(("bearer" = ["statistics.read"])),
    extensions(("x-permission" = json!("statistics.read"))),
    responses((status = 200, description = "The numbers.", body = SuggestionStatistics)),
)]
#[get("/statistics/suggestions")]
pub async fn get_suggestion_statistics(
    permit: Permit<ReadStatistics>,
    Query(query): Query<SuggestionStatisticsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let kept = permit.platform().derived.clone();
    let reply = permit
        .view(move |conn, acting| count_kept(conn, acting, &query, &kept))
        .await?;
    Ok(reply.unless_known(&known))
}
