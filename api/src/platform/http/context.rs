//! What the outer middleware knows of a request: its id, language, address and device.

use crate::platform::db::Id;
use crate::platform::i18n::Locale;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};

/// Set once per request by the outer middleware.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// Sent back as `X-Request-Id`, in every log line and event.
    pub request_id: Id,
    /// Language of the texts.
    pub locale: Locale,
    /// Address of the caller, behind trusted proxies the forwarded one.
    pub ip: String,
    /// `User-Agent`, shortened.
    pub user_agent: String,
}

impl RequestContext {
    /// The context of a request; a fresh one if the middleware did not run.
    #[must_use]
    pub fn of(req: &HttpRequest) -> Self {
        if let Some(context) = req.extensions().get::<Self>() {
            return context.clone();
        }
        Self {
            request_id: crate::platform::ids::new_id(),
            locale: Locale::default(),
            ip: String::new(),
            user_agent: String::new(),
        }
    }
}

impl FromRequest for RequestContext {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(req)))
    }
}
