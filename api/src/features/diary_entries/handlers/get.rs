//! `GET /diary-entries/{id}`

use crate::features::diary_entries::case::Case;
use crate::features::diary_entries::permissions::ReadDiaryEntries;
use crate::features::diary_entries::response::DiaryEntryResponse;
use crate::features::diary_entries::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An entry, and what the reader may do to it now.
#[utoipa::path(
    tag = "diary-entries",
    operation_id = "get_diary_entry",
    params(("id" = Id, Path, description = "Entry")),
    security(("bearer" = ["diary_entries.read"])),
    extensions(("x-permission" = json!("diary_entries.read"))),
    responses((status = 200, description = "The entry.", body = DiaryEntryResponse)),
)]
#[get("/diary-entries/{id}")]
pub async fn get_diary_entry(
    permit: Permit<ReadDiaryEntries>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
