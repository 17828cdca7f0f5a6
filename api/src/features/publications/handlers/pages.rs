//! The public pages: `/p/`, `/p/{county}/`, `/p/{county}/{id}`. Nobody signs in; answers are kept by
//! browsers and proxies for some minutes.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;

use super::answers::{kept, missing, moved, shown};
use super::{data, deputy_pages, follow_page, idea_form, letter_form, poster_files, posters};
use crate::features::duty_records::has_public_quarter;
use crate::features::publications::dto::KeptReply;
use crate::features::publications::html::{self, Place};
use crate::features::publications::projects::{self, Which};
use crate::features::publications::{
    acts, announcements, commitments, html_front, points, stations, store, voter_reports,
};
use crate::features::resident_messages::open_rounds;
use crate::platform::auth::{Acting, Public};
use crate::platform::clock::local_date;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::text::contains_pattern;

/// How many stand on a page.
const SHOWN: i64 = 20;
/// The projects of the running year.
const NEWEST: Which = Which::Of {
    year: None,
    congress: None,
};

/// Adds the pages.
pub fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(style)
        .service(script)
        .service(counties)
        .service(bare)
        .service(idea_form::idea_page)
        .service(idea_form::send_idea)
        .service(letter_form::letter_page)
        .service(letter_form::send_letter)
        .service(posters::code_of_ideas)
        .service(posters::code_of_deputy)
        .service(posters::poster_of_ideas)
        .service(posters::poster_of_deputy)
        .service(poster_files::file_of_ideas)
        .service(poster_files::file_of_deputy)
        .service(data::dictionary)
        .service(data::file)
        .service(data::feed)
        .service(deputy_pages::list_page)
        .service(deputy_pages::deputy_page)
        .service(follow_page::follow_page)
        .service(follow_page::look_up_page)
        .configure(acts::configure_pages)
        .configure(announcements::configure_pages)
        .configure(commitments::configure_pages)
        .configure(points::configure_pages)
        .configure(stations::configure_pages)
        .configure(voter_reports::configure_pages)
        .configure(projects::configure_pages)
        .service(list)
        .service(suggestions)
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
    kept(&req, "text/css; charset=utf-8", html::STYLE.concat())
}

#[get("/p/send.js")]
async fn script(req: HttpRequest) -> HttpResponse {
    kept(
        &req,
        "text/javascript; charset=utf-8",
        html::SCRIPT.to_owned(),
    )
}

#[get("/p")]
async fn bare() -> HttpResponse {
    moved("/p/")
}

#[get("/p/")]
async fn counties(public: Public, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let today = public.platform().clock.today();
    let found = public
        .read(move |conn| store::counties(conn, today))
        .await?;
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
    let asked = asked.into_inner();
    // An address of the list as it was before there was a front page.
    let is_front = asked.after.is_none();
    answer(&public, &req, county.into_inner(), asked, is_front).await
}

#[get("/p/{county}/suggestions/")]
async fn suggestions(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let asked = asked.into_inner();
    answer(&public, &req, county.into_inner(), asked, false).await
}

/// A page of the suggestions of a county, below the head of the front page.
async fn answer(
    public: &Public,
    req: &HttpRequest,
    code: String,
    asked: Asked,
    is_front: bool,
) -> Result<HttpResponse, Problem> {
    let (locale, now) = (public.context.locale, public.platform().clock.now());
    let today = local_date(now);
    let words: String = asked.q.trim().replace('\0', "").chars().take(50).collect();
    let after = asked.after.as_deref().and_then(|id| id.parse::<Id>().ok());
    let (wanted, looked_for) = (code.clone(), words.clone());
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = store::county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let pattern = (!looked_for.is_empty()).then(|| contains_pattern(&looked_for));
            let rows = store::list(conn, county_id, pattern, after, SHOWN + 1)?;
            let front = match is_front {
                true => {
                    let mut acting = Acting::system(county_id, now);
                    acting.locale = locale;
                    Some((
                        open_rounds(conn, county_id, today)?,
                        projects::read(conn, &acting, NEWEST)?,
                        has_public_quarter(conn, county_id)?,
                    ))
                }
                false => None,
            };
            Ok(Some((name, rows, front)))
        })
        .await?;
    let Some((name, mut rows, front)) = found else {
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
    let head = front
        .map(|(rounds, board, has_points)| html_front::front(&place, &rounds, &board, has_points));
    let page = html::list(&place, &rows, &words, next.as_deref(), head.as_ref());
    Ok(shown(req, locale, page))
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
    let replies: Vec<KeptReply> =
        serde_json::from_value(row.replies.0.clone()).map_err(Problem::internal)?;
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html::one(&place, &row, &replies)))
}
