//! `/p/{county}/meetings/`, `/p/{county}/decisions/` and each of them: by congress and year.

use crate::features::publications::acts::html_common::{Asked, Shelf};
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::store::{self, ActRow, Wanted};
use crate::features::publications::acts::{html_decisions, html_meetings};
use crate::features::publications::handlers::answers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

/// How many stand on a page; a year of a county has fewer.
const MOST: i64 = 500;

/// Adds the pages.
pub fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(meetings_page)
        .service(meeting_page)
        .service(decisions_page)
        .service(decision_page);
}

#[get("/p/{county}/meetings/")]
async fn meetings_page(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    list(&public, &req, &county, (ActKind::Meeting, &asked)).await
}

#[get("/p/{county}/decisions/")]
async fn decisions_page(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    list(&public, &req, &county, (ActKind::Decision, &asked)).await
}

async fn list(
    public: &Public,
    req: &HttpRequest,
    code: &str,
    (kind, asked): (ActKind, &Asked),
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let congress = asked.congress();
    let wanted = Wanted { kind, congress };
    let (county, year) = (code.to_owned(), asked.year());
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &county)? else {
                return Ok(None);
            };
            let years = store::years(conn, county_id, wanted)?;
            let year = year.or_else(|| years.first().copied());
            let rows = match year {
                Some(_) => store::list(conn, county_id, wanted, (year, MOST))?,
                None => Vec::new(),
            };
            let towns = towns(conn, county_id)?;
            Ok(Some((name, years, year, rows, towns)))
        })
        .await?;
    let Some((name, years, year, rows, towns)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: kind.as_str(),
        congress,
        towns: &towns,
        years: &years,
        year,
    };
    let page = match kind {
        ActKind::Meeting => html_meetings::list(&place, &shelf, &rows, today)?,
        ActKind::Decision => html_decisions::list(&place, &shelf, &rows)?,
    };
    Ok(shown(req, locale, page))
}

#[get("/p/{county}/meetings/{id}")]
async fn meeting_page(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    one(&public, &req, path.into_inner(), ActKind::Meeting).await
}

#[get("/p/{county}/decisions/{id}")]
async fn decision_page(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    one(&public, &req, path.into_inner(), ActKind::Decision).await
}

/// An act with the meeting and the decisions that belong to it.
async fn find(
    public: &Public,
    code: String,
    (kind, id): (ActKind, Id),
) -> Result<Option<(String, ActRow, Vec<ActRow>)>, Problem> {
    public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &code)? else {
                return Ok(None);
            };
            let standing = store::standing(conn, county_id, id)?;
            let Some(row) = standing.filter(|row| row.kind == kind) else {
                return Ok(None);
            };
            let around = match row.meeting_id {
                Some(meeting) => store::around(conn, county_id, meeting)?,
                None => Vec::new(),
            };
            Ok(Some((name, row, around)))
        })
        .await
}

async fn one(
    public: &Public,
    req: &HttpRequest,
    (code, id): (String, String),
    kind: ActKind,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let Some((name, row, around)) = find(public, code.clone(), (kind, id)).await? else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    let page = match kind {
        ActKind::Meeting => html_meetings::one(&place, &row, &around, today)?,
        ActKind::Decision => html_decisions::one(&place, &row, &around)?,
    };
    Ok(shown(req, locale, page))
}
