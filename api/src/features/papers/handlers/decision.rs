//! `GET /decisions/{id}/papers/{file}`

use super::answer;
use crate::features::decisions;
use crate::features::decisions::permissions::ReadDecisions;
use crate::features::papers::compose;
use crate::features::papers::file::Form;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// What was decided, as DOCX or PDF by the page rules of GB/T 9704: a resolution or decision (决议, 决定) with who
/// adopted it and when, or a deliberation opinion (审议意见书) to the units it is handed over to. A unit's copy
/// names what is asked of itself.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_decision_paper",
    params(
        ("id" = Id, Path, description = "Decision"),
        ("file" = String, Path, description = "`decision.docx` or `decision.pdf`.", example = "decision.pdf"),
    ),
    security(("bearer" = ["decisions.read"])),
    extensions(("x-permission" = json!("decisions.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/decisions/{id}/papers/{file}")]
pub async fn get_decision_paper(
    permit: Permit<ReadDecisions>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let form: Option<Form> = names
        .1
        .strip_prefix("decision.")
        .and_then(|form| form.parse().ok());
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the decision are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            compose::decision(&decisions::read(conn, &acting, path.0)?)
        })
        .await?;
    answer(&permit, document, form, "decision").await
}
