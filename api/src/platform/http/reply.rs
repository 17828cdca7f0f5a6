//! A finished answer: status, JSON bytes, entity tag; storable, so that it can be replayed.

use super::etag::{IfNoneMatch, etag};
use super::problem::Problem;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, ETAG, LOCATION, VARY};
use actix_web::{HttpRequest, HttpResponse, Responder};
use bytes::Bytes;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What a handler returns.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON, or empty.
    pub body: Bytes,
    /// The same as gzip, for a caller who takes it: set when the answer is sent to several.
    pub gzip: Option<Bytes>,
    /// Entity tag with quotes.
    pub etag: Option<String>,
    /// Path of the created record.
    pub location: Option<String>,
    /// Set when the stored answer of an earlier identical request is sent again.
    pub replayed: bool,
}

impl Reply {
    fn json(status: u16, value: &impl Serialize, etag: Option<String>) -> Result<Self, Problem> {
        let body = serde_json::to_vec(value).map_err(Problem::internal)?.into();
        Ok(Self {
            status,
            body,
            gzip: None,
            etag,
            location: None,
            replayed: false,
        })
    }

    /// 200 with a body.
    pub fn ok(value: &impl Serialize) -> Result<Self, Problem> {
        Self::json(200, value, None)
    }

    /// 200 with a body and the tag of its version.
    pub fn versioned(value: &impl Serialize, version: i64) -> Result<Self, Problem> {
        Self::json(200, value, Some(etag(version)))
    }

    /// 200 with a body and a tag of its version and its bytes: for bodies that also say what depends
    /// on the reader and the day. `If-Match` takes the version out of it.
    pub fn snapshot(value: &impl Serialize, version: i64) -> Result<Self, Problem> {
        let mut reply = Self::json(200, value, None)?;
        let digest = hex::encode(&Sha256::digest(&reply.body)[..8]);
        reply.etag = Some(format!("\"v{version}-{digest}\""));
        Ok(reply)
    }

    /// 200 with a body and a tag computed from its bytes, for lists.
    pub fn tagged(value: &impl Serialize) -> Result<Self, Problem> {
        let mut reply = Self::json(200, value, None)?;
        reply.etag = Some(format!(
            "\"{}\"",
            hex::encode(&Sha256::digest(&reply.body)[..12])
        ));
        Ok(reply)
    }

    /// 201 with a body, its version and its address.
    pub fn created(
        value: &impl Serialize,
        version: i64,
        location: String,
    ) -> Result<Self, Problem> {
        let mut reply = Self::json(201, value, Some(etag(version)))?;
        reply.location = Some(location);
        Ok(reply)
    }

    /// 204.
    #[must_use]
    pub fn no_content() -> Self {
        Self {
            status: 204,
            body: Bytes::new(),
            gzip: None,
            etag: None,
            location: None,
            replayed: false,
        }
    }

    /// 304 when the client already has it.
    #[must_use]
    pub fn unless_known(self, known: &IfNoneMatch) -> Self {
        match &self.etag {
            Some(tag) if self.status == 200 && known.matches(tag) => Self {
                status: 304,
                body: Bytes::new(),
                gzip: None,
                ..self
            },
            _ => self,
        }
    }
}

impl Responder for Reply {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = HttpResponse::build(status);
        if let Some(tag) = self.etag {
            response.insert_header((ETAG, tag));
        }
        if let Some(location) = self.location {
            response.insert_header((LOCATION, location));
        }
        if self.replayed {
            response.insert_header(("Idempotency-Replayed", "true"));
        }
        if self.body.is_empty() {
            return response.finish();
        }
        response.content_type("application/json");
        match self.gzip {
            Some(gzip) => response
                .insert_header((CONTENT_ENCODING, "gzip"))
                .insert_header((VARY, "accept-encoding"))
                .body(gzip),
            None => response.body(self.body),
        }
    }
}
