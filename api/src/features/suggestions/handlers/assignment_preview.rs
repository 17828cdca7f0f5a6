//! `GET /suggestions/assignment-preview`

use crate::features::clocks::DeadlineResponse;
use crate::features::suggestions::dto::AssignmentPreviewQuery;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::{periods, store};
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Query, Reply};
use actix_web::get;

/// Nobody assigns more than a year ahead or back.
const MAX_DISTANCE: i64 = 366;

/// The deadline that assigning on a day would give, with its calculation, so that the clerk sees
/// the date first.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "preview_assignment",
    params(AssignmentPreviewQuery),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses((status = 200, description = "The deadline.", body = DeadlineResponse)),
)]
#[get("/suggestions/assignment-preview")]
pub async fn preview_assignment(
    permit: Permit<AssignSuggestion>,
    Query(query): Query<AssignmentPreviewQuery>,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, query.suggestion_id)?;
            let on = query.on.unwrap_or(acting.today);
            if (on - acting.today).num_days().abs() > MAX_DISTANCE {
                let days = [("days".to_owned(), MAX_DISTANCE.into())];
                return Err(Problem::parameter("on", "date_distance", days.into()));
            }
            let deadline = periods::preview(conn, acting, &row, on)?;
            Ok(DeadlineResponse::preview(&deadline, acting.locale))
        })
        .await?;
    Reply::ok(&found)
}
