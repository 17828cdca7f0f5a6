//! `GET /oral-opinions/views`

use crate::features::oral_opinions::permissions::ReadOralOpinions;
use crate::features::oral_opinions::response::{OralOpinionViewCount, OralOpinionViews};
use crate::features::oral_opinions::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many oral opinions each holds.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "list_oral_opinion_views",
    security(("bearer" = ["oral_opinions.read"])),
    extensions(("x-permission" = json!("oral_opinions.read"))),
    responses((status = 200, description = "The views.", body = OralOpinionViews)),
)]
#[get("/oral-opinions/views")]
pub async fn list_oral_opinion_views(permit: Permit<ReadOralOpinions>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::views(acting.scope.role()) {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(OralOpinionViewCount { key: *view, count });
            }
            Reply::ok(&OralOpinionViews { views })
        })
        .await
}
