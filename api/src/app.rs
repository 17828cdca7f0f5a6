//! The service: every route, wrapped by the outer middleware. Used by the binary and by the tests.

use crate::features;
use crate::platform::http::{KeptFile, Problem, ServiceConfig, outer, problem_codes};
use crate::platform::openapi;
use crate::platform::state::Platform;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, Error, HttpRequest, HttpResponse, web};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use utoipa::OpenApi as _;
use utoipa::openapi::{OpenApi, PathItem};
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
#[must_use]
pub fn document() -> OpenApi {
    let mut document = Document::openapi();
    document.merge(ServiceConfig::document(features::configure));
    openapi::complete(&mut document, &features::problem_codes());
    document
}

/// The document as pretty JSON, as committed in `openapi/openapi.json`.
pub fn document_json() -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(&document())? + "\n")
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
        .configure(|config| ServiceConfig::serve(config, "/api/v1", features::configure))
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

/// Five megabytes of text and five times as many of structures: put together once, kept compressed.
async fn openapi_json(req: HttpRequest) -> Result<HttpResponse, Problem> {
    static KEPT: OnceLock<KeptFile> = OnceLock::new();
    let kept = match KEPT.get() {
        Some(kept) => kept,
        None => {
            let made = web::block(|| {
                let text = document_json()?;
                anyhow::Ok(KeptFile::compressed(text, "application/json")?)
            });
            let made = made
                .await
                .map_err(Problem::internal)?
                .map_err(Problem::internal)?;
            KEPT.get_or_init(|| made)
        }
    };
    kept.respond(&req)
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
    let page = platform.pages.answer(&req);
    page.unwrap_or_else(|| Err(Problem::not_found()))
}

/// The methods a path has in the document.
fn methods(path: &str) -> Vec<&'static str> {
    // The document itself is not kept, as it is twenty times as large.
    static ROUTES: OnceLock<BTreeMap<String, Vec<&'static str>>> = OnceLock::new();
    let routes = ROUTES.get_or_init(|| {
        let paths = document().paths.paths.into_iter();
        paths.map(|(path, item)| (path, of_item(&item))).collect()
    });
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
    // `/suggestions/views` is itself, not a suggestion called "views".
    if let Some(itself) = routes.get(path) {
        return itself.clone();
    }
    let like = routes.iter().filter(|(template, _)| matches(template));
    like.flat_map(|(_, methods)| methods.clone()).collect()
}

fn of_item(item: &PathItem) -> Vec<&'static str> {
    let all = [
        ("GET", item.get.is_some()),
        ("POST", item.post.is_some()),
        ("PUT", item.put.is_some()),
        ("PATCH", item.patch.is_some()),
        ("DELETE", item.delete.is_some()),
    ];
    let there = all.into_iter().filter(|(_, present)| *present);
    there.map(|(name, _)| name).collect()
}
