//! `GET /inquiries/{id}/papers/{file}`

use super::answer;
use crate::features::inquiries;
use crate::features::inquiries::permissions::ReadInquiries;
use crate::features::papers::{compose, file::Form};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The inquiry as a paper (质询案), for whoever may read it: the question, the answers of the organ, how those
/// who signed stand to them, and the list of all who signed, as DOCX or PDF by the page rules of GB/T 9704.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_inquiry_paper",
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("file" = String, Path, description = "`inquiry.docx` or `inquiry.pdf`.", example = "inquiry.pdf"),
    ),
    security(("bearer" = ["inquiries.read"])),
    extensions(("x-permission" = json!("inquiries.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/inquiries/{id}/papers/{file}")]
pub async fn get_inquiry_paper(
    permit: Permit<ReadInquiries>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let form: Option<Form> = names
        .1
        .strip_prefix("inquiry.")
        .and_then(|form| form.parse().ok());
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the inquiry are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            compose::inquiry(&inquiries::read(conn, &acting, path.0)?)
        })
        .await?;
    answer(&permit, document, form, "inquiry").await
}
