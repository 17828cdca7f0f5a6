//! `GET /project-rounds/{id}/papers/{file}`

use super::answer;
use crate::features::papers::compose::{RoundPaper, project_round};
use crate::features::papers::file::Form;
use crate::features::project_reviews;
use crate::features::project_reviews::permissions::ReadProjectReviews;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// What the congress is told of the livelihood projects of a round, as DOCX or PDF by the page rules of GB/T 9704: how
/// they stand (V11), or how they were accepted, reviewed and rated (V12).
#[utoipa::path(
    tag = "papers",
    operation_id = "get_project_round_paper",
    params(
        ("id" = Id, Path, description = "Round"),
        ("file" = String, Path, description = "`progress` or `review`, with `.docx` or `.pdf`.", example = "progress.pdf"),
    ),
    security(("bearer" = ["project_reviews.read"])),
    extensions(("x-permission" = json!("project_reviews.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/project-rounds/{id}/papers/{file}")]
pub async fn get_project_round_paper(
    permit: Permit<ReadProjectReviews>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (name, form) = names.1.split_once('.').unwrap_or_default();
    let (paper, name) = match name {
        "progress" => (RoundPaper::Progress, "project_report"),
        "review" => (RoundPaper::Review, "project_review"),
        _ => return Err(Problem::not_found()),
    };
    let form: Option<Form> = form.parse().ok();
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the report are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            project_round(&project_reviews::report(conn, &acting, path.0)?, paper)
        })
        .await?;
    answer(&permit, document, form, name).await
}
