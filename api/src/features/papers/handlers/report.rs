//! `GET /statistics/suggestions/{file}`

use super::answer;
use crate::features::papers::compose;
use crate::features::papers::file::Form;
use crate::features::papers::year;
use crate::features::statistics::permissions::ReadStatistics;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, ProblemBody, Query};
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which year.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SuggestionReportQuery {
    /// The year in which the suggestions were handed in; this year by default.
    #[param(minimum = 1954, maximum = 9998)]
    pub year: Option<i32>,
}

/// The report on the handling of suggestions to the congress (J17, 代表法51), from the numbers of
/// `GET /statistics/suggestions` in the caller's scope: totals, result classes, ratings, units, and
/// what is not answered.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_suggestion_report",
    params(
        ("file" = String, Path, description = "`report.docx` or `report.pdf`.", example = "report.docx"),
        SuggestionReportQuery,
    ),
    security(("bearer" = ["statistics.read"])),
    extensions(("x-permission" = json!("statistics.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/statistics/suggestions/{file}")]
pub async fn get_suggestion_report(
    permit: Permit<ReadStatistics>,
    file: web::Path<String>,
    Query(query): Query<SuggestionReportQuery>,
) -> Result<HttpResponse, Problem> {
    let form: Form = file
        .strip_prefix("report.")
        .and_then(|form| form.parse().ok())
        .ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| compose::report(&year::read(conn, acting, query.year)?))
        .await?;
    answer(&permit, document, form, "report").await
}
