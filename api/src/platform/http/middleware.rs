//! The outer middleware: context, limits, HEAD, rendered problems, headers, log line, metrics.

use super::aside::is_gone_on_from;
use super::context::RequestContext;
use super::problem::{Problem, ProblemBody, common};
use super::rate_limit::{Remaining, limit, set_headers};
use super::security_headers;
use super::unlogged::Unlogged;
use crate::platform::auth::Authenticated;
use crate::platform::db::Id;
use crate::platform::i18n::{self, Locale};
use crate::platform::state::Platform;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, HeaderName, HeaderValue, RETRY_AFTER, USER_AGENT,
    WWW_AUTHENTICATE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse, web};
use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

/// Wraps every request of the service.
pub async fn outer<B: MessageBody + 'static>(
    mut req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let platform = req.app_data::<web::Data<Platform>>().cloned();
    let context = context_of(
        &req,
        platform
            .as_deref()
            .is_some_and(|p| p.config().http.trust_forwarded),
    );
    req.extensions_mut().insert(context.clone());
    let is_head = req.method() == Method::HEAD;
    if is_head {
        // Every GET answers HEAD: routed as GET, its body dropped below.
        req.head_mut().method = Method::GET;
    }
    let method = req.method().clone();
    let session_id = if req.headers().contains_key(AUTHORIZATION) {
        Authenticated::resolve(req.request()).await
    } else {
        None
    };
    let limited = match &platform {
        Some(platform) if req.path().starts_with("/api/v1") => limit(
            &platform.rate_limits,
            req.request(),
            session_id,
            &context.ip,
        ),
        _ => Ok(()),
    };
    let mut response = match limited {
        Ok(()) => match next.call(req).await {
            Ok(response) => response.map_into_boxed_body(),
            Err(error) => return Err(error),
        },
        Err(problem) => req.error_response(problem),
    };
    render_problem(&mut response, &context);
    let reads_here = !method.is_safe() || is_gone_on_from(response.request().path());
    if reads_here && response.status().is_success() {
        let cookie = platform.as_deref().and_then(|platform| {
            let secure = platform.config().http.secure_cookies;
            platform.aside.cookie(secure)
        });
        if let Some(cookie) = cookie {
            response.response_mut().add_cookie(&cookie)?;
        }
    }
    let remaining = response.request().extensions().get::<Remaining>().copied();
    if let Some(remaining) = remaining {
        set_headers(response.response_mut(), remaining);
    }
    let path = response.request().path().to_owned();
    let headers = response.response_mut().headers_mut();
    security_headers::set(headers, &path);
    if let Ok(value) = HeaderValue::from_str(&context.request_id.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    observe(&response, &method, &context, started);
    Ok(if is_head {
        response.map_body(|_, body| BoxBody::new(Bodiless(body.size())))
    } else {
        response
    })
}

/// The length of a body without the body: what HEAD answers (RFC 9110, 9.3.2).
struct Bodiless(BodySize);

impl MessageBody for Bodiless {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        self.0
    }

    fn poll_next(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Poll::Ready(None)
    }
}

/// The id a proxy or an app gave the request, so that it can be followed into log and event; only a
/// UUID, because it is written there.
fn given_id(text: &str) -> Option<Id> {
    uuid::Uuid::try_parse(text).ok().map(Id)
}

fn context_of(req: &ServiceRequest, trust_forwarded: bool) -> RequestContext {
    let header = |name| {
        req.headers()
            .get(name)
            .and_then(|v: &HeaderValue| v.to_str().ok())
    };
    // What stands last in it the proxy has written; what stands before, and `Forwarded`, anybody may send.
    let lines = req.headers().get_all("x-forwarded-for");
    let forwarded = lines
        .last()
        .and_then(|line| line.to_str().ok())
        .and_then(|line| line.rsplit(',').next())
        .and_then(|last| last.trim().parse().ok())
        .filter(|_| trust_forwarded);
    let ip = forwarded
        .or_else(|| req.peer_addr().map(|a| a.ip()))
        .map(|ip: IpAddr| ip.to_string())
        .unwrap_or_default();
    RequestContext {
        request_id: header(HeaderName::from_static("x-request-id"))
            .and_then(given_id)
            .unwrap_or_else(crate::platform::ids::new_id),
        locale: Locale::of_header(header(ACCEPT_LANGUAGE)),
        ip,
        user_agent: header(USER_AGENT)
            .unwrap_or_default()
            .chars()
            .take(200)
            .collect(),
    }
}

fn render_problem(response: &mut ServiceResponse<BoxBody>, context: &RequestContext) {
    let problem = response
        .response()
        .extensions()
        .get::<Problem>()
        .cloned()
        .or_else(|| framework_problem(response));
    let Some(problem) = problem else { return };
    if let Some(cause) = problem.cause() {
        tracing::error!(request_id = %context.request_id, code = problem.code(), "{cause:#}");
    }
    let body = body_of(&problem, context);
    let mut rendered = HttpResponse::build(problem.status());
    rendered.content_type("application/problem+json");
    if let Some(seconds) = problem.retry_after {
        rendered.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    if problem.status() == StatusCode::UNAUTHORIZED {
        rendered.insert_header((WWW_AUTHENTICATE, "Bearer"));
    }
    let allow = response
        .response()
        .headers()
        .get(actix_web::http::header::ALLOW)
        .cloned();
    if let Some(allow) = allow {
        rendered.insert_header((actix_web::http::header::ALLOW, allow));
    }
    *response.response_mut() = rendered.json(body);
}

/// Errors the framework made itself (unreadable path, oversized body) become problems too.
fn framework_problem(response: &ServiceResponse<BoxBody>) -> Option<Problem> {
    let status = response.status();
    if !response.request().path().starts_with("/api")
        || !(status.is_client_error() || status.is_server_error())
    {
        return None;
    }
    let is_json = response
        .headers()
        .get("content-type")
        .is_some_and(|v| v.as_bytes().starts_with(b"application/"));
    if is_json {
        return None;
    }
    let code = match status.as_u16() {
        404 => common::NOT_FOUND,
        405 => common::METHOD_NOT_ALLOWED,
        413 => common::TOO_LARGE,
        415 => common::UNSUPPORTED_MEDIA_TYPE,
        400..=499 => common::MALFORMED,
        _ => common::INTERNAL,
    };
    Some(code.problem())
}

fn body_of(problem: &Problem, context: &RequestContext) -> ProblemBody {
    let mut errors = problem.errors.clone();
    for error in &mut errors {
        error.detail = i18n::find(
            context.locale,
            &format!("fields.{}", error.code),
            &error.params,
        )
        .unwrap_or_else(|| error.code.clone());
    }
    ProblemBody {
        kind: format!("/problems/{}", problem.code),
        title: problem.text(context.locale, "title"),
        status: problem.status.as_u16(),
        code: problem.code.to_owned(),
        detail: problem.text(context.locale, "detail"),
        instance: format!("/requests/{}", context.request_id),
        params: problem.params.clone(),
        errors,
    }
}

fn observe(
    response: &ServiceResponse<BoxBody>,
    method: &Method,
    context: &RequestContext,
    started: Instant,
) {
    let elapsed = started.elapsed();
    let status = response.status().as_u16();
    let route = route_of(response.request());
    metrics::histogram!("http_request_duration_seconds", "method" => method_label(method), "route" => route.clone(), "status" => status.to_string())
        .record(elapsed.as_secs_f64());
    if Unlogged::is_asked(response.request()) {
        return;
    }
    tracing::info!(
        request_id = %context.request_id, %method, route, status,
        duration_us = u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX), "request"
    );
}

/// Methods anybody may invent would make a metric each.
fn method_label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The path template, never the path: identifiers would make a metric per record.
fn route_of(req: &HttpRequest) -> String {
    req.match_pattern()
        .unwrap_or_else(|| "unmatched".to_owned())
}
