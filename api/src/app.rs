//! The service: every route, wrapped by the outer middleware. Used by the binary and by the tests.

use crate::features;
use crate::platform::http::{Problem, ServiceConfig, outer, problem_codes};
use crate::platform::openapi;
use crate::platform::state::Platform;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, Error, HttpRequest, HttpResponse, web};
use std::sync::OnceLock;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Title and version of the document; paths come from the routes themselves.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Luzhi API",
        description = "The working platform of county and township People's Congresses (履职). Errors are \
                       `application/problem+json` with stable codes (openapi/error-codes.md).",
        contact(name = "Luzhi", url = "https://luzhi.example"),
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    servers((url = "/api/v1")),
    components(schemas(crate::platform::http::ProblemBody)),
)]
struct Document;

/// The OpenAPI document of this binary.
pub fn document() -> &'static OpenApi {
    static DOCUMENT: OnceLock<OpenApi> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let mut document = Document::openapi();
        document.merge(ServiceConfig::document(features::configure));
        openapi::complete(&mut document, &features::problem_codes());
        document
    })
}

/// The document as pretty JSON, as committed in `openapi/openapi.json`.
pub fn document_json() -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(document())? + "\n")
}

/// The actix application of one worker.
pub fn app(
    platform: web::Data<Platform>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(platform)
        .app_data(web::PayloadConfig::new(1 << 20))
        .service(web::scope("/api/v1").configure(|config| {
            features::configure(&mut ServiceConfig::serving(config));
        }))
        .service(web::resource("/api/openapi.json").get(openapi_json))
        .service(web::resource("/health/live").get(live))
        .service(web::resource("/health/ready").get(ready))
        .service(web::redirect("/api/docs", "/api/docs/"))
        .service(SwaggerUi::new("/api/docs/{_:.*}").config(Config::from("/api/openapi.json")))
        .configure(features::publications::configure_pages)
        .default_service(web::to(fallback))
        .wrap(Compress::default())
        .wrap(from_fn(outer))
}

async fn openapi_json() -> Result<HttpResponse, Problem> {
    let body = document_json().map_err(Problem::internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .body(body))
}

/// The process is up.
async fn live() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({"status": "up"}))
}

/// The process can answer: its database does.
async fn ready(platform: web::Data<Platform>) -> HttpResponse {
    if platform.is_ready().await {
        HttpResponse::Ok().json(serde_json::json!({"status": "ready"}))
    } else {
        HttpResponse::ServiceUnavailable()
            .insert_header(("Retry-After", "2"))
            .json(serde_json::json!({"status": "database unavailable"}))
    }
}

/// What no route takes: a page of the SPA, a wrong method, or nothing.
async fn fallback(
    req: HttpRequest,
    platform: web::Data<Platform>,
) -> Result<HttpResponse, Problem> {
    if let Some(path) = req.path().strip_prefix("/api/v1") {
        let allowed = methods(path);
        if allowed.is_empty() {
            return Err(Problem::not_found());
        }
        let mut response =
            actix_web::ResponseError::error_response(&problem_codes::METHOD_NOT_ALLOWED.problem());
        if let Ok(value) = allowed.join(", ").parse() {
            response.headers_mut().insert(ALLOW, value);
        }
        return Ok(response);
    }
    if req.path().starts_with("/api/") || *req.method() != Method::GET {
        return Err(Problem::not_found());
    }
    platform.pages.answer(&req).ok_or_else(Problem::not_found)
}

/// The methods a path has in the document.
fn methods(path: &str) -> Vec<&'static str> {
    let matches = |template: &str| {
        let (mut have, mut want) = (path.split('/'), template.split('/'));
        loop {
            match (have.next(), want.next()) {
                (None, None) => return true,
                (Some(h), Some(w)) if h == w || (w.starts_with('{') && !h.is_empty()) => {}
                _ => return false,
            }
        }
    };
    let paths = &document().paths.paths;
    // `/suggestions/views` is itself, not a suggestion called "views".
    let items: Vec<_> = match paths.get(path) {
        Some(itself) => vec![itself],
        None => paths
            .iter()
            .filter(|(template, _)| matches(template))
            .map(|(_, item)| item)
            .collect(),
    };
    let mut found = Vec::new();
    for item in items {
        let all = [
            ("GET", item.get.is_some()),
            ("POST", item.post.is_some()),
            ("PUT", item.put.is_some()),
            ("PATCH", item.patch.is_some()),
            ("DELETE", item.delete.is_some()),
        ];
        found.extend(
            all.into_iter()
                .filter(|(_, present)| *present)
                .map(|(name, _)| name),
        );
    }
    found
}
