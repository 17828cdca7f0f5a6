//! The cards everybody sees: of those in office who have consented.

use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::platform::text::contains_pattern;
use crate::schema::{deputies, deputy_cards as cards, mandates, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A card as everybody sees it, for one congress of the deputy.
#[derive(Clone, Queryable)]
pub(in crate::features) struct PublicCard {
    /// The deputy.
    pub(in crate::features) deputy_id: Id,
    /// Their name.
    pub(in crate::features) name: String,
    /// The congress.
    pub(in crate::features) congress: String,
    /// Where they were elected.
    pub(in crate::features) constituency: String,
    /// Whether residents may write by the page.
    pub(in crate::features) takes_letters: bool,
    /// A telephone number for everybody.
    pub(in crate::features) phone: Option<String>,
    /// When they can be reached.
    pub(in crate::features) contact_times: Option<String>,
    /// The liaison station.
    pub(in crate::features) station_name: Option<String>,
    /// Where it is.
    pub(in crate::features) station_address: Option<String>,
    /// Who they are.
    pub(in crate::features) introduction: Option<String>,
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub(in crate::features) struct Wanted {
    /// This deputy.
    pub(in crate::features) deputy_id: Option<Id>,
    /// Of this town.
    pub(in crate::features) town_id: Option<Id>,
    /// A part of the name, or its sound.
    pub(in crate::features) q: String,
    /// One of these.
    pub(in crate::features) among: Option<Vec<Id>>,
}

/// The cards that are shown on a day, by name; a deputy of two congresses stands there for each.
pub(in crate::features) fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    wanted: &Wanted,
    on: NaiveDate,
) -> Result<Vec<PublicCard>, Problem> {
    let mut query = cards::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(cards::county_id)
                .and(deputies::id.eq(cards::deputy_id))),
        )
        .inner_join(
            mandates::table.on(mandates::county_id
                .eq(cards::county_id)
                .and(mandates::deputy_id.eq(cards::deputy_id))),
        )
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(cards::county_id.eq(county_id))
        .filter(cards::withdrawn_at.is_null())
        .filter(mandates::status.eq("active"))
        .filter(terms::starts_on.le(on))
        .filter(terms::ends_on.is_null().or(terms::ends_on.ge(on)))
        .order((
            deputies::sort_key.asc(),
            deputies::id.asc(),
            mandates::level.desc(),
        ))
        .limit(500)
        .select((
            deputies::id,
            deputies::name,
            terms::congress_name,
            mandates::constituency,
            cards::takes_letters,
            cards::phone,
            cards::contact_times,
            cards::station_name,
            cards::station_address,
            cards::introduction,
        ))
        .into_boxed();
    if let Some(id) = wanted.deputy_id {
        query = query.filter(cards::deputy_id.eq(id));
    }
    if let Some(town) = wanted.town_id {
        query = query.filter(deputies::town_id.eq(town));
    }
    if let Some(ids) = &wanted.among {
        query = query.filter(one_of(cards::deputy_id, ids.clone()));
    }
    if !wanted.q.is_empty() {
        let pattern = contains_pattern(&wanted.q);
        query = query.filter(deputies::sort_key.like(pattern).escape('\\'));
    }
    Ok(query.load(conn)?)
}

/// The cards of some deputies that are shown on a day, by name; a deputy of two congresses stands there for each.
pub(in crate::features) fn among(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
    on: NaiveDate,
) -> Result<Vec<PublicCard>, Problem> {
    let wanted = Wanted {
        among: Some(ids.to_vec()),
        ..Wanted::default()
    };
    list(conn, county_id, &wanted, on)
}

/// Whether residents may write to a deputy by the page.
pub(in crate::features) fn takes_letters(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
) -> Result<bool, Problem> {
    let takes: Option<bool> = cards::table
        .find((county_id, deputy_id))
        .filter(cards::withdrawn_at.is_null())
        .select(cards::takes_letters)
        .first(conn)
        .optional()?;
    Ok(takes.unwrap_or_default())
}
