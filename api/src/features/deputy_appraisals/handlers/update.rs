//! `PATCH /deputy-appraisals/{id}`

use crate::features::deputy_appraisals::case::Case;
use crate::features::deputy_appraisals::create;
use crate::features::deputy_appraisals::dto::UpdateDeputyAppraisalRequest;
use crate::features::deputy_appraisals::model::DeputyAppraisalAction;
use crate::features::deputy_appraisals::permissions::ManageDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what is prepared: its title, its day, the items, who is appraised.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "update_deputy_appraisal",
    request_body = UpdateDeputyAppraisalRequest,
    params(
        ("id" = Id, Path, description = "Appraisal"),
        ("If-Match" = String, Header, description = "Version of the appraisal, such as `\"v3\"`"),
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
#[patch("/deputy-appraisals/{id}")]
pub async fn update_deputy_appraisal(
    permit: Permit<ManageDeputyAppraisals>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyAppraisalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let act = DeputyAppraisalAction::Edit;
            let case = Case::open(tx, acting, path.0, Some(seen), act)?;
            let case = create::update(tx, acting, case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
