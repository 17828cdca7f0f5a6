//! `GET /work-plans/{id}/papers/{file}`

use super::answer;
use crate::features::papers::compose;
use crate::features::papers::file::Form;
use crate::features::work_plans;
use crate::features::work_plans::permissions::ReadWorkPlans;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The work plan of a year as DOCX or PDF by the page rules of GB/T 9704, with its annex as a table: when, what,
/// where, who is responsible, which deputies, who sits in, what papers (P10).
#[utoipa::path(
    tag = "papers",
    operation_id = "get_work_plan_paper",
    params(
        ("id" = Id, Path, description = "Work plan"),
        ("file" = String, Path, description = "`plan.docx` or `plan.pdf`.", example = "plan.pdf"),
    ),
    security(("bearer" = ["work_plans.read"])),
    extensions(("x-permission" = json!("work_plans.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/work-plans/{id}/papers/{file}")]
pub async fn get_work_plan_paper(
    permit: Permit<ReadWorkPlans>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let form: Option<Form> = names
        .1
        .strip_prefix("plan.")
        .and_then(|form| form.parse().ok());
    let form = form.ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Papers are Chinese, so the words that come with the plan are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            compose::work_plan(&work_plans::read(conn, &acting, path.0)?)
        })
        .await?;
    answer(&permit, document, form, "work_plan").await
}
