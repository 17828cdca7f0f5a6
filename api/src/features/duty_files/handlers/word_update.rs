//! `PATCH /duty-file-words/{id}`

use crate::features::duty_files::content::DutyFileWord;
use crate::features::duty_files::dto::UpdateDutyFileWordRequest;
use crate::features::duty_files::permissions::KeepDutyFiles;
use crate::features::duty_files::{assembling, writing};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Corrects what the office says of a year, while the file is not closed; the deputy is told.
#[utoipa::path(
    tag = "duty-files",
    operation_id = "update_duty_file_word",
    request_body = UpdateDutyFileWordRequest,
    params(
        ("id" = Id, Path, description = "Word of a year"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["duty_files.keep"])),
    extensions(("x-permission" = json!("duty_files.keep"))),
    responses(
        (status = 200, description = "As it is now.", body = DutyFileWord),
        (status = 403, description = "`duty_file_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`duty_file_closed`, `duty_file_handed_over`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/duty-file-words/{id}")]
pub async fn update_duty_file_word(
    permit: Permit<KeepDutyFiles>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDutyFileWordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let row = writing::correct(tx, acting, (path.0, seen), &request)?;
            Reply::versioned(&assembling::word(&row), row.version)
        })
        .await
}
