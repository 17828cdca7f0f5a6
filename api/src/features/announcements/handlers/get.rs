//! `GET /announcements/{id}`

use crate::features::announcements::case::Case;
use crate::features::announcements::permissions::ReadAnnouncements;
use crate::features::announcements::response::AnnouncementResponse;
use crate::features::announcements::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An announcement, what it is about, the personal data found in it, and what the reader may do to it now.
#[utoipa::path(
    tag = "announcements",
    operation_id = "get_announcement",
    params(("id" = Id, Path, description = "Announcement")),
    security(("bearer" = ["announcements.read"])),
    extensions(("x-permission" = json!("announcements.read"))),
    responses((status = 200, description = "The announcement.", body = AnnouncementResponse)),
)]
#[get("/announcements/{id}")]
pub async fn get_announcement(
    permit: Permit<ReadAnnouncements>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}
