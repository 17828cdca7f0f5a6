//! `GET /exports/suggestions.xlsx`

use crate::features::exchange::workbook;
use crate::features::statistics::export;
use crate::features::statistics::permissions::ReadStatistics;
use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::platform::auth::Permit;
use crate::platform::events;
use crate::platform::http::{Problem, Query};
use actix_web::{HttpResponse, get};

/// The rows of `GET /suggestions` with the same view, filters and order as a workbook, all of them:
/// `limit`, `cursor` and `count` mean nothing here. The export is noted in the log. Memory does not
/// grow with the list: the workbook is made in a file and sent from there.
#[utoipa::path(
    tag = "exchange",
    operation_id = "export_suggestions",
    params(ListSuggestionsQuery),
    security(("bearer" = ["statistics.read"])),
    extensions(("x-permission" = json!("statistics.read"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/exports/suggestions.xlsx")]
pub async fn export_suggestions(
    permit: Permit<ReadStatistics>,
    Query(query): Query<ListSuggestionsQuery>,
) -> Result<HttpResponse, Problem> {
    let (file, rows) = permit
        .read(move |conn, acting| {
            let head = events::head(conn, acting.scope.county_id())?;
            let mark = workbook::watermark(acting, &head);
            export::workbook(conn, acting, query, mark)
        })
        .await?;
    workbook::log(&permit, "suggestions", rows).await?;
    workbook::answer_file("suggestions.xlsx", file)
}
