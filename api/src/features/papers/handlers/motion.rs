//! `GET /motions/{id}/papers/{file}`

use super::answer;
use crate::features::motions;
use crate::features::motions::permissions::ReadMotions;
use crate::features::papers::{compose, file::Form};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The motion as a paper (议案), for whoever may read it: cause, grounds, plan, and the list of all
/// deputies who signed, as DOCX or PDF by the page rules of GB/T 9704.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_motion_paper",
    params(
        ("id" = Id, Path, description = "Motion"),
        ("file" = String, Path, description = "`motion.docx` or `motion.pdf`.", example = "motion.pdf"),
    ),
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/motions/{id}/papers/{file}")]
pub async fn get_motion_paper(
    permit: Permit<ReadMotions>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let form: Option<Form> = names
        .1
        .strip_prefix("motion.")
        .and_then(|form| form.parse().ok());
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the motion are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            compose::motion(&motions::read(conn, &acting, path.0)?)
        })
        .await?;
    answer(&permit, document, form, "motion").await
}
