//! `POST /voter-reports/{id}/questions`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::NoteVoterReportQuestionRequest;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::WriteVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::features::voter_reports::{detail, holding, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Notes what voters asked and what was answered, without who asked: the deputy, or the office. Several may be noted
/// without network, for the report stays at its version.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "record_voter_report_question",
    request_body = NoteVoterReportQuestionRequest,
    params(
        ("id" = Id, Path, description = "Report"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["voter_reports.write"])),
    extensions(("x-permission" = json!("voter_reports.write"))),
    responses(
        (status = 201, description = "The report with it.", body = VoterReportResponse),
        (status = 403, description = "`voter_report_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `voter_report_not_in_state`, `voter_report_not_yet`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/questions")]
pub async fn record_voter_report_question(
    permit: Permit<WriteVoterReports>,
    path: IdPath,
    key: Idempotent,
    body: Body<NoteVoterReportQuestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = store::get(tx, &acting.scope, path.0)?;
            let case = Case::load(tx, acting, row)?;
            case.check(VoterReportAction::Note)?;
            holding::note(tx, acting, &case, &request)?;
            let location = format!("/api/v1/voter-reports/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
