//! `DELETE /diary-entries/{id}`

use crate::features::diary_entries::case::Case;
use crate::features::diary_entries::changing;
use crate::features::diary_entries::model::DiaryEntryAction;
use crate::features::diary_entries::permissions::KeepDiary;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws an entry of one's own diary away, as long as nothing was made of it.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "delete_diary_entry",
    params(
        ("id" = Id, Path, description = "Entry"),
        ("If-Match" = String, Header, description = "Version of the entry, such as `\"v3\"`"),
    ),
    security(("bearer" = ["diary_entries.keep"])),
    extensions(("x-permission" = json!("diary_entries.keep"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`diary_entry_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`diary_entry_of_letter`, `diary_entry_in_use`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/diary-entries/{id}")]
pub async fn delete_diary_entry(
    permit: Permit<KeepDiary>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, DiaryEntryAction::Delete)?;
            changing::delete(tx, acting, &case)
        })
        .await?;
    Ok(Reply::no_content())
}
