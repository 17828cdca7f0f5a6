//! `PATCH /diary-entries/{id}`

use crate::features::diary_entries::case::Case;
use crate::features::diary_entries::changing;
use crate::features::diary_entries::dto::UpdateDiaryEntryRequest;
use crate::features::diary_entries::model::DiaryEntryAction;
use crate::features::diary_entries::permissions::KeepDiary;
use crate::features::diary_entries::response::DiaryEntryResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes an entry of one's own diary: what it says, when to look again, what was found then, who reads it. Of a letter
/// only what the deputy adds to it changes.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "update_diary_entry",
    request_body = UpdateDiaryEntryRequest,
    params(
        ("id" = Id, Path, description = "Entry"),
        ("If-Match" = String, Header, description = "Version of the entry, such as `\"v3\"`"),
    ),
    security(("bearer" = ["diary_entries.keep"])),
    extensions(("x-permission" = json!("diary_entries.keep"))),
    responses(
        (status = 200, description = "The entry as it is now.", body = DiaryEntryResponse),
        (status = 403, description = "`diary_entry_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`diary_entry_of_letter`, `diary_entry_in_use`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/diary-entries/{id}")]
pub async fn update_diary_entry(
    permit: Permit<KeepDiary>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDiaryEntryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DiaryEntryAction::Edit)?;
            changing::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
