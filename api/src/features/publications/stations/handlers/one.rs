//! `/p/{county}/stations/{id}`: one station with its receptions to come and its deputies.

use crate::features::publications::handlers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::publications::stations::html;
use crate::features::resident_messages::{county_of, towns};
use crate::features::{deputy_cards, receptions, stations};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

#[get("/p/{county}/stations/{id}")]
pub(super) async fn one(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
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
            let Some(row) = stations::public_one(conn, county_id, id, today)? else {
                return Ok(None);
            };
            let cards = deputy_cards::among(conn, county_id, &row.deputies(), today)?;
            let coming = receptions::coming(conn, county_id, &[id], today)?;
            Ok(Some((name, towns(conn, county_id)?, row, cards, coming)))
        })
        .await?;
    let Some((name, towns, row, cards, coming)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    let page = html::one(&place, &towns, &row, (&cards, &coming));
    Ok(shown(&req, locale, page))
}
