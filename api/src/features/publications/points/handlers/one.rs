//! `/p/{county}/points/{id}`: the points of one closed quarter of a congress.

use crate::features::duty_points;
use crate::features::publications::handlers::{current, missing};
use crate::features::publications::html::Place;
use crate::features::publications::points::html;
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

/// More deputies than any congress of a county has.
const MOST: i64 = 1_000;

#[get("/p/{county}/points/{id}")]
pub(super) async fn one(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let (code, id) = path.into_inner();
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let wanted = code.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let Some(points) = duty_points::public_one(conn, county_id, id, MOST)? else {
                return Ok(None);
            };
            Ok(Some((name, towns(conn, county_id)?, points)))
        })
        .await?;
    let Some((name, towns, points)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(current(&req, locale, html::one(&place, &towns, &points)))
}
