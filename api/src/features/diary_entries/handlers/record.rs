//! `POST /diary-entries`

use crate::features::diary_entries::case::Case;
use crate::features::diary_entries::detail;
use crate::features::diary_entries::dto::RecordDiaryEntryRequest;
use crate::features::diary_entries::permissions::KeepDiary;
use crate::features::diary_entries::recording::record;
use crate::features::diary_entries::response::DiaryEntryResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes into the diary of the deputy who asks (A5). A day to look again becomes a to-do with that day.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "record_diary_entry",
    request_body = RecordDiaryEntryRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["diary_entries.keep"])),
    extensions(("x-permission" = json!("diary_entries.keep"))),
    responses(
        (status = 201, description = "Entered.", body = DiaryEntryResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/diary-entries")]
pub async fn record_diary_entry(
    permit: Permit<KeepDiary>,
    key: Idempotent,
    body: Body<RecordDiaryEntryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let row = record(tx, acting, &request)?;
            let case = Case::new(tx, acting, row)?;
            let location = format!("/api/v1/diary-entries/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
