//! `GET /suggestions/{id}/papers/{file}`

use super::answer;
use crate::features::papers::{compose, facts, file};
use crate::features::suggestions::permissions::ReadSuggestions;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use actix_web::{HttpResponse, get, web};

/// A paper about a suggestion, for whoever may read it: the suggestion (代表建议纸), the notice of
/// assignment (交办通知单), the urging notice (催办通知), the letter of reply (复函), as DOCX or PDF by
/// the page rules of GB/T 9704. The DOCX names the fonts of official papers; the PDF embeds a free one
/// of the server.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_suggestion_paper",
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("file" = String, Path, description = "`suggestion`, `assignment`, `urge` or `reply`, with `.docx` or `.pdf`.", example = "reply.pdf"),
    ),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 409, description = "`paper_without_assignment`, `paper_without_reply`, `paper_without_period`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/suggestions/{id}/papers/{file}")]
pub async fn get_suggestion_paper(
    permit: Permit<ReadSuggestions>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (kind, form) = file::parse(&names.1).ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| compose::paper(kind, &facts::read(conn, acting, path.0)?))
        .await?;
    answer(&permit, document, form, kind.as_str()).await
}
