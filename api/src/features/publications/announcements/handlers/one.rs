//! `/p/{county}/announcements/{id}`

use crate::features::announcements::{self, PublicAnnouncement};
use crate::features::publications::acts::store as acts;
use crate::features::publications::announcements::html::{self, About};
use crate::features::publications::handlers::{missing, shown};
use crate::features::publications::html::Place;
use crate::features::resident_messages::county_of;
use crate::features::{project_rounds, project_selections};
use crate::platform::auth::Public;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};

#[get("/p/{county}/announcements/{id}")]
pub(super) async fn one(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let locale = public.context.locale;
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let wanted = code.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let Some(it) = announcements::one(conn, county_id, id)? else {
                return Ok(None);
            };
            let about = about(conn, (county_id, &wanted), &it)?;
            Ok(Some((name, it, about)))
        })
        .await?;
    let Some((name, it, about)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html::one(&place, &it, about.as_ref())))
}

/// Where its occasion is read, if that is public.
fn about(
    conn: &mut AnyConnection,
    (county_id, code): (i64, &str),
    it: &PublicAnnouncement,
) -> Result<Option<About>, Problem> {
    if let Some(id) = it.decision_id {
        let public = acts::standing(conn, county_id, id)?;
        return Ok(public.map(|row| {
            let address = format!("/p/{code}/decisions/{}", row.id);
            About::Decision(address, row.title)
        }));
    }
    let Some(id) = it.project_selection_id else {
        return Ok(None);
    };
    let announced = project_selections::announced(conn, county_id)?;
    let Some(selection) = announced.into_iter().find(|known| known.id == id) else {
        return Ok(None);
    };
    let ids = [selection.round_id];
    let round = project_rounds::named(conn, county_id, &ids)?.remove(&selection.round_id);
    Ok(round.map(|round| {
        let (year, organ) = (round.year, selection.organ_id);
        let address = format!("/p/{code}/projects/?year={year}&town={organ}");
        About::Projects(address, year)
    }))
}
