//! The sheets for notice boards as PDF.

use super::answers::{missing, refused};
use super::posters::{Found, OfTown, address, deputies_of, find, ideas_of};
use crate::features::papers::{self, Poster};
use crate::features::publications::html::word;
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use crate::platform::qr::Qr;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, get, web};
use sha2::{Digest, Sha256};

/// A word of a sheet; paper is Chinese in every language of the pages.
fn say(key: &str) -> String {
    word(Locale::ZhCn, &format!("poster.{key}"))
}

#[get("/p/{county}/poster.pdf")]
pub(super) async fn file_of_ideas(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    of: web::Query<OfTown>,
) -> Result<HttpResponse, Problem> {
    let asked = of.town.parse().ok();
    let Some(found) = find(&public, &county, asked, None).await? else {
        return Ok(missing(public.context.locale));
    };
    let town = found.town.as_ref().map(|(id, _)| *id);
    let (link, _) = address(&public, &req, &ideas_of(&county, town));
    let (typed, _) = address(&public, &req, &ideas_of(&county, None));
    let name = found
        .town
        .map_or_else(|| found.county.clone(), |(_, name)| name);
    let title = format!("{name}{}", say("town"));
    let sheet = (title, Vec::new(), say("scan_town"));
    answer(&public, &req, sheet, (link, typed, found.county)).await
}

#[get("/p/{county}/deputies/{id}/poster.pdf")]
pub(super) async fn file_of_deputy(
    public: Public,
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let deputy = id.parse::<Id>().ok();
    let found = find(&public, &code, None, deputy).await?;
    let Some((county, card)) =
        found.and_then(|Found { county, seats, .. }| Some((county, seats.into_iter().next()?)))
    else {
        return Ok(missing(public.context.locale));
    };
    let (link, _) = address(
        &public,
        &req,
        &format!("/p/{code}/deputies/{}", card.deputy_id),
    );
    let (typed, _) = address(&public, &req, &deputies_of(&code));
    let lines = [
        Some(format!("{} {}", card.congress, card.constituency)),
        card.station_name,
        card.station_address,
        card.contact_times,
        card.phone,
    ];
    let title = format!("{}{}", card.name, say("deputy"));
    let lines = lines.into_iter().flatten().collect();
    let sheet = (title, lines, say("scan_deputy"));
    answer(&public, &req, sheet, (link, typed, county)).await
}

/// The file, or 304 for who has it.
async fn answer(
    public: &Public,
    req: &HttpRequest,
    (title, lines, hint): (String, Vec<String>, String),
    (link, typed, author): (String, String, String),
) -> Result<HttpResponse, Problem> {
    let Some(code) = Qr::of(&link) else {
        return Ok(missing(public.context.locale));
    };
    let typing = say("or_type");
    let said = [title.as_str(), &lines.join("\n"), &link, &typing, &typed].join("\n");
    let etag = format!("\"{}\"", &hex::encode(Sha256::digest(said))[..32]);
    let known = req.headers().get(IF_NONE_MATCH);
    // Asked for again each time: a card may be withdrawn.
    let kept = (CACHE_CONTROL, "public, no-cache");
    if known.and_then(|value| value.to_str().ok()) == Some(&etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header(kept)
            .insert_header((ETAG, etag))
            .finish());
    }
    let sheet = Poster {
        title,
        lines,
        code,
        hint,
        typing,
        link: typed,
        author,
    };
    let settings = public.platform().config().papers.clone();
    let written = web::block(move || papers::poster(&sheet, &settings)).await;
    match written.map_err(Problem::internal)? {
        Ok(bytes) => Ok(HttpResponse::Ok()
            .insert_header(kept)
            .insert_header((ETAG, etag))
            .insert_header((CONTENT_DISPOSITION, "inline; filename=\"poster.pdf\""))
            .content_type("application/pdf")
            .body(bytes)),
        Err(problem) => Ok(refused(&problem, public.context.locale)),
    }
}
