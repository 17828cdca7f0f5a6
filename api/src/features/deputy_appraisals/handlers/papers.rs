//! `POST /deputy-appraisals/{id}/papers`

use crate::features::deputy_appraisals::case::Case;
use crate::features::deputy_appraisals::dto::RecordDeputyAppraisalPapersRequest;
use crate::features::deputy_appraisals::model::DeputyAppraisalAction;
use crate::features::deputy_appraisals::papers;
use crate::features::deputy_appraisals::permissions::ManageDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters who handed in a paper and the sums of all papers, in place of what was entered before.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "record_deputy_appraisal_papers",
    request_body = RecordDeputyAppraisalPapersRequest,
    params(
        ("id" = Id, Path, description = "Appraisal"),
        ("If-Match" = String, Header, description = "Version of the appraisal, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_appraisals.manage"])),
    extensions(("x-permission" = json!("deputy_appraisals.manage"))),
    responses(
        (status = 200, description = "The appraisal as it is now.", body = DeputyAppraisalResponse),
        (status = 403, description = "`deputy_appraisal_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_appraisal_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-appraisals/{id}/papers")]
pub async fn record_deputy_appraisal_papers(
    permit: Permit<ManageDeputyAppraisals>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordDeputyAppraisalPapersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyAppraisalAction::Papers;
            let case = Case::open(tx, acting, path.0, Some(seen), act)?;
            let case = papers::record(tx, acting, case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
