//! `GET /decisions/views`

use crate::features::decisions::permissions::ReadDecisions;
use crate::features::decisions::response::{DecisionViewCount, DecisionViews};
use crate::features::decisions::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many decisions each holds.
#[utoipa::path(
    tag = "decisions",
    operation_id = "list_decision_views",
    security(("bearer" = ["decisions.read"])),
    extensions(("x-permission" = json!("decisions.read"))),
    responses((status = 200, description = "The views.", body = DecisionViews)),
)]
#[get("/decisions/views")]
pub async fn list_decision_views(permit: Permit<ReadDecisions>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::views(acting.scope.role()) {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(DecisionViewCount { key: *view, count });
            }
            Reply::ok(&DecisionViews { views })
        })
        .await
}
