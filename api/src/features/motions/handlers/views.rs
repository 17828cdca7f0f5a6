//! `GET /motions/views`

use crate::features::motions::permissions::ReadMotions;
use crate::features::motions::response::{MotionViewCount, MotionViews};
use crate::features::motions::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many motions each holds.
#[utoipa::path(
    tag = "motions",
    operation_id = "list_motion_views",
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses((status = 200, description = "The views.", body = MotionViews)),
)]
#[get("/motions/views")]
pub async fn list_motion_views(permit: Permit<ReadMotions>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::views(acting.scope.role()) {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(MotionViewCount { key: *view, count });
            }
            Reply::ok(&MotionViews { views })
        })
        .await
}
