//! JSON bodies: read strictly, validated, with pointers to what is wrong.

use super::far_dates;
use super::problem::{Problem, common};
use super::unreadable::Unreadable;
use crate::platform::i18n::Params;
use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

/// A validated JSON body and the fingerprint of its bytes, which guards idempotent requests. It is read up to
/// `LIMIT` bytes, and no larger than a mebibyte; files go through multipart.
pub struct Body<T, const LIMIT: usize = { 256 * 1024 }> {
    /// The request.
    pub value: T,
    /// SHA-256 of the raw body.
    pub fingerprint: [u8; 32],
}

impl<T: DeserializeOwned + Validate + 'static, const LIMIT: usize> FromRequest for Body<T, LIMIT> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = req
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| {
                v.split(';')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .eq_ignore_ascii_case("application/json")
            });
        let bytes = web::Bytes::from_request(req, payload);
        Box::pin(async move {
            let bytes = bytes
                .await
                .map_err(|_| common::TOO_LARGE.with("max_bytes", LIMIT))?;
            if bytes.len() > LIMIT {
                return Err(common::TOO_LARGE.with("max_bytes", LIMIT));
            }
            if !is_json && !bytes.is_empty() {
                return Err(common::UNSUPPORTED_MEDIA_TYPE.problem());
            }
            let raw: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
            Ok(Self {
                value: checked(raw)?,
                fingerprint: Sha256::digest(raw).into(),
            })
        })
    }
}

/// A body, read and judged.
pub(crate) fn checked<T: DeserializeOwned + Validate>(raw: &[u8]) -> Result<T, Problem> {
    let value = read::<T>(raw)?;
    validated(&value)?;
    Ok(value)
}

fn read<T: DeserializeOwned>(raw: &[u8]) -> Result<T, Problem> {
    // U+0000 is valid in JSON but PostgreSQL cannot store it; refuse it on both engines alike.
    if raw.windows(6).any(|w| w == b"\\u0000") {
        return Err(common::MALFORMED.with("reason", "nul_character"));
    }
    if far_dates::in_json(raw) {
        return Err(common::MALFORMED.with("reason", "date_expected"));
    }
    let mut reader = serde_json::Deserializer::from_slice(raw);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer_of(error.path());
        let inner = error.into_inner();
        if !inner.is_data() {
            return common::MALFORMED.with("reason", "broken_json");
        }
        let sentence = inner.to_string();
        let found = Unreadable::of(&sentence);
        let pointer = found.pointer(pointer);
        common::MALFORMED
            .with("reason", found.code)
            .with("pointer", pointer.clone())
            .at(pointer, found.code, Params::new())
    })?;
    reader
        .end()
        .map_err(|_| common::MALFORMED.with("reason", "broken_json"))?;
    Ok(value)
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => {
                pointer.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1")))
            }
            Segment::Enum { variant } => pointer.push_str(&format!("/{variant}")),
            Segment::Unknown => {}
        }
    }
    pointer
}

/// Checks what did not come as JSON, such as a form of a page.
///
/// # Errors
/// `validation_failed` with what is wrong.
pub fn validated<T: Validate>(value: &T) -> Result<(), Problem> {
    value.validate().map_err(|errors| problem_of(&errors))
}

/// Turns the validator's tree into field errors.
pub(super) fn problem_of(errors: &ValidationErrors) -> Problem {
    collect(errors, "", common::VALIDATION_FAILED.problem())
}

fn collect(errors: &ValidationErrors, prefix: &str, mut problem: Problem) -> Problem {
    let mut sorted: Vec<_> = errors.errors().iter().collect();
    sorted.sort_by(|a, b| a.0.cmp(b.0));
    for (field, kind) in sorted {
        let pointer = format!("{prefix}/{field}");
        match kind {
            ValidationErrorsKind::Struct(inner) => problem = collect(inner, &pointer, problem),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    problem = collect(inner, &format!("{pointer}/{index}"), problem);
                }
            }
            ValidationErrorsKind::Field(list) => {
                for error in list {
                    let params = error
                        .params
                        .iter()
                        .filter(|(name, _)| name.as_ref() != "value")
                        .map(|(name, value)| (name.to_string(), value.clone()))
                        .collect();
                    problem = problem.at(pointer.clone(), error.code.to_string(), params);
                }
            }
        }
    }
    problem
}
