//! `DELETE /announcements/{id}`

use crate::features::announcements::case::Case;
use crate::features::announcements::log::entry;
use crate::features::announcements::model::AnnouncementAction;
use crate::features::announcements::permissions::ManageAnnouncements;
use crate::features::announcements::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::delete;

/// Throws a draft away. What was public once is kept.
#[utoipa::path(
    tag = "announcements",
    operation_id = "delete_announcement",
    params(
        ("id" = Id, Path, description = "Announcement"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["announcements.manage"])),
    extensions(("x-permission" = json!("announcements.manage"))),
    responses(
        (status = 204, description = "Thrown away."),
        (status = 403, description = "`announcement_not_yours`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`announcement_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/announcements/{id}")]
pub async fn delete_announcement(
    permit: Permit<ManageAnnouncements>,
    path: IdPath,
    seen: IfMatch,
) -> Result<Reply, Problem> {
    permit
        .write(move |tx, acting| {
            let case = Case::open(tx, acting, path.0, seen, AnnouncementAction::Delete)?;
            entry(&case.row, "announcement.deleted").write(tx, acting)?;
            store::delete(tx, &case.row)
        })
        .await?;
    Ok(Reply::no_content())
}
