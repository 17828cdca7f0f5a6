//! `GET /inspections/views`

use crate::features::inspections::permissions::ReadInspections;
use crate::features::inspections::response::{InspectionViewCount, InspectionViews};
use crate::features::inspections::store_list;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many inspections each holds.
#[utoipa::path(
    tag = "inspections",
    operation_id = "list_inspection_views",
    security(("bearer" = ["inspections.read"])),
    extensions(("x-permission" = json!("inspections.read"))),
    responses((status = 200, description = "The views.", body = InspectionViews)),
)]
#[get("/inspections/views")]
pub async fn list_inspection_views(permit: Permit<ReadInspections>) -> Result<Reply, Problem> {
    permit
        .view(|conn, acting| {
            let mut views = Vec::new();
            for view in store_list::views(acting.scope.role()) {
                let count = store_list::count(conn, &acting.scope, *view)?;
                views.push(InspectionViewCount { key: *view, count });
            }
            Reply::ok(&InspectionViews { views })
        })
        .await
}
