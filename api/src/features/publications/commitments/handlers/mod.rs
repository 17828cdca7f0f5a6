//! `/p/{county}/posts/` and `/p/{county}/pledges/`.

use crate::features::publications::acts::html_common::{Asked, Shelf};
use crate::features::publications::commitments::html;
use crate::features::publications::handlers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::resident_messages::{county_of, towns};
use crate::features::{deputy_pledges, deputy_posts};
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

/// Adds them.
pub(in crate::features::publications) fn configure_pages(cfg: &mut web::ServiceConfig) {
    cfg.service(posts).service(pledges);
}

#[get("/p/{county}/posts/")]
async fn posts(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let congress = asked.congress();
    let (wanted, of) = (county.clone(), asked.place());
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rows = deputy_posts::published(conn, county_id, of, today)?;
            Ok(Some((name, rows, towns(conn, county_id)?)))
        })
        .await?;
    let Some((name, rows, towns)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: "post",
        congress,
        towns: &towns,
        years: &[],
        year: None,
    };
    Ok(shown(&req, locale, html::posts(&place, &shelf, &rows)))
}

#[get("/p/{county}/pledges/")]
async fn pledges(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let congress = asked.congress();
    let (wanted, of) = (county.clone(), asked.place());
    let year = asked.year();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let years = deputy_pledges::published_years(conn, county_id, of)?;
            let year = year.or_else(|| years.first().copied());
            let rows = match year {
                Some(_) => deputy_pledges::published(conn, county_id, of, year)?,
                None => Vec::new(),
            };
            Ok(Some((name, years, year, rows, towns(conn, county_id)?)))
        })
        .await?;
    let Some((name, years, year, rows, towns)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: "pledge",
        congress,
        towns: &towns,
        years: &years,
        year,
    };
    Ok(shown(&req, locale, html::pledges(&place, &shelf, &rows)))
}
