//! Codes for telephones and sheets for notice boards: of a town's ideas, and of a deputy.

use super::answers::{fresh, kept, missing};
use crate::features::deputy_cards::{self, PublicCard, Wanted};
use crate::features::publications::html::Place;
use crate::features::publications::html_poster::{Poster, poster};
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::{self, Problem};
use crate::platform::qr::Qr;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;

/// Of which town.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct OfTown {
    #[serde(default)]
    pub(super) town: String,
}

/// A county with what a code of it is about: a town, or the seats of a deputy.
pub(super) struct Found {
    pub(super) county: String,
    pub(super) town: Option<(Id, String)>,
    pub(super) seats: Vec<PublicCard>,
}

pub(super) async fn find(
    public: &Public,
    code: &str,
    town: Option<Id>,
    deputy: Option<Id>,
) -> Result<Option<Found>, Problem> {
    let (wanted, today) = (code.to_owned(), public.platform().clock.today());
    public
        .read(move |conn| {
            let Some((county_id, county)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let town = match town {
                Some(id) => towns(conn, county_id)?.into_iter().find(|one| one.id == id),
                None => None,
            };
            let seats = match deputy {
                Some(_) => {
                    let wanted = Wanted {
                        deputy_id: deputy,
                        ..Wanted::default()
                    };
                    deputy_cards::list(conn, county_id, &wanted, today)?
                }
                None => Vec::new(),
            };
            Ok(Some(Found {
                county,
                town: town.map(|town| (town.id, town.name)),
                seats,
            }))
        })
        .await
}

/// How people reach a page of the service: as configured, else as this request did.
pub(super) fn address(public: &Public, req: &HttpRequest, path: &str) -> (String, bool) {
    http::address(&public.platform().config().http.public_url, req, path)
}

/// The code of an address; kept unless the address is that of this request alone.
fn picture(public: &Public, req: &HttpRequest, path: &str) -> HttpResponse {
    let (link, is_configured) = address(public, req, path);
    let Some(code) = Qr::of(&link) else {
        return missing(public.context.locale);
    };
    let mut answer = kept(req, "image/svg+xml", code.svg());
    if !is_configured {
        let never = HeaderValue::from_static("no-store");
        answer.headers_mut().insert(CACHE_CONTROL, never);
    }
    answer
}

pub(super) fn ideas_of(code: &str, town: Option<Id>) -> String {
    match town {
        Some(town) => format!("/p/{code}/ideas/new?town={town}"),
        None => format!("/p/{code}/ideas/new"),
    }
}

/// Where a deputy is found by name: what somebody can type who cannot scan.
pub(super) fn deputies_of(code: &str) -> String {
    format!("/p/{code}/deputies/")
}

#[get("/p/{county}/ideas/code.svg")]
pub(super) async fn code_of_ideas(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    of: web::Query<OfTown>,
) -> Result<HttpResponse, Problem> {
    let asked = of.town.parse().ok();
    let Some(found) = find(&public, &county, asked, None).await? else {
        return Ok(missing(public.context.locale));
    };
    let town = found.town.map(|(id, _)| id);
    Ok(picture(&public, &req, &ideas_of(&county, town)))
}

#[get("/p/{county}/deputies/{id}/code.svg")]
pub(super) async fn code_of_deputy(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let deputy = id.parse::<Id>().ok();
    let found = find(&public, &code, None, deputy).await?;
    let Some(card) = found.and_then(|found| found.seats.into_iter().next()) else {
        return Ok(missing(public.context.locale));
    };
    let target = format!("/p/{code}/deputies/{}", card.deputy_id);
    Ok(picture(&public, &req, &target))
}

#[get("/p/{county}/poster")]
pub(super) async fn poster_of_ideas(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    of: web::Query<OfTown>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let asked = of.town.parse().ok();
    let Some(found) = find(&public, &county, asked, None).await? else {
        return Ok(missing(locale));
    };
    let town = found.town.as_ref().map(|(id, _)| *id);
    let picture = match town {
        Some(id) => format!("/p/{county}/ideas/code.svg?town={id}"),
        None => format!("/p/{county}/ideas/code.svg"),
    };
    let name = found
        .town
        .map_or_else(|| found.county.clone(), |(_, name)| name);
    let (link, _) = address(&public, &req, &ideas_of(&county, None));
    let place = Place {
        code: &county,
        county: &found.county,
        locale,
    };
    let sheet = Poster {
        name: &name,
        card: None,
        code: &picture,
        link: &link,
        file: &match town {
            Some(id) => format!("/p/{county}/poster.pdf?town={id}"),
            None => format!("/p/{county}/poster.pdf"),
        },
    };
    Ok(fresh(StatusCode::OK, locale, poster(&place, &sheet)))
}

#[get("/p/{county}/deputies/{id}/poster")]
pub(super) async fn poster_of_deputy(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let (code, id) = path.into_inner();
    let deputy = id.parse::<Id>().ok();
    let found = find(&public, &code, None, deputy).await?;
    let Some((county, card)) =
        found.and_then(|found| Some((found.county, found.seats.into_iter().next()?)))
    else {
        return Ok(missing(locale));
    };
    let target = format!("/p/{code}/deputies/{}", card.deputy_id);
    let (link, _) = address(&public, &req, &deputies_of(&code));
    let picture = format!("{target}/code.svg");
    let place = Place {
        code: &code,
        county: &county,
        locale,
    };
    let sheet = Poster {
        name: &card.name,
        card: Some(&card),
        code: &picture,
        link: &link,
        file: &format!("{target}/poster.pdf"),
    };
    Ok(fresh(StatusCode::OK, locale, poster(&place, &sheet)))
}
