//! `/p/{county}/projects/{id}`: a project from the idea to its rating.

use crate::features::publications::handlers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::publications::projects::{dossier, html_one};
use crate::features::publications::store;
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

#[get("/p/{county}/projects/{id}")]
pub(super) async fn one(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let wanted = code.clone();
    let Some((county_id, name)) = public
        .read(move |conn| store::county_of(conn, &wanted))
        .await?
    else {
        return Ok(missing(locale));
    };
    let acting = public.acting(county_id);
    let found = public
        .read(move |conn| dossier::read(conn, &acting, id))
        .await?;
    let Some(found) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html_one::one(&place, &found, today)))
}
