//! `GET /group-quarters/preview`

use crate::features::group_quarters::detail;
use crate::features::group_quarters::dto::PreviewGroupQuarterQuery;
use crate::features::group_quarters::permissions::CloseGroupQuarters;
use crate::features::group_quarters::response::GroupQuarterPreview;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// The colours a quarter of the office's congress would be closed with now, and whether it can be.
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "preview_group_quarter",
    params(PreviewGroupQuarterQuery),
    security(("bearer" = ["group_quarters.close"])),
    extensions(("x-permission" = json!("group_quarters.close"))),
    responses(
        (status = 200, description = "Every group with its colour.", body = GroupQuarterPreview),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/group-quarters/preview")]
pub async fn preview_group_quarter(
    permit: Permit<CloseGroupQuarters>,
    Query(query): Query<PreviewGroupQuarterQuery>,
) -> Result<Reply, Problem> {
    permit
        .view(move |conn, acting| Reply::ok(&detail::preview(conn, acting, &query)?))
        .await
}
