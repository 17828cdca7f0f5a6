//! Security headers on every answer.

use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue};

/// Nothing from outside; `style-src-attr` because the chart library positions its tooltip inline.
const PAGES: &str = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The API documentation's own bundle writes style elements.
const DOCS: &str = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Sets the headers of an answer for this path; what a handler has set stays.
pub(super) fn set(headers: &mut HeaderMap, path: &str) {
    let policy = if path.starts_with("/api/docs") {
        DOCS
    } else {
        PAGES
    };
    let fixed = [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(self), microphone=(), geolocation=(), payment=()",
        ),
    ];
    let fixed = fixed.map(|(name, value)| (HeaderName::from_static(name), value));
    for (name, value) in fixed.into_iter().chain([(CACHE_CONTROL, "no-store")]) {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}
