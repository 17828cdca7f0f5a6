//! Rate limits with IETF `RateLimit` headers, kept per process and per caller.

use super::problem::{Problem, common};
use crate::platform::db::Id;
use actix_web::http::Method;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU32;
use std::sync::Arc;

type Limiter = RateLimiter<u64, DashMapStateStore<u64>, DefaultClock, StateInformationMiddleware>;

/// A named budget of requests per minute.
pub struct Policy {
    name: &'static str,
    quota: u32,
    limiter: Option<Limiter>,
}

/// The budgets of one process.
#[derive(Clone)]
pub struct RateLimits {
    sign_in: Arc<Policy>,
    reads: Arc<Policy>,
    writes: Arc<Policy>,
}

impl Policy {
    fn per_minute(name: &'static str, quota: u32) -> Self {
        let limiter = NonZeroU32::new(quota).map(|quota| {
            RateLimiter::dashmap(Quota::per_minute(quota))
                .with_middleware::<StateInformationMiddleware>()
        });
        Self {
            name,
            quota,
            limiter,
        }
    }
}

impl RateLimits {
    /// Budgets per minute and caller; 0 switches one off.
    #[must_use]
    pub fn new(sign_in: u32, reads: u32, writes: u32) -> Self {
        Self {
            sign_in: Arc::new(Policy::per_minute("sign_in", sign_in)),
            reads: Arc::new(Policy::per_minute("reads", reads)),
            writes: Arc::new(Policy::per_minute("writes", writes)),
        }
    }

    /// Forgets callers that have not been seen lately, so that memory does not grow.
    pub fn sweep(&self) {
        for policy in [&self.sign_in, &self.reads, &self.writes] {
            if let Some(limiter) = &policy.limiter {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
    }
}

/// What a request has left of its budget.
#[derive(Clone, Copy)]
pub(super) struct Remaining {
    name: &'static str,
    quota: u32,
    left: u32,
    reset: u64,
}

/// Takes one request off the caller's budget; 429 when it is used up.
///
/// The caller is a session that was found good; anybody else is an address, whatever token it sends.
pub fn limit(
    limits: &RateLimits,
    req: &HttpRequest,
    session_id: Option<Id>,
    ip: &str,
) -> Result<(), Problem> {
    let path = req.path();
    let by_address = path.ends_with("/auth/sign-in") || path.ends_with("/auth/refresh");
    let policy = if path.ends_with("/auth/sign-in") {
        &limits.sign_in
    } else if matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        &limits.reads
    } else {
        &limits.writes
    };
    let Some(limiter) = &policy.limiter else {
        return Ok(());
    };
    let mut hasher = DefaultHasher::new();
    match session_id {
        Some(session_id) if !by_address => session_id.0.hash(&mut hasher),
        _ => ip.hash(&mut hasher),
    }
    match limiter.check_key(&hasher.finish()) {
        Ok(state) => {
            let left = state.remaining_burst_capacity();
            // The bucket refills evenly: one request every 60/quota seconds.
            let reset =
                u64::from(policy.quota.saturating_sub(left)) * 60 / u64::from(policy.quota.max(1));
            req.extensions_mut().insert(Remaining {
                name: policy.name,
                quota: policy.quota,
                left,
                reset,
            });
            Ok(())
        }
        Err(denied) => {
            let seconds = denied
                .wait_time_from(DefaultClock::default().now())
                .as_secs()
                + 1;
            req.extensions_mut().insert(Remaining {
                name: policy.name,
                quota: policy.quota,
                left: 0,
                reset: seconds,
            });
            Err(common::RATE_LIMITED
                .with("seconds", seconds)
                .retry_after(seconds))
        }
    }
}

/// Writes the budget into the answer.
pub(super) fn set_headers(response: &mut HttpResponse, remaining: Remaining) {
    use actix_web::http::header::{HeaderName, HeaderValue};
    let Remaining {
        name,
        quota,
        left,
        reset,
    } = remaining;
    let pairs = [
        ("ratelimit-policy", format!("\"{name}\";q={quota};w=60")),
        ("ratelimit", format!("\"{name}\";r={left};t={reset}")),
    ];
    for (header, value) in pairs {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response
                .headers_mut()
                .insert(HeaderName::from_static(header), value);
        }
    }
}
