//! The public pages: `/p/`, `/p/{county}/`, `/p/{county}/{id}`. Nobody signs in; answers are kept by
//! browsers and proxies for some minutes.

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, ETAG, IF_NONE_MATCH, LOCATION, VARY,
};
use actix_web::{HttpRequest, HttpResponse, get, web};
use maud::Markup;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::features::publications::dto::PublishedReply;
use crate::features::publications::html::{self, Place};
use crate::features::publications::store;
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use crate::platform::text::contains_pattern;

/// How many stand on a page.
const SHOWN: i64 = 20;
/// For how long a page is kept: a publication that is taken back is gone after that.
const KEPT: &str = "public, max-age=300";

/// Adds the pages.
pub fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(style)
        .service(counties)
        .service(bare)
        .service(list)
        .service(one);
}

/// What is looked for, and after which one.
#[derive(Debug, Clone, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

#[get("/p/style.css")]
async fn style(req: HttpRequest) -> HttpResponse {
    kept(&req, "text/css; charset=utf-8", html::STYLE.to_owned())
}

#[get("/p")]
async fn bare() -> HttpResponse {
    moved("/p/")
}

#[get("/p/")]
async fn counties(public: Public, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let found = public.read(store::counties).await?;
    if let [(code, _)] = found.as_slice() {
        return Ok(moved(&format!("/p/{code}/")));
    }
    let locale = public.context.locale;
    Ok(shown(&req, locale, html::counties(locale, &found)))
}

#[get("/p/{county}/")]
async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (code, asked) = (county.into_inner(), asked.into_inner());
    let locale = public.context.locale;
    let words: String = asked.q.trim().chars().take(50).collect();
    let after = asked.after.as_deref().and_then(|id| id.parse::<Id>().ok());
    let (wanted, looked_for) = (code.clone(), words.clone());
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = store::county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let pattern = (!looked_for.is_empty()).then(|| contains_pattern(&looked_for));
            let rows = store::list(conn, county_id, pattern, after, SHOWN + 1)?;
            Ok(Some((name, rows)))
        })
        .await?;
    let Some((name, mut rows)) = found else {
        return Ok(missing(locale));
    };
    let has_more = rows.len() > usize::try_from(SHOWN).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| has_more).map(|last| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !words.is_empty() {
            query.append_pair("q", &words);
        }
        query.append_pair("after", &last.id.to_string());
        format!("?{}", query.finish())
    });
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(shown(
        &req,
        locale,
        html::list(&place, &rows, &words, next.as_deref()),
    ))
}

#[get("/p/{county}/{id}")]
async fn one(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let locale = public.context.locale;
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let wanted = code.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = store::county_of(conn, &wanted)? else {
                return Ok(None);
            };
            Ok(store::public(conn, county_id, id)?.map(|row| (name, row)))
        })
        .await?;
    let Some((name, row)) = found else {
        return Ok(missing(locale));
    };
    let replies: Vec<PublishedReply> =
        serde_json::from_value(row.replies.0.clone()).map_err(Problem::internal)?;
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html::one(&place, &row, &replies)))
}

fn shown(req: &HttpRequest, locale: Locale, page: Markup) -> HttpResponse {
    let mut answer = kept(req, "text/html; charset=utf-8", html::render(page));
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
fn kept(req: &HttpRequest, content_type: &str, body: String) -> HttpResponse {
    let etag = format!("\"{}\"", &hex::encode(Sha256::digest(&body))[..32]);
    let known = req.headers().get(IF_NONE_MATCH);
    let is_known = known.and_then(|value| value.to_str().ok()) == Some(&etag);
    let mut answer = if is_known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    answer
        .insert_header((CACHE_CONTROL, KEPT))
        .insert_header((VARY, "Accept-Language"))
        .insert_header((ETAG, etag));
    if is_known {
        return answer.finish();
    }
    answer.content_type(content_type).body(body)
}

fn missing(locale: Locale) -> HttpResponse {
    HttpResponse::build(StatusCode::NOT_FOUND)
        .content_type("text/html; charset=utf-8")
        .body(html::render(html::missing(locale)))
}

fn moved(to: &str) -> HttpResponse {
    HttpResponse::TemporaryRedirect()
        .insert_header((LOCATION, to))
        .insert_header((CACHE_CONTROL, KEPT))
        .finish()
}
