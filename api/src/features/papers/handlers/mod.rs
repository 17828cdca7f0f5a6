//! One operation per file, and how both answer.

pub(super) mod ballot;
pub(super) mod decision;
pub(super) mod duty_file;
pub(super) mod inquiry;
pub(super) mod meeting;
pub(super) mod motion;
pub(super) mod project_round;
pub(super) mod project_selection;
pub(super) mod report;
pub(super) mod station;
pub(super) mod suggestion;
pub(super) mod work_plan;

use super::document::Document;
use super::file::Form;
use super::{docx, pdf};
use crate::platform::auth::Authenticated;
use crate::platform::http::Problem;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, web};

/// Sets a paper and sends it as a download.
async fn answer(
    permit: &Authenticated,
    document: Document,
    form: Form,
    name: &str,
) -> Result<HttpResponse, Problem> {
    let settings = permit.platform().config().papers.clone();
    let bytes = web::block(move || match form {
        Form::Docx => docx::write(&document),
        Form::Pdf => pdf::write(&document, &settings),
    })
    .await
    .map_err(Problem::internal)??;
    Ok(download(bytes, form, name))
}

/// A file under its name.
fn download(bytes: Vec<u8>, form: Form, name: &str) -> HttpResponse {
    let download = format!("attachment; filename=\"{name}.{form}\"");
    HttpResponse::Ok()
        .content_type(form.media_type())
        .insert_header((CONTENT_DISPOSITION, download))
        .body(bytes)
}
