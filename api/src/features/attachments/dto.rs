//! An attachment as it is sent and uploaded.

use super::store::Attachment;
use crate::platform::db::{Id, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A file on a record.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Attachment)]
pub struct AttachmentResponse {
    /// Identifier.
    pub id: Id,
    /// Name, cleaned.
    pub file_name: String,
    /// Media type, by content.
    pub content_type: String,
    /// Size.
    pub size_bytes: i64,
    /// SHA-256 of what is kept, hex.
    pub sha256: String,
    /// Who uploaded it.
    pub uploaded_by: String,
    /// When.
    pub created_at: Timestamp,
}

impl From<Attachment> for AttachmentResponse {
    fn from(row: Attachment) -> Self {
        Self {
            id: row.id,
            file_name: row.file_name,
            content_type: row.content_type,
            size_bytes: row.size_bytes,
            sha256: row.sha256,
            uploaded_by: row.uploaded_by_name,
            created_at: row.created_at,
        }
    }
}

/// The parts of an upload.
#[derive(Debug, ToSchema)]
#[expect(
    dead_code,
    reason = "describes the multipart body; parts are read by name"
)]
pub struct UploadForm {
    /// Picture (jpg, png, webp), PDF, docx or xlsx.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// Kind of record, such as `suggestion`.
    subject_kind: String,
    /// The record; may be one the client is about to create under this identifier.
    subject_id: Id,
    /// The part of the record it belongs to, for an activity of a deputy group the step that it proves, such as
    /// `research`; without it the whole record.
    part: Option<String>,
}
