//! `/p/{county}/follow`: what became of what a resident wrote. The code is sent in a body, so that it stands in no
//! address and no log.

use super::answers::{form, fresh, missing};
use crate::features::publications::forms::Fields;
use crate::features::publications::html::Place;
use crate::features::publications::html_follow::follow as page;
use crate::features::resident_messages::{county_of, follow};
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};

#[get("/p/{county}/follow")]
pub(super) async fn follow_page(
    public: Public,
    county: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let wanted = county.clone();
    let Some((_, name)) = public.read(move |conn| county_of(conn, &wanted)).await? else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    Ok(fresh(StatusCode::OK, locale, page(&place, None, None)))
}

#[post("/p/{county}/follow")]
pub(super) async fn look_up_page(
    public: Public,
    county: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let wanted = county.clone();
    let Some((_, name)) = public.read(move |conn| county_of(conn, &wanted)).await? else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let fields = Fields::read(&body);
    match follow(&public, county.to_string(), fields.get("code")).await {
        Ok(found) => Ok(fresh(
            StatusCode::OK,
            locale,
            page(&place, Some(&found), None),
        )),
        Err(problem) if problem.status().is_client_error() => {
            let why = problem.detail(locale);
            let refused = page(&place, None, Some((&why, fields.get("code"))));
            Ok(form(Some(&problem), locale, refused))
        }
        Err(problem) => Err(problem),
    }
}
