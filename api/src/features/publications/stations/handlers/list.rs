//! `/p/{county}/stations/`: the stations of a county, of its congress or of a town.

use crate::features::publications::acts::html_common::{Asked, Shelf};
use crate::features::publications::handlers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::publications::stations::html;
use crate::features::resident_messages::{county_of, towns};
use crate::features::{receptions, stations};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

#[get("/p/{county}/stations/")]
pub(super) async fn list(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let (congress, of) = (asked.congress(), asked.place());
    let wanted = county.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let towns = towns(conn, county_id)?;
            let mut rows = stations::public(conn, county_id, of, today)?;
            // The county first, then town by town, in each the house of the deputies first; the names keep their order.
            rows.sort_by_key(|row| {
                let town = towns.iter().position(|town| Some(town.id) == row.town_id);
                (row.town_id.is_some(), town, row.kind)
            });
            let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
            let coming = receptions::coming(conn, county_id, &ids, today)?;
            Ok(Some((name, towns, rows, coming)))
        })
        .await?;
    let Some((name, towns, rows, coming)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let shelf = Shelf {
        kind: "station",
        congress,
        towns: &towns,
        years: &[],
        year: None,
    };
    let page = html::list(&place, &shelf, &rows, &coming);
    Ok(shown(&req, locale, page))
}
