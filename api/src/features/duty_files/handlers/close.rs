//! `POST /duty-file-closings`

use crate::features::duty_files::closing;
use crate::features::duty_files::dto::CloseDutyFilesRequest;
use crate::features::duty_files::permissions::KeepDutyFiles;
use crate::features::duty_files::response::DutyFilesDone;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes the file of a mandate that is over, or all of a term that can be closed now (封存): what they say is kept as a
/// document with its digest, and nothing of it changes any more. Each deputy is told.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "close_duty_files",
    request_body = CloseDutyFilesRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["duty_files.keep"])),
    extensions(("x-permission" = json!("duty_files.keep"))),
    responses(
        (status = 200, description = "Which were closed, and which were not, with the reason.", body = DutyFilesDone),
        (status = 403, description = "`duty_file_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "Of one file: `duty_file_running`, `duty_file_pending`, `duty_file_closed`, `duty_file_handed_over`; of a term: `duty_files_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-file-closings")]
pub async fn close_duty_files(
    permit: Permit<KeepDutyFiles>,
    key: Idempotent,
    body: Body<CloseDutyFilesRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            Reply::ok(&closing::close(tx, acting, &request)?)
        })
        .await
}
