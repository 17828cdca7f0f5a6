//! `POST /deputy-appraisals/{id}/ratings`

use crate::features::deputy_appraisals::case::Case;
use crate::features::deputy_appraisals::dto::RateDeputyAppraisalRequest;
use crate::features::deputy_appraisals::model::DeputyAppraisalAction;
use crate::features::deputy_appraisals::permissions::RateDeputies;
use crate::features::deputy_appraisals::rating;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::features::deputy_appraisals::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Problem, ProblemBody, Reply, Unlogged};
use actix_web::post;

/// Rates every deputy who is appraised but oneself, in secret, once. The roll notes that the rater has rated, without a
/// time; what was said is added to the sums. Neither the log of requests nor the log of events hears of it, and no answer
/// is kept: who sends it again is told that they have rated.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "rate_deputy_appraisal",
    request_body = RateDeputyAppraisalRequest,
    params(("id" = Id, Path, description = "Appraisal")),
    security(("bearer" = ["deputy_appraisals.rate"])),
    extensions(("x-permission" = json!("deputy_appraisals.rate"))),
    responses(
        (status = 200, description = "The appraisal, in which the reader has rated.", body = DeputyAppraisalResponse),
        (status = 403, description = "`deputy_appraisal_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_appraisal_not_in_state`, `deputy_appraisal_already_rated`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-appraisals/{id}/ratings")]
pub async fn rate_deputy_appraisal(
    _: Unlogged,
    permit: Permit<RateDeputies>,
    path: IdPath,
    body: Body<RateDeputyAppraisalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let act = DeputyAppraisalAction::Rate;
            let case = Case::open(tx, acting, path.0, None, act)?;
            rating::rate(tx, &case, &request)?;
            let row = store::get(tx, &acting.scope, path.0)?;
            let case = Case::load(tx, acting, row)?;
            Reply::versioned(&detail::assemble(tx, acting, &case)?, case.row.version)
        })
        .await
}
