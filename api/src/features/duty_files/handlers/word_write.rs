//! `POST /duty-files/{id}/words`

use crate::features::duty_files::content::DutyFileWord;
use crate::features::duty_files::dto::WriteDutyFileWordRequest;
use crate::features::duty_files::permissions::KeepDutyFiles;
use crate::features::duty_files::{assembling, writing};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes what the office says of a year of the deputy (年终评价), once for each year; the deputy is told and reads it.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "write_duty_file_word",
    request_body = WriteDutyFileWordRequest,
    params(
        ("id" = Id, Path, description = "File: the identifier of the mandate"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["duty_files.keep"])),
    extensions(("x-permission" = json!("duty_files.keep"))),
    responses(
        (status = 201, description = "Entered.", body = DutyFileWord),
        (status = 403, description = "`duty_file_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_file_closed`, `duty_file_handed_over`, `duty_file_word_exists`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-files/{id}/words")]
pub async fn write_duty_file_word(
    permit: Permit<KeepDutyFiles>,
    path: IdPath,
    key: Idempotent,
    body: Body<WriteDutyFileWordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = writing::write(tx, acting, path.0, &request)?;
            let location = format!("/api/v1/duty-files/{}", row.file_id);
            Reply::created(&assembling::word(&row), row.version, location)
        })
        .await
}
