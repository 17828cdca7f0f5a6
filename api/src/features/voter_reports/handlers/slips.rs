//! `GET /voter-reports/{id}/slips`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::detail;
use crate::features::voter_reports::error;
use crate::features::voter_reports::model::VoterReportStatus;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::response::VoterReportSlips;
use crate::features::voter_reports::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::get;

/// The slips to be printed and drawn by the voters present, while the report is rated; in an order that says nothing.
/// Never kept.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "get_voter_report_slips",
    params(("id" = Id, Path, description = "Report")),
    security(("bearer" = ["voter_reports.plan"])),
    extensions(("x-permission" = json!("voter_reports.plan"))),
    responses(
        (status = 200, description = "The slips.", body = VoterReportSlips),
        (status = 403, description = "`voter_report_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`voter_report_not_in_state`: it is not rated with slips now.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/voter-reports/{id}/slips")]
pub async fn get_voter_report_slips(
    permit: Permit<PlanVoterReports>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let secret = permit.platform().config().auth.secret.clone();
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            case.may_print()?;
            if case.row.status != VoterReportStatus::Rating {
                return Err(error::NOT_IN_STATE.problem());
            }
            detail::printed(conn, &case, &secret)
        })
        .await?;
    Reply::ok(&found)
}
