//! `/p/{county}/projects/`: the projects of this year, or of an earlier one.

use crate::features::publications::handlers::{missing, moved, shown};
use crate::features::publications::html::Place;
use crate::features::publications::projects::board::{self, Which};
use crate::features::publications::projects::html_list;
use crate::features::publications::store;
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;

/// Which year, and of which congress.
#[derive(Debug, Clone, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    town: String,
}

#[get("/p/{county}/projects")]
pub(super) async fn bare(county: web::Path<String>) -> HttpResponse {
    // What cannot be a county is no part of an address.
    match county.bytes().all(|byte| byte.is_ascii_digit()) {
        true => moved(&format!("/p/{county}/projects/")),
        false => moved("/p/"),
    }
}

#[get("/p/{county}/projects/")]
pub(super) async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let which = Which::Of {
        year: asked.year.parse().ok(),
        congress: asked.town.parse().ok(),
    };
    let wanted = county.clone();
    let Some((county_id, name)) = public
        .read(move |conn| store::county_of(conn, &wanted))
        .await?
    else {
        return Ok(missing(locale));
    };
    let acting = public.acting(county_id);
    let board = public
        .read(move |conn| board::read(conn, &acting, which))
        .await?;
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html_list::list(&place, &board, which)))
}
