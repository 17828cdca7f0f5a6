//! Versions as entity tags: `ETag: "v7"`, `If-Match`, `If-None-Match`.

use super::problem::{Problem, common};
use actix_web::dev::Payload;
use actix_web::http::header::{IF_MATCH, IF_NONE_MATCH};
use actix_web::{FromRequest, HttpRequest};
use std::future::{Ready, ready};

/// The entity tag of a version.
#[must_use]
pub fn etag(version: i64) -> String {
    format!("\"v{version}\"")
}

/// The version the client saw; required, or 428.
#[derive(Clone, Copy)]
pub struct IfMatch(pub i64);

impl IfMatch {
    /// 412 unless the record still has the version the client saw.
    pub fn check(self, version: i64) -> Result<(), Problem> {
        if self.0 == version {
            Ok(())
        } else {
            Err(common::PRECONDITION_FAILED.with("version", version))
        }
    }
}

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = req.headers().get(IF_MATCH).and_then(|v| v.to_str().ok());
        ready(match header {
            None => Err(common::PRECONDITION_REQUIRED.problem()),
            Some(tag) => version_of(tag)
                .map(Self)
                .ok_or_else(|| common::PRECONDITION_FAILED.problem()),
        })
    }
}

/// The tag the client already has, if any.
#[derive(Clone)]
pub struct IfNoneMatch(pub Option<String>);

impl IfNoneMatch {
    /// Whether the client already has this tag.
    #[must_use]
    pub fn matches(&self, tag: &str) -> bool {
        self.0.as_deref().is_some_and(|have| {
            have.split(',')
                .any(|one| one.trim().trim_start_matches("W/") == tag)
        })
    }
}

impl FromRequest for IfNoneMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = req
            .headers()
            .get(IF_NONE_MATCH)
            .and_then(|v| v.to_str().ok());
        ready(Ok(Self(header.map(str::to_owned))))
    }
}

/// `"v7"`, or the longer `"v7-1f…"` of a body that also depends on reader and day.
fn version_of(tag: &str) -> Option<i64> {
    let tag = tag.trim().trim_start_matches("W/").trim_matches('"');
    let version = tag.strip_prefix('v')?;
    version.split('-').next()?.parse().ok()
}
