//! `GET /project-selections/{id}/papers/{file}`

use super::answer;
use crate::features::papers::compose;
use crate::features::papers::file::Form;
use crate::features::project_selections;
use crate::features::project_selections::permissions::ReadProjectSelections;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The papers of the choice among livelihood projects as DOCX or PDF by the page rules of GB/T 9704: the voting method
/// (票决办法, V6), the booklet of the candidates with what deputies say for and against (V5), and once announced the
/// announcement (公告, V9).
#[utoipa::path(
    tag = "papers",
    operation_id = "get_project_selection_paper",
    params(
        ("id" = Id, Path, description = "Choice"),
        ("file" = String, Path, description = "`method`, `booklet` or `announcement`, and `.docx` or `.pdf`.", example = "booklet.pdf"),
    ),
    security(("bearer" = ["project_selections.read"])),
    extensions(("x-permission" = json!("project_selections.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/project-selections/{id}/papers/{file}")]
pub async fn get_project_selection_paper(
    permit: Permit<ReadProjectSelections>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (kind, form) = names.1.split_once('.').ok_or_else(Problem::not_found)?;
    let form: Form = form.parse().map_err(|_| Problem::not_found())?;
    let kind = kind.to_owned();
    let name = format!("project_{kind}");
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the record are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            let found = project_selections::read(conn, &acting, path.0)?;
            match kind.as_str() {
                "method" => compose::project_method(&found),
                "booklet" => {
                    let sheets = project_selections::sheets(conn, &acting, &found)?;
                    compose::project_booklet(&found, &sheets)
                }
                "announcement" => compose::project_announcement(&found),
                _ => Err(Problem::not_found()),
            }
        })
        .await?;
    answer(&permit, document, form, &name).await
}
