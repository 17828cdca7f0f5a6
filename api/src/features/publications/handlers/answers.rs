//! How pages are answered: kept for some minutes, or not at all.

use crate::features::publications::html;
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, ETAG, IF_NONE_MATCH, LOCATION, RETRY_AFTER, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;
use sha2::{Digest, Sha256};

/// For how long a page is kept: what is taken back is gone after that.
const KEPT: &str = "public, max-age=300";
const HTML: &str = "text/html; charset=utf-8";

/// A page of this moment, which nobody keeps: forms, codes, refusals.
pub(in crate::features::publications) fn fresh(
    status: StatusCode,
    locale: Locale,
    page: Markup,
) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_LANGUAGE, locale.tag()))
        .content_type("text/html; charset=utf-8")
        .body(html::render(page))
}

/// A page that says in words why something was refused.
pub(in crate::features::publications) fn refused(
    problem: &Problem,
    locale: Locale,
) -> HttpResponse {
    let page = html::refused(locale, &problem.detail(locale));
    form(Some(problem), locale, page)
}

/// A form with what was typed in it; after how long it may be sent again, if that is what was wrong.
pub(in crate::features::publications) fn form(
    problem: Option<&Problem>,
    locale: Locale,
    page: Markup,
) -> HttpResponse {
    let status = problem.map_or(StatusCode::OK, Problem::status);
    let mut answer = fresh(status, locale, page);
    let seconds = problem.and_then(Problem::seconds_to_wait);
    let seconds = seconds.map(|seconds| seconds.to_string());
    if let Some(Ok(value)) = seconds.map(|text| text.parse()) {
        answer.headers_mut().insert(RETRY_AFTER, value);
    }
    answer
}

pub(in crate::features::publications) fn shown(
    req: &HttpRequest,
    locale: Locale,
    page: Markup,
) -> HttpResponse {
    in_language(kept(req, HTML, html::render(page)), locale)
}

/// A page that is asked for anew each time: what is taken back is gone at once.
pub(in crate::features::publications) fn current(
    req: &HttpRequest,
    locale: Locale,
    page: Markup,
) -> HttpResponse {
    in_language(checked(req, HTML, html::render(page)), locale)
}

fn in_language(mut answer: HttpResponse, locale: Locale) -> HttpResponse {
    let language = match locale {
        Locale::ZhCn => "zh-CN",
        Locale::En => "en",
    };
    if let Ok(value) = language.parse() {
        answer.headers_mut().insert(CONTENT_LANGUAGE, value);
    }
    answer
}

/// An answer that is kept, or 304 for who has it.
pub(in crate::features::publications) fn kept(
    req: &HttpRequest,
    content_type: &str,
    body: String,
) -> HttpResponse {
    tagged(req, KEPT, content_type, body)
}

/// An answer that is kept, but asked for anew each time, or 304 for who has it.
pub(in crate::features::publications) fn checked(
    req: &HttpRequest,
    content_type: &str,
    body: String,
) -> HttpResponse {
    tagged(req, "no-cache", content_type, body)
}

fn tagged(req: &HttpRequest, how: &'static str, content_type: &str, body: String) -> HttpResponse {
    let etag = format!("\"{}\"", &hex::encode(Sha256::digest(&body))[..32]);
    let known = req.headers().get(IF_NONE_MATCH);
    let is_known = known.and_then(|value| value.to_str().ok()) == Some(&etag);
    let mut answer = if is_known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    answer
        .insert_header((CACHE_CONTROL, how))
        .insert_header((VARY, "Accept-Language"))
        .insert_header((ETAG, etag));
    if is_known {
        return answer.finish();
    }
    answer.content_type(content_type).body(body)
}

pub(in crate::features::publications) fn missing(locale: Locale) -> HttpResponse {
    HttpResponse::build(StatusCode::NOT_FOUND)
        .content_type("text/html; charset=utf-8")
        .body(html::render(html::missing(locale)))
}

pub(in crate::features::publications) fn moved(to: &str) -> HttpResponse {
    HttpResponse::TemporaryRedirect()
        .insert_header((LOCATION, to))
        .insert_header((CACHE_CONTROL, KEPT))
        .finish()
}
