//! `GET /exports/deputy-work.xlsx`

use crate::features::duty_statistics::dto::DeputyWorkQuery;
use crate::features::duty_statistics::export;
use crate::features::duty_statistics::permissions::ReadDutyStatistics;
use crate::features::exchange::workbook;
use crate::platform::auth::Permit;
use crate::platform::events;
use crate::platform::http::{Problem, Query};
use actix_web::{HttpResponse, get};

/// The numbers of `GET /statistics/deputy-work` as a workbook: a row for each number of each congress. The export is
/// noted in the log.
#[utoipa::path(
    tag = "exchange",
    operation_id = "export_deputy_work",
    params(DeputyWorkQuery),
    security(("bearer" = ["duty_statistics.read"])),
    extensions(("x-permission" = json!("duty_statistics.read"))),
    responses((status = 200, description = "The workbook.", body = String, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
)]
#[get("/exports/deputy-work.xlsx")]
pub async fn export_deputy_work(
    permit: Permit<ReadDutyStatistics>,
    Query(query): Query<DeputyWorkQuery>,
) -> Result<HttpResponse, Problem> {
    let (file, rows) = permit
        .read(move |conn, acting| {
            let head = events::head(conn, acting.scope.county_id())?;
            let mark = workbook::watermark(acting, &head);
            export::workbook(conn, acting, &query, mark)
        })
        .await?;
    workbook::log(&permit, "deputy_work", rows).await?;
    workbook::answer_file("deputy-work.xlsx", file)
}
