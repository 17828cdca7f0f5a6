//! RFC 9457 problems: the only error type that leaves a handler.

use crate::platform::i18n::{self, Locale, Params};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use serde_json::Value;
use std::fmt;
use std::sync::Arc;
use utoipa::ToSchema;

/// A stable error code and its status. Codes are never reworded; their texts live in the locales
/// under `problems.<code>.{title,detail}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// HTTP status.
    pub status: u16,
    /// `snake_case` code.
    pub name: &'static str,
}

impl Code {
    /// A problem with this code.
    #[must_use]
    pub fn problem(self) -> Problem {
        Problem {
            status: StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code: self.name,
            params: Params::new(),
            errors: Vec::new(),
            retry_after: None,
            internal: None,
            retryable: false,
        }
    }

    /// A problem with this code and one parameter for its text.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<Value>) -> Problem {
        self.problem().with(name, value)
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        code.problem()
    }
}

/// Declares the codes of a module and lists them in `ALL`.
macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $status:literal $code:literal;)+) => {
        $($(#[$meta])* pub const $name: $crate::platform::http::Code =
            $crate::platform::http::Code { status: $status, name: $code };)+
        /// Every code of this module.
        pub const ALL: &[$crate::platform::http::Code] = &[$($name),+];
    };
}
pub(crate) use codes;

/// The codes of the platform itself.
pub mod common {
    super::codes! {
        /// The request cannot be read: broken JSON, wrong type, bad escape.
        MALFORMED = 400 "malformed_request";
        /// A query parameter that does not exist here.
        UNKNOWN_PARAMETER = 400 "unknown_parameter";
        /// A query parameter whose value cannot be read.
        INVALID_PARAMETER = 400 "invalid_parameter";
        /// The cursor belongs to another list or filter.
        CURSOR_MISMATCH = 400 "cursor_mismatch";
        /// This operation needs an `Idempotency-Key`.
        IDEMPOTENCY_KEY_REQUIRED = 400 "idempotency_key_required";
        /// No or unusable credentials.
        UNAUTHENTICATED = 401 "unauthenticated";
        /// The session has ended: signed out, revoked, idle or expired.
        SESSION_ENDED = 401 "session_ended";
        /// Known, but this account may not do it.
        FORBIDDEN = 403 "forbidden";
        /// The password must be changed first.
        PASSWORD_CHANGE_REQUIRED = 403 "password_change_required";
        /// The second factor must be set up first.
        SECOND_FACTOR_ENROLMENT_REQUIRED = 403 "second_factor_enrolment_required";
        /// Unknown, or outside what the caller may see.
        NOT_FOUND = 404 "not_found";
        /// The path exists, the method does not.
        METHOD_NOT_ALLOWED = 405 "method_not_allowed";
        /// A unique value is taken.
        ALREADY_EXISTS = 409 "already_exists";
        /// Something still refers to this record, or it refers to something gone.
        REFERENCE_BROKEN = 409 "reference_broken";
        /// The first request with this key was done; its answer held a secret and is not repeated.
        ANSWER_NOT_KEPT = 409 "answer_not_kept";
        /// Somebody changed the record in the meantime.
        PRECONDITION_FAILED = 412 "precondition_failed";
        /// Larger than allowed.
        TOO_LARGE = 413 "payload_too_large";
        /// Not a content type this operation reads.
        UNSUPPORTED_MEDIA_TYPE = 415 "unsupported_media_type";
        /// One or more fields are wrong; see `errors`.
        VALIDATION_FAILED = 422 "validation_failed";
        /// The same key was used for another request.
        IDEMPOTENCY_KEY_REUSED = 422 "idempotency_key_reused";
        /// This operation needs `If-Match`.
        PRECONDITION_REQUIRED = 428 "precondition_required";
        /// Too many requests of one kind.
        RATE_LIMITED = 429 "rate_limited";
        /// A fault of ours.
        INTERNAL = 500 "internal_error";
        /// The database is busy or away.
        UNAVAILABLE = 503 "service_unavailable";
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// JSON Pointer into the request body, or `?name` for a query parameter.
    pub pointer: String,
    /// Stable code, with a text under `fields.<code>`.
    pub code: String,
    /// Values for the text.
    #[schema(value_type = Object)]
    pub params: Params,
    /// The text in the reader's language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// An error on its way to the client.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) status: StatusCode,
    pub(super) code: &'static str,
    pub(super) params: Params,
    pub(super) errors: Vec<FieldError>,
    pub(super) retry_after: Option<u64>,
    pub(super) internal: Option<Arc<anyhow::Error>>,
    retryable: bool,
}

impl Problem {
    /// Adds a value for the text.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// Adds a field error.
    #[must_use]
    pub fn at(
        mut self,
        pointer: impl Into<String>,
        code: impl Into<String>,
        params: Params,
    ) -> Self {
        self.errors.push(FieldError {
            pointer: pointer.into(),
            code: code.into(),
            params,
            detail: String::new(),
        });
        self
    }

    /// Sets `Retry-After` in seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// One wrong field: 422 with its pointer.
    #[must_use]
    pub fn field(pointer: &str, code: &str) -> Self {
        common::VALIDATION_FAILED
            .problem()
            .at(pointer, code, Params::new())
    }

    /// A query parameter whose value cannot be used: 400; the code is that of a field error.
    #[must_use]
    pub fn parameter(name: &str, code: &str, values: Params) -> Self {
        let mut problem = common::INVALID_PARAMETER.problem();
        problem.params.extend(values.clone());
        problem
            .with("name", name)
            .with("reason", code)
            .at(format!("?{name}"), code, values)
    }

    /// Unknown or out of scope.
    #[must_use]
    pub fn not_found() -> Self {
        common::NOT_FOUND.problem()
    }

    /// A fault of ours: logged once with the request id, never sent.
    #[must_use]
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        let mut problem = common::INTERNAL.problem();
        problem.internal = Some(Arc::new(error.into()));
        problem
    }

    /// The database cannot answer now.
    #[must_use]
    pub fn unavailable(error: impl Into<anyhow::Error>) -> Self {
        let mut problem = common::UNAVAILABLE.problem().retry_after(2);
        problem.internal = Some(Arc::new(error.into()));
        problem
    }

    /// Whether running the same transaction again may succeed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retryable
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What happened, why, and what to do, in a language.
    #[must_use]
    pub fn detail(&self, locale: Locale) -> String {
        self.text(locale, "detail")
    }

    /// The `title` or `detail` of its code; the texts of `internal_error` when the code has none.
    pub(super) fn text(&self, locale: Locale, part: &str) -> String {
        i18n::find(
            locale,
            &format!("problems.{}.{part}", self.code),
            &self.words(locale),
        )
        .unwrap_or_else(|| {
            i18n::text(
                locale,
                &format!("problems.internal_error.{part}"),
                &Params::new(),
            )
        })
    }

    /// The values as a reader wants them: the reason in words, the permission by its name.
    fn words(&self, locale: Locale) -> Params {
        let mut values = self.params.clone();
        values.retain(|name, _| !["name", "pointer", "reason"].contains(&name.as_str()));
        let mut words = self.params.clone();
        for (name, texts) in [("reason", "fields"), ("permission", "permissions")] {
            let code = self.params.get(name).and_then(Value::as_str);
            let told = code.and_then(|c| i18n::find(locale, &format!("{texts}.{c}"), &values));
            if let Some(told) = told {
                words.insert(name.to_owned(), told.into());
            }
        }
        words
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What `Retry-After` says.
    #[must_use]
    pub fn seconds_to_wait(&self) -> Option<u64> {
        self.retry_after
    }

    /// The fields that are wrong.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The cause that is logged but never sent.
    #[must_use]
    pub fn cause(&self) -> Option<&anyhow::Error> {
        self.internal.as_deref()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status.as_u16(), self.code)?;
        for error in &self.errors {
            write!(f, " {} {}", error.pointer, error.code)?;
        }
        match &self.internal {
            Some(cause) => write!(f, ": {cause:#}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}

impl From<diesel::result::Error> for Problem {
    fn from(error: diesel::result::Error) -> Self {
        use crate::platform::db::{Violation, violation};
        use diesel::result::{DatabaseErrorKind, Error};
        match violation(&error) {
            Some(Violation::Unique(name)) => {
                return common::ALREADY_EXISTS.with("constraint", name);
            }
            Some(Violation::ForeignKey) => return common::REFERENCE_BROKEN.problem(),
            Some(Violation::Check(_)) | None => {}
        }
        match &error {
            Error::NotFound => Self::not_found(),
            Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Self::retry(error),
            // PostgreSQL reports a deadlock, SQLite a lock time-out, as an unknown kind.
            Error::DatabaseError(DatabaseErrorKind::Unknown, info)
                if info.message().contains("deadlock")
                    || info.message().contains("database is locked") =>
            {
                Self::retry(error)
            }
            // The connection was lost, or leads to a server that only reads by now.
            Error::DatabaseError(
                DatabaseErrorKind::ClosedConnection
                | DatabaseErrorKind::UnableToSendCommand
                | DatabaseErrorKind::ReadOnlyTransaction,
                _,
            )
            | Error::BrokenTransactionManager => Self::unavailable(error),
            Error::DatabaseError(_, info) if is_out_of_order(info.message()) => {
                Self::unavailable(error)
            }
            _ => Self::internal(error),
        }
    }
}

/// What the engines say, without a kind of its own, when the disk is full, broken or read-only, or the server is going
/// or gone: English, whatever the reader's language.
const OUT_OF_ORDER: [&str; 8] = [
    // SQLite
    "database or disk is full",
    "disk I/O error",
    "attempt to write a readonly database",
    "unable to open database file",
    // PostgreSQL and libpq
    "No space left on device",
    "no connection to the server",
    "server closed the connection unexpectedly",
    "the database system is",
];

fn is_out_of_order(message: &str) -> bool {
    OUT_OF_ORDER.iter().any(|said| message.contains(said))
}

impl Problem {
    fn retry(error: diesel::result::Error) -> Self {
        let mut problem = Self::unavailable(error);
        problem.retryable = true;
        problem
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Leaves the problem in the response; the outer middleware renders it with the request's
    /// language and id, which are not known here.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status);
        response.extensions_mut().insert(self.clone());
        response
    }
}

/// The body of an `application/problem+json` answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemBody {
    /// `/problems/<code>`
    #[serde(rename = "type")]
    pub kind: String,
    /// Short text in the reader's language.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// Stable code.
    pub code: String,
    /// What happened, why, and what to do, in the reader's language.
    pub detail: String,
    /// `/requests/<request id>`
    pub instance: String,
    /// Values used in the texts.
    #[schema(value_type = Object)]
    pub params: Params,
    /// The fields that are wrong, when fields are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}
