//! `POST /deputy-appraisals/{id}/openings`

use crate::features::deputy_appraisals::beginning;
use crate::features::deputy_appraisals::case::Case;
use crate::features::deputy_appraisals::dto::BeginDeputyAppraisalRequest;
use crate::features::deputy_appraisals::model::DeputyAppraisalAction;
use crate::features::deputy_appraisals::permissions::ManageDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks the deputies: the parameters, who is appraised and who may rate are fixed; everybody in office is told.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "begin_deputy_appraisal",
    request_body = BeginDeputyAppraisalRequest,
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
        (status = 409, description = "`deputy_appraisal_not_in_state`, `deputy_appraisal_too_few`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-appraisals/{id}/openings")]
pub async fn begin_deputy_appraisal(
    permit: Permit<ManageDeputyAppraisals>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<BeginDeputyAppraisalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyAppraisalAction::Begin;
            let case = Case::open(tx, acting, path.0, Some(seen), act)?;
            let case = beginning::begin(tx, acting, case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
