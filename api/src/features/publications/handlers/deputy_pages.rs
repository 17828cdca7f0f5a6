//! `/p/{county}/deputies/` and `/p/{county}/deputies/{id}`: the cards of deputies who have consented.

use super::answers::{missing, shown};
use crate::features::deputy_cards::{self, Wanted};
use crate::features::publications::html::Place;
use crate::features::publications::html_deputies::{self, Asked};
use crate::features::resident_messages::{county_of, towns};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;

/// What is looked for.
#[derive(Debug, Clone, Default, Deserialize)]
struct Query {
    #[serde(default)]
    q: String,
    #[serde(default)]
    town: String,
}

#[get("/p/{county}/deputies/")]
pub(super) async fn list_page(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let words: String = query.q.trim().replace('\0', "").chars().take(20).collect();
    let town = query.town.parse::<Id>().ok();
    let code = county.into_inner();
    let wanted = Wanted {
        town_id: town,
        q: words.clone(),
        ..Wanted::default()
    };
    let asked_for = code.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &asked_for)? else {
                return Ok(None);
            };
            let cards = deputy_cards::list(conn, county_id, &wanted, today)?;
            Ok(Some((name, cards, towns(conn, county_id)?)))
        })
        .await?;
    let Some((name, cards, towns)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    let asked = Asked { q: &words, town };
    let page = html_deputies::list(&place, &cards, &towns, &asked);
    Ok(shown(&req, locale, page))
}

#[get("/p/{county}/deputies/{id}")]
pub(super) async fn deputy_page(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let (code, id) = path.into_inner();
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let asked_for = code.clone();
    let wanted = Wanted {
        deputy_id: Some(id),
        ..Wanted::default()
    };
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &asked_for)? else {
                return Ok(None);
            };
            Ok(Some((
                name,
                deputy_cards::list(conn, county_id, &wanted, today)?,
            )))
        })
        .await?;
    let Some((name, seats)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &code,
        county: &name,
        locale,
    };
    match html_deputies::one(&place, &seats) {
        Some(page) => Ok(shown(&req, locale, page)),
        None => Ok(missing(locale)),
    }
}
