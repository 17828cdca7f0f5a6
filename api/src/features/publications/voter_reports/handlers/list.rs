//! `/p/{county}/reports/`: the reports to voters that are announced.

use crate::features::publications::handlers::{missing, moved, shown};
use crate::features::publications::html::Place;
use crate::features::publications::voter_reports::html;
use crate::features::resident_messages::county_of;
use crate::features::voter_reports;
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

/// How many stand on the page.
const MOST: i64 = 200;

#[get("/p/{county}/reports")]
pub(super) async fn bare(county: web::Path<String>) -> HttpResponse {
    // What cannot be a county is no part of an address.
    match county.bytes().all(|byte| byte.is_ascii_digit()) {
        true => moved(&format!("/p/{county}/reports/")),
        false => moved("/p/"),
    }
}

#[get("/p/{county}/reports/")]
pub(super) async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let wanted = county.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rows = voter_reports::announced(conn, county_id, MOST)?;
            Ok(Some((name, rows)))
        })
        .await?;
    let Some((name, rows)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html::list(&place, &rows)))
}
