//! `POST /attachments`

use crate::features::attachments::dto::{AttachmentResponse, UploadForm};
use crate::features::attachments::error::{self, AttachmentError};
use crate::features::attachments::permissions::WriteAttachments;
use crate::features::attachments::store::{self, Attachment};
use crate::features::attachments::subject::{Access, access, has_part};
use crate::features::attachments::unused::{delete_refused, is_room_ahead};
use crate::features::attachments::{clean_file_name, sniff, strip};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{
    Form, Idempotency, Problem, ProblemBody, Reply, RequestContext, problem_codes,
};
use crate::platform::ids::new_id;
use actix_multipart::Multipart;
use actix_web::{post, web};
use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use serde_json::json;
use sha2::{Digest, Sha256};

/// No record carries more files.
const MAX_FILES: i64 = 20;

/// What the pure checks leave of an upload.
struct Checked {
    file_name: String,
    content_type: &'static str,
    bytes: Bytes,
    sha256: String,
}

/// Adds a file to a record. Pictures are kept without their metadata.
#[utoipa::path(
    tag = "attachments",
    operation_id = "upload_attachment",
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["attachments.write"])),
    extensions(("x-permission" = json!("attachments.write"))),
    responses(
        (status = 201, description = "Kept.", body = AttachmentResponse),
        (status = 409, description = "`attachment_locked`, `attachment_limit`, `attachment_waiting_limit`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`attachment_empty`, `attachment_name_missing`, `attachment_type_not_allowed`, `attachment_type_mismatch`, `attachment_encrypted`, `attachment_has_macros`, `attachment_damaged`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/attachments")]
pub async fn upload_attachment(
    permit: Permit<WriteAttachments>,
    _context: RequestContext,
    key: Idempotency,
    parts: Multipart,
) -> Result<Reply, Problem> {
    let mut form = Form::read(parts, permit.platform().config().storage.max_bytes).await?;
    let most_ahead = permit.platform().config().limits.files_ahead;
    let file = form.take_file()?;
    let subject_kind: String = form.parse("subject_kind")?;
    let subject_id: Id = form.parse("subject_id")?;
    let part = form.text("part").map(str::to_owned);
    if part
        .as_ref()
        .is_some_and(|part| !has_part(&subject_kind, part))
    {
        return Err(Problem::field("/part", "choice"));
    }
    let checked = web::block(move || check(&file.name, file.bytes))
        .await
        .map_err(Problem::internal)??;
    let id = new_id();
    let storage_key = format!("{}/{id}", permit.principal().county_id);
    let location = Path::from(storage_key.as_str());
    let payload = PutPayload::from_bytes(checked.bytes.clone());
    let files = &permit.platform().files;
    files
        .put(&location, payload)
        .await
        .map_err(Problem::unavailable)?;
    let written = permit
        .write_once(key, form.fingerprint, move |tx, acting| {
            let row = Attachment {
                county_id: acting.scope.county_id(),
                id,
                subject_kind: subject_kind.clone(),
                subject_id,
                file_name: checked.file_name.clone(),
                content_type: checked.content_type.to_owned(),
                size_bytes: i64::try_from(checked.bytes.len()).map_err(Problem::internal)?,
                sha256: checked.sha256.clone(),
                storage_key: storage_key.clone(),
                uploaded_by: Some(acting.scope.account_id()),
                uploaded_by_name: acting.actor_name().to_owned(),
                created_at: acting.now,
                part: part.clone(),
            };
            add(tx, acting, row, most_ahead)
        })
        .await;
    if !matches!(&written, Ok(reply) if !reply.replayed) {
        delete_refused(&**files, vec![location.to_string()], &written).await;
    }
    written
}

fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: Attachment,
    most_ahead: u32,
) -> Result<Reply, Problem> {
    match access(tx, acting, &row.subject_kind, row.subject_id)? {
        Access::Hidden => return Err(Problem::not_found()),
        Access::Read => return Err(error::LOCKED.problem()),
        Access::Begin if !is_room_ahead(tx, acting, most_ahead)? => {
            return Err(error::WAITING_LIMIT.with("max", most_ahead));
        }
        Access::Write | Access::Begin => {}
    }
    if store::count(tx, &acting.scope, row.subject_id)? >= MAX_FILES {
        return Err(error::LIMIT.with("max", MAX_FILES));
    }
    store::insert(tx, &row)?;
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "attachment.added",
        subject_kind: super::static_kind(&row.subject_kind)?,
        subject_id: row.subject_id,
        data: json!({"attachment_id": row.id, "file_name": row.file_name, "sha256": row.sha256, "size_bytes": row.size_bytes, "part": row.part}),
    };
    record(tx, acting, event)?;
    let location = format!("/api/v1/attachments/{}/content", row.id);
    Reply::created(&AttachmentResponse::from(row), 1, location)
}

fn check(name: &str, bytes: Bytes) -> Result<Checked, Problem> {
    let refused = |error: AttachmentError| error.problem();
    let file_name = clean_file_name(name).ok_or_else(|| refused(AttachmentError::NameMissing))?;
    let kind = sniff(&file_name, &bytes).map_err(refused)?;
    let bytes = strip(kind, bytes).map_err(refused)?;
    if bytes.is_empty() {
        return Err(problem_codes::INTERNAL.problem());
    }
    let sha256 = hex::encode(Sha256::digest(&bytes));
    Ok(Checked {
        file_name,
        content_type: kind.content_type(),
        bytes,
        sha256,
    })
}
