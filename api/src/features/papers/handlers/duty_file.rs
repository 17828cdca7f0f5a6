//! `GET /duty-files/{id}/papers/{file}`

use super::answer;
use crate::features::duty_files;
use crate::features::duty_files::permissions::ReadDutyFiles;
use crate::features::papers::compose;
use crate::features::papers::file::Form;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The file of a deputy in a term in its eight parts (A8) as DOCX or PDF by the page rules of GB/T 9704, alone or together
/// with those of the deputy's other mandates that the caller may see.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_duty_file_paper",
    params(
        ("id" = Id, Path, description = "File: the identifier of the mandate"),
        ("file" = String, Path, description = "`file`, or `files` for all mandates together, with `.docx` or `.pdf`.", example = "file.pdf"),
    ),
    security(("bearer" = ["duty_files.read"])),
    extensions(("x-permission" = json!("duty_files.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/duty-files/{id}/papers/{file}")]
pub async fn get_duty_file_paper(
    permit: Permit<ReadDutyFiles>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (name, form) = names.1.split_once('.').unwrap_or_default();
    let is_together = match name {
        "file" => false,
        "files" => true,
        _ => return Err(Problem::not_found()),
    };
    let form: Option<Form> = form.parse().ok();
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the file are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            let files = match is_together {
                true => duty_files::read_all_of_person(conn, &acting, path.0)?,
                false => vec![duty_files::read(conn, &acting, path.0)?],
            };
            compose::duty_files(&files, acting.today)
        })
        .await?;
    answer(&permit, document, form, "duty_file").await
}
