//! `GET /projects/{id}/resident-ratings`

use crate::features::resident_ratings::dto::ListResidentRatingsQuery;
use crate::features::resident_ratings::permissions::ReadResidentRatings;
use crate::features::resident_ratings::reading;
use crate::features::resident_ratings::response::ProjectResidentRatings;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// What residents say of a project: how often each, and comments, the newest first, with the numbers of people hidden.
/// Comments are for the office of its congress and for its unit, who does not see those that are hidden.
#[utoipa::path(
    tag = "resident-ratings",
    operation_id = "list_project_resident_ratings",
    params(("id" = Id, Path, description = "Project"), ListResidentRatingsQuery),
    security(("bearer" = ["resident_ratings.read"])),
    extensions(("x-permission" = json!("resident_ratings.read"))),
    responses((status = 200, description = "Counts and one page of comments.", body = ProjectResidentRatings)),
)]
#[get("/projects/{id}/resident-ratings")]
pub async fn list_project_resident_ratings(
    permit: Permit<ReadResidentRatings>,
    path: IdPath,
    Query(query): Query<ListResidentRatingsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = reading::page(&query)?;
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&reading::list(conn, acting, path.0, &page)?))
        .await?;
    Ok(reply.unless_known(&known))
}
