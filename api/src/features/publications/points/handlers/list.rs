//! `/p/{county}/points/`: the closed quarters whose points are public, by congress and year.

use crate::features::duty_points;
use crate::features::publications::acts::html_common::{Asked, Shelf};
use crate::features::publications::handlers::{current, missing};
use crate::features::publications::html::Place;
use crate::features::publications::points::html;
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

#[get("/p/{county}/points/")]
pub(super) async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let (congress, of) = (asked.congress(), asked.place());
    let wanted = county.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rows = duty_points::published(conn, county_id, of)?;
            Ok(Some((name, rows, towns(conn, county_id)?)))
        })
        .await?;
    let Some((name, mut rows, towns)) = found else {
        return Ok(missing(locale));
    };
    // The newest first: of the newest year unless another is asked for.
    let mut years: Vec<i32> = rows.iter().map(|row| row.year).collect();
    years.dedup();
    let year = asked.year().or_else(|| years.first().copied());
    rows.retain(|row| Some(row.year) == year);
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: "point",
        congress,
        towns: &towns,
        years: &years,
        year,
    };
    Ok(current(&req, locale, html::list(&place, &shelf, &rows)))
}
