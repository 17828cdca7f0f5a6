//! `POST /diary-entries/{id}/opinions`

use crate::features::diary_entries::case::Case;
use crate::features::diary_entries::dto::OpinionOfDiaryEntryRequest;
use crate::features::diary_entries::making;
use crate::features::diary_entries::model::DiaryEntryAction;
use crate::features::diary_entries::permissions::KeepDiary;
use crate::features::diary_entries::response::DiaryEntryResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands an entry to the office of the congress as an oral opinion (J21), which sorts it; `opinion_id` says which.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "create_diary_entry_opinion",
    request_body = OpinionOfDiaryEntryRequest,
    params(
        ("id" = Id, Path, description = "Entry"),
        ("If-Match" = String, Header, description = "Version of the entry, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["diary_entries.keep"])),
    extensions(("x-permission" = json!("diary_entries.keep"))),
    responses(
        (status = 200, description = "The entry as it is now.", body = DiaryEntryResponse),
        (status = 403, description = "`diary_entry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`diary_entry_of_letter`, `diary_entry_in_use`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/diary-entries/{id}/opinions")]
pub async fn create_diary_entry_opinion(
    permit: Permit<KeepDiary>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<OpinionOfDiaryEntryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DiaryEntryAction::Forward)?;
            making::forward(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
