//! `DELETE /attachments/{id}`

use crate::features::attachments::error;
use crate::features::attachments::permissions::WriteAttachments;
use crate::features::attachments::store;
use crate::features::attachments::subject::{Access, access};
use crate::features::attachments::unused::delete_files;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::delete;
use serde_json::json;

/// Removes a file one uploaded, while its record can still be changed by the uploader.
#[utoipa::path(
    tag = "attachments",
    operation_id = "delete_attachment",
    params(("id" = Id, Path, description = "Attachment")),
    security(("bearer" = ["attachments.write"])),
    extensions(("x-permission" = json!("attachments.write"))),
    responses(
        (status = 204, description = "Removed."),
        (status = 403, description = "`forbidden`, `attachment_not_yours`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`attachment_locked`: the record has moved on.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[delete("/attachments/{id}")]
pub async fn delete_attachment(
    permit: Permit<WriteAttachments>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let storage_key = permit
        .write(move |tx, acting| {
            let row = store::get(tx, &acting.scope, path.0)?;
            let is_own = row.uploaded_by == Some(acting.scope.account_id());
            match access(tx, acting, &row.subject_kind, row.subject_id)? {
                Access::Hidden => return Err(Problem::not_found()),
                Access::Begin if !is_own => return Err(Problem::not_found()),
                _ if !is_own => return Err(error::NOT_YOURS.problem()),
                Access::Read => return Err(error::LOCKED.problem()),
                Access::Write | Access::Begin => {}
            }
            store::delete(tx, &row)?;
            let event = NewEvent {
                organ_id: Some(acting.scope.organ_id()),
                kind: "attachment.removed",
                subject_kind: super::static_kind(&row.subject_kind)?,
                subject_id: row.subject_id,
                data: json!({"attachment_id": row.id, "file_name": row.file_name, "sha256": row.sha256}),
            };
            record(tx, acting, event)?;
            Ok(row.storage_key)
        })
        .await?;
    delete_files(&*permit.platform().files, vec![storage_key]).await;
    Ok(Reply::no_content())
}
