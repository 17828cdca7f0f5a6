//! `GET /attachments/{id}/content`

use crate::features::attachments::permissions::ReadAttachments;
use crate::features::attachments::store;
use crate::features::attachments::subject::{Access, access};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, ETAG,
};
use actix_web::{HttpResponse, get};
use object_store::ObjectStoreExt;
use object_store::path::Path;

/// The bytes of a file, for those who may see its record.
#[utoipa::path(
    tag = "attachments",
    operation_id = "get_attachment_content",
    params(("id" = Id, Path, description = "Attachment")),
    security(("bearer" = ["attachments.read"])),
    extensions(("x-permission" = json!("attachments.read"))),
    responses((status = 200, description = "The file.", body = String, content_type = "application/octet-stream")),
)]
#[get("/attachments/{id}/content")]
pub async fn get_attachment_content(
    permit: Permit<ReadAttachments>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<HttpResponse, Problem> {
    let row = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let is_own = row.uploaded_by == Some(acting.scope.account_id());
            match access(conn, acting, &row.subject_kind, row.subject_id)? {
                Access::Read | Access::Write => Ok(row),
                Access::Begin if is_own => Ok(row),
                Access::Begin | Access::Hidden => Err(Problem::not_found()),
            }
        })
        .await?;
    let tag = format!("\"{}\"", &row.sha256[..24]);
    // Private: no shared cache may keep it, and it is asked for again each time.
    const PRIVATE: (actix_web::http::header::HeaderName, &str) =
        (CACHE_CONTROL, "private, no-cache");
    if known.matches(&tag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, tag))
            .insert_header(PRIVATE)
            .finish());
    }
    let location = Path::from(row.storage_key.as_str());
    let found = permit
        .platform()
        .files
        .get(&location)
        .await
        .map_err(Problem::internal)?;
    Ok(HttpResponse::Ok()
        .content_type(row.content_type)
        .insert_header((ETAG, tag))
        .insert_header(PRIVATE)
        .insert_header((CONTENT_LENGTH, row.size_bytes.to_string()))
        .insert_header((CONTENT_DISPOSITION, disposition(&row.file_name)))
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .streaming(found.into_stream()))
}

/// `attachment` with the name in both spellings (RFC 6266): plain for old clients, UTF-8 for all.
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
                c
            } else {
                '_'
            }
        })
        .collect();
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}
