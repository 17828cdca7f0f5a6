//! Pictures of those who have no account: checked by their content, without what tells where they were taken.

use super::error::AttachmentError;
use super::sniff::{FileType, sniff};
use super::store::{self, Attachment};
use super::strip::strip;
use crate::platform::auth::Acting;
use crate::platform::clock::china_time;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use bytes::Bytes;
use chrono::NaiveTime;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

/// A picture as it may be kept.
#[derive(Debug, Clone)]
pub struct PublicPicture {
    id: Id,
    kind: FileType,
    bytes: Bytes,
    sha256: String,
}

impl PublicPicture {
    /// Looks at what was sent: JPEG, PNG or WebP by its content, whatever it is called.
    ///
    /// # Errors
    /// [`AttachmentError::TypeMismatch`] for anything else, [`AttachmentError::Damaged`] for what cannot be read to
    /// its end.
    pub fn check(bytes: Bytes) -> Result<Self, AttachmentError> {
        let kinds = FileType::ALL.into_iter().filter(|kind| kind.is_picture());
        let mut endings = kinds.map(|kind| kind.extensions()[0]);
        let found = endings.find_map(|ending| sniff(&format!("picture.{ending}"), &bytes).ok());
        let kind = found.ok_or_else(|| AttachmentError::TypeMismatch {
            extension: String::new(),
        })?;
        let bytes = strip(kind, bytes)?;
        Ok(Self {
            id: new_id(),
            kind,
            sha256: hex::encode(Sha256::digest(&bytes)),
            bytes,
        })
    }

    /// How large it is.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Of what is kept.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Where it is kept.
    #[must_use]
    pub fn storage_key(&self, county_id: i64) -> String {
        format!("{county_id}/{}", self.id)
    }

    /// Keeps the bytes, before their row is written.
    pub async fn keep(&self, files: &dyn ObjectStore, county_id: i64) -> Result<(), Problem> {
        let location = Path::from(self.storage_key(county_id).as_str());
        let payload = PutPayload::from_bytes(self.bytes.clone());
        files
            .put(&location, payload)
            .await
            .map_err(Problem::unavailable)?;
        Ok(())
    }
}

/// Hangs a picture on what its sender sent. What the sender calls it is not kept.
pub fn insert_public(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (subject_kind, subject_id): (&str, Id),
    picture: &PublicPicture,
) -> Result<(), Problem> {
    let county_id = acting.scope.county_id();
    let row = Attachment {
        county_id,
        id: picture.id,
        subject_kind: subject_kind.to_owned(),
        subject_id,
        // Part of what the office reads, which is Chinese in every language of the interface.
        file_name: format!("照片.{}", picture.kind.extensions()[0]),
        content_type: picture.kind.content_type().to_owned(),
        size_bytes: i64::try_from(picture.bytes.len()).map_err(Problem::internal)?,
        sha256: picture.sha256.clone(),
        storage_key: picture.storage_key(county_id),
        uploaded_by: None,
        uploaded_by_name: "群众".to_owned(),
        created_at: acting.now,
        part: None,
    };
    store::insert(tx, &row)
}

/// Whether residents may send another picture today; 0 is no limit.
pub fn is_room_for_public(
    conn: &mut AnyConnection,
    acting: &Acting,
    most: u32,
) -> Result<bool, Problem> {
    if most == 0 {
        return Ok(true);
    }
    let morning = china_time(acting.today, NaiveTime::MIN);
    let sent = store::count_public(conn, acting.scope.county_id(), morning)?;
    Ok(sent < i64::from(most))
}
