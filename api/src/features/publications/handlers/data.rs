//! `/p/{county}/data/`, its files, and `/p/{county}/feed.atom`: what is public, for machines.

use super::answers::{kept, missing, shown};
use crate::features::deputy_cards::{self, Wanted};
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::{sheets, store as acts};
use crate::features::publications::data_sets::{self, Sheet};
use crate::features::publications::html::Place;
use crate::features::publications::html_data::FeedEntry;
use crate::features::publications::{html_data, store};
use crate::features::resident_messages::shown_ideas;
use crate::platform::auth::Public;
use crate::platform::http::Problem;
use actix_web::{HttpRequest, HttpResponse, get, web};
use std::cmp::Reverse;

/// Rows of a file.
const MOST: i64 = 10_000;
/// Entries of the feed.
const ENTRIES: i64 = 30;

#[get("/p/{county}/data/")]
pub(super) async fn dictionary(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let wanted = county.clone();
    let found = public
        .read(move |conn| store::county_of(conn, &wanted))
        .await?;
    let Some((_, name)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    Ok(shown(&req, locale, html_data::dictionary(&place)))
}

#[get("/p/{county}/data/{file}")]
pub(super) async fn file(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let (code, file) = path.into_inner();
    let Some((name, kind)) = file.split_once('.') else {
        return Ok(missing(locale));
    };
    if !data_sets::NAMES.contains(&name) || !["csv", "json"].contains(&kind) {
        return Ok(missing(locale));
    }
    let wanted = name.to_owned();
    let found = public
        .read(move |conn| {
            let Some((county_id, _)) = store::county_of(conn, &code)? else {
                return Ok(None);
            };
            let sheet: Sheet = match wanted.as_str() {
                "suggestions" => {
                    data_sets::suggestions(store::list(conn, county_id, None, None, MOST)?)
                }
                "meetings" => {
                    sheets::meetings(acts::all(conn, county_id, ActKind::Meeting, MOST)?)?
                }
                "decisions" => {
                    sheets::decisions(acts::all(conn, county_id, ActKind::Decision, MOST)?)?
                }
                "ideas" => data_sets::ideas(shown_ideas(conn, county_id, MOST)?),
                _ => {
                    let all = Wanted::default();
                    data_sets::deputies(deputy_cards::list(conn, county_id, &all, today)?)
                }
            };
            Ok(Some(sheet))
        })
        .await?;
    let Some(sheet) = found else {
        return Ok(missing(locale));
    };
    Ok(match kind {
        "csv" => kept(&req, "text/csv; charset=utf-8", sheet.csv()?),
        _ => kept(&req, "application/json", sheet.json()?),
    })
}

#[get("/p/{county}/feed.atom")]
pub(super) async fn feed(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let wanted = county.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = store::county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rows = store::list(conn, county_id, None, None, ENTRIES)?;
            let acts = acts::newest(conn, county_id, ENTRIES)?;
            Ok(Some((name, rows, acts)))
        })
        .await?;
    let Some((name, rows, acts)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let base = public
        .platform()
        .config()
        .http
        .public_url
        .trim_end_matches('/');
    let mut entries: Vec<FeedEntry> = rows.into_iter().map(FeedEntry::from).collect();
    entries.extend(acts.into_iter().map(FeedEntry::from));
    entries.sort_by_key(|entry| Reverse(entry.at));
    entries.truncate(usize::try_from(ENTRIES).unwrap_or(usize::MAX));
    let body = html_data::feed(&place, base, &entries);
    Ok(kept(&req, "application/atom+xml; charset=utf-8", body))
}
