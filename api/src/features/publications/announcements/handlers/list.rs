//! `/p/{county}/announcements/`: by congress and year.

use crate::features::announcements;
use crate::features::publications::acts::html_common::{Asked, Shelf};
use crate::features::publications::announcements::html;
use crate::features::publications::handlers::{missing, moved, shown};
use crate::features::publications::html::Place;
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

/// How many stand on a page; a year of a county has fewer.
const MOST: i64 = 500;

#[get("/p/{county}/announcements")]
pub(super) async fn bare(county: web::Path<String>) -> HttpResponse {
    // What cannot be a county is no part of an address.
    match county.bytes().all(|byte| byte.is_ascii_digit()) {
        true => moved(&format!("/p/{county}/announcements/")),
        false => moved("/p/"),
    }
}

#[get("/p/{county}/announcements/")]
pub(super) async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let (congress, of) = (asked.congress(), asked.place());
    let (wanted, year) = (county.clone(), asked.year());
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let years = announcements::years(conn, county_id, of)?;
            let year = year.or_else(|| years.first().copied());
            let rows = match year {
                Some(year) => announcements::list(conn, county_id, of, (year, MOST))?,
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
        code: &county,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: "announcement",
        congress,
        towns: &towns,
        years: &years,
        year,
    };
    Ok(shown(&req, locale, html::list(&place, &shelf, &rows)))
}
