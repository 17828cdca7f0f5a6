//! `POST /duty-file-handovers`

use crate::features::duty_files::dto::HandOverDutyFilesRequest;
use crate::features::duty_files::handing;
use crate::features::duty_files::permissions::KeepDutyFiles;
use crate::features::duty_files::response::DutyFilesDone;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records that a closed file, or all closed ones of a term, were handed over: to whom and on which day (移交存档). Each
/// deputy is told.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "record_duty_file_handover",
    request_body = HandOverDutyFilesRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["duty_files.keep"])),
    extensions(("x-permission" = json!("duty_files.keep"))),
    responses(
        (status = 200, description = "Which were handed over, and which were not, with the reason.", body = DutyFilesDone),
        (status = 403, description = "`duty_file_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "Of one file: `duty_file_not_closed`, `duty_file_handed_over`; of a term: `duty_files_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-file-handovers")]
pub async fn record_duty_file_handover(
    permit: Permit<KeepDutyFiles>,
    key: Idempotent,
    body: Body<HandOverDutyFilesRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            Reply::ok(&handing::hand_over(tx, acting, &request)?)
        })
        .await
}
