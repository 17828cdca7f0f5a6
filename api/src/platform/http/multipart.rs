//! Forms with a file: read within limits, fields by name.

use super::problem::{Problem, common};
use actix_multipart::{Field, Multipart};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// No text field of a form is larger.
const FIELD_LIMIT: usize = 10_000;
/// No form has more parts.
const MAX_PARTS: usize = 20;

/// The file of a form.
#[derive(Debug, Clone)]
pub struct FormFile {
    /// As the client names it; not to be trusted.
    pub name: String,
    /// Its content.
    pub bytes: Bytes,
}

/// A form with at most one file.
#[derive(Debug, Clone)]
pub struct Form {
    /// The file, from the part named `file`.
    pub file: Option<FormFile>,
    /// The other parts.
    pub fields: BTreeMap<String, String>,
    /// SHA-256 over all parts, which guards idempotent requests.
    pub fingerprint: [u8; 32],
}

/// The form of a page: what was typed is there even when its file was too large.
#[derive(Debug, Clone, Default)]
pub struct PageForm {
    /// What was typed, by name.
    pub fields: BTreeMap<String, String>,
    /// The file, if one was chosen.
    pub file: Option<Bytes>,
    /// The file was larger than it may be.
    pub is_too_large: bool,
}

impl PageForm {
    /// Reads a form of text and one file. A file that is too large is read on a little and thrown away, so that a
    /// browser gets to see the answer.
    pub async fn read(mut parts: Multipart, file: &str, max_bytes: usize) -> Result<Self, Problem> {
        let mut form = Self::default();
        let mut count = 0;
        while let Some(part) = parts.next().await {
            let mut part = part.map_err(|error| refused(&error))?;
            count += 1;
            if count > MAX_PARTS {
                return Err(common::MALFORMED.with("reason", "form_parts"));
            }
            let name = part.name().unwrap_or_default().to_owned();
            if name != file {
                let bytes = collect(&mut part, FIELD_LIMIT).await?;
                let text = String::from_utf8_lossy(&bytes).replace('\0', "");
                form.fields.insert(name, text);
                continue;
            }
            match collect(&mut part, max_bytes).await {
                Ok(bytes) => form.file = Some(bytes).filter(|bytes| !bytes.is_empty()),
                Err(problem) if problem.code() == common::TOO_LARGE.name => {
                    form.is_too_large = true;
                    if !drain(&mut part, max_bytes).await? {
                        break;
                    }
                }
                Err(problem) => return Err(problem),
            }
        }
        Ok(form)
    }
}

/// Reads on without keeping; false when there is more than that much.
async fn drain(part: &mut Field, limit: usize) -> Result<bool, Problem> {
    let mut read = 0;
    while let Some(chunk) = part.next().await {
        read += chunk.map_err(|error| refused(&error))?.len();
        if read > limit {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Form {
    /// Reads a form whose file is at most `max_bytes` large; 413 as soon as it is larger, without
    /// reading on.
    pub async fn read(mut parts: Multipart, max_bytes: usize) -> Result<Self, Problem> {
        let mut form = Self {
            file: None,
            fields: BTreeMap::new(),
            fingerprint: [0; 32],
        };
        let mut hasher = Sha256::new();
        let mut count = 0;
        while let Some(part) = parts.next().await {
            let mut part = part.map_err(|error| refused(&error))?;
            count += 1;
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = name == "file";
            if count > MAX_PARTS || (is_file && form.file.is_some()) {
                return Err(common::MALFORMED.with("reason", "form_parts"));
            }
            let limit = if is_file { max_bytes } else { FIELD_LIMIT };
            let bytes = collect(&mut part, limit).await?;
            for piece in [name.as_bytes(), &bytes] {
                // Length first, so that no two different forms give the same bytes.
                hasher.update((piece.len() as u64).to_be_bytes());
                hasher.update(piece);
            }
            if is_file {
                let file_name = part.content_disposition().and_then(|d| d.get_filename());
                let name = file_name.unwrap_or_default().to_owned();
                form.file = Some(FormFile { name, bytes });
            } else {
                let text = String::from_utf8(bytes.to_vec())
                    .ok()
                    .filter(|text| !text.contains('\0'))
                    .ok_or_else(|| common::MALFORMED.with("reason", "not_utf8"))?;
                form.fields.insert(name, text);
            }
        }
        form.fingerprint = hasher.finalize().into();
        Ok(form)
    }

    /// The file, or 422.
    pub fn take_file(&mut self) -> Result<FormFile, Problem> {
        self.file
            .take()
            .ok_or_else(|| Problem::field("/file", "required"))
    }

    /// A field that may be missing, or empty.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let text = self.fields.get(name).map(|text| text.trim());
        text.filter(|text| !text.is_empty())
    }

    /// A field read as something, or 422.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Result<T, Problem> {
        let pointer = format!("/{name}");
        let text = self
            .fields
            .get(name)
            .ok_or_else(|| Problem::field(&pointer, "required"))?;
        text.trim()
            .parse()
            .map_err(|_| Problem::field(&pointer, "unknown"))
    }
}

async fn collect(part: &mut Field, limit: usize) -> Result<Bytes, Problem> {
    let mut all = BytesMut::new();
    while let Some(chunk) = part.next().await {
        let chunk = chunk.map_err(|error| refused(&error))?;
        if all.len() + chunk.len() > limit {
            return Err(common::TOO_LARGE.with("max_bytes", limit));
        }
        all.extend_from_slice(&chunk);
    }
    Ok(all.freeze())
}

fn refused(error: &actix_multipart::MultipartError) -> Problem {
    use actix_multipart::MultipartError as E;
    match error {
        E::ContentTypeMissing | E::ContentTypeParse | E::ContentTypeIncompatible => {
            common::UNSUPPORTED_MEDIA_TYPE.problem()
        }
        _ => common::MALFORMED.with("reason", "broken_form"),
    }
}

/// Reads these bytes as a form, arriving in pieces of that size, as an operation reads it and as a page does.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) async fn read_bytes(
    content_type: &[u8],
    body: &[u8],
    (piece, max_bytes): (usize, usize),
) -> Result<Form, Problem> {
    use actix_web::error::PayloadError;
    use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
    let value = HeaderValue::from_bytes(content_type).map_err(Problem::internal)?;
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, value);
    let parts = || {
        let pieces = body.chunks(piece.max(1)).map(Bytes::copy_from_slice);
        let pieces: Vec<Result<Bytes, PayloadError>> = pieces.map(Ok).collect();
        Multipart::new(&headers, futures_util::stream::iter(pieces))
    };
    if let Ok(page) = PageForm::read(parts(), "file", max_bytes).await {
        assert!(page.file.map_or(0, |file| file.len()) <= max_bytes);
    }
    let form = Form::read(parts(), max_bytes).await?;
    let size = form.file.as_ref().map_or(0, |file| file.bytes.len());
    assert!(size <= max_bytes);
    Ok(form)
}
