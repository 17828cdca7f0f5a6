//! `/p/{county}/data/`, its files, and `/p/{county}/feed.atom`: what is public, for machines.

use super::answers::{checked, kept, missing, shown};
use crate::features::announcements as published;
use crate::features::deputy_cards::{self, Wanted};
use crate::features::publications::acts::model::ActKind;
use crate::features::publications::acts::{sheets, store as acts};
use crate::features::publications::announcements;
use crate::features::publications::commitments;
use crate::features::publications::data_sets::{self, Sheet};
use crate::features::publications::html::Place;
use crate::features::publications::projects::{self, Entry, Which};
use crate::features::publications::{html_data, points, stations as public_stations, store};
use crate::features::resident_messages::{shown_ideas, towns};
use crate::features::{deputy_pledges, deputy_posts, duty_points, receptions, stations};
use crate::platform::auth::{Acting, Public};
use crate::platform::clock::local_date;
use crate::platform::db::Id;
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
    let (locale, now) = (public.context.locale, public.platform().clock.now());
    let today = local_date(now);
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
                "announcements" => announcements::sheet(published::all(conn, county_id, MOST)?),
                "projects" => {
                    let acting = Acting::system(county_id, now);
                    data_sets::projects(&projects::read(conn, &acting, Which::All)?)
                }
                "posts" => {
                    let rows = deputy_posts::published(conn, county_id, None, today)?;
                    commitments::posts(rows, &towns(conn, county_id)?)
                }
                "pledges" => {
                    let rows = deputy_pledges::published(conn, county_id, None, None)?;
                    commitments::pledges(rows, &towns(conn, county_id)?)
                }
                "points" => {
                    let all = duty_points::public_all(conn, county_id, MOST)?;
                    points::sheet(all, &towns(conn, county_id)?)
                }
                "stations" => {
                    let rows = stations::public(conn, county_id, None, today)?;
                    public_stations::stations(rows, &towns(conn, county_id)?)
                }
                "receptions" => {
                    let at = stations::public(conn, county_id, None, today)?;
                    let ids: Vec<Id> = at.iter().map(|one| one.id).collect();
                    let rows = receptions::coming(conn, county_id, &ids, today)?;
                    public_stations::receptions(rows, &at)
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
    let (content_type, body) = match kind {
        "csv" => ("text/csv; charset=utf-8", sheet.csv()?),
        _ => ("application/json", sheet.json()?),
    };
    Ok(match name {
        "points" => checked(&req, content_type, body),
        _ => kept(&req, content_type, body),
    })
}

#[get("/p/{county}/feed.atom")]
pub(super) async fn feed(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let (locale, now) = (public.context.locale, public.platform().clock.now());
    let wanted = county.clone();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = store::county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rows = store::list(conn, county_id, None, None, ENTRIES)?;
            let acts = acts::newest(conn, county_id, ENTRIES)?;
            let told = published::newest(conn, county_id, ENTRIES)?;
            let mut acting = Acting::system(county_id, now);
            acting.locale = locale;
            let board = projects::read(conn, &acting, Which::All)?;
            Ok(Some((name, rows, acts, told, board)))
        })
        .await?;
    let Some((name, rows, acts, told, board)) = found else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let mut entries: Vec<Entry> = rows.iter().map(html_data::entry).collect();
    entries.extend(acts.iter().map(html_data::act_entry));
    entries.extend(told.iter().map(announcements::entry));
    entries.extend(projects::entries(locale, &board));
    entries.sort_by_key(|entry| Reverse((entry.at, entry.id.clone())));
    entries.truncate(usize::try_from(ENTRIES).unwrap_or_default());
    let base = public
        .platform()
        .config()
        .http
        .public_url
        .trim_end_matches('/');
    let body = html_data::feed(&place, base, &entries);
    Ok(kept(&req, "application/atom+xml; charset=utf-8", body))
}
