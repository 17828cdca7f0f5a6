//! The sheet of a station for notice boards, and cards with the contacts of its deputies who have consented: nothing
//! that does not stand on their public pages (代表法58).

use crate::features::deputy_cards::PublicCard;
use crate::features::papers::contact_card::{ContactCard, ContactSheet};
use crate::features::papers::poster::Poster;
use crate::features::papers::wording::{day, say};
use crate::features::receptions::PublicReception;
use crate::features::stations::PublicStation;
use crate::platform::clock::local_time;
use crate::platform::http::Problem;
use crate::platform::qr::Qr;
use chrono::Datelike;

/// Receptions on a sheet.
const RECEPTIONS: usize = 4;
/// Names in a line about a reception.
const ON_DUTY: usize = 6;
/// Names of deputies on a sheet.
const DEPUTIES: usize = 24;

/// What everybody may know of a station.
pub(in crate::features::papers) struct StationFacts {
    pub station: PublicStation,
    /// The public cards of its deputies, by name; one of two congresses for each.
    pub cards: Vec<PublicCard>,
    /// Its receptions to come, the next first.
    pub receptions: Vec<PublicReception>,
    /// Full name of the congress.
    pub congress: String,
    /// Where the pages of the county begin: `/p/610981/`.
    pub home: String,
}

fn word(key: &str) -> Result<String, Problem> {
    tell(key, &[])
}

fn tell(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    say(&format!("station.{key}"), values)
}

fn code(link: &str) -> Result<Qr, Problem> {
    let code = Qr::of(link);
    code.ok_or_else(|| Problem::internal(anyhow::anyhow!("an address too long for a code")))
}

/// The first names, and how many there are.
fn names(all: &[&str], most: usize) -> Result<String, Problem> {
    let named = all[..all.len().min(most)].join("、");
    if all.len() <= most {
        return Ok(named);
    }
    let count = all.len().to_string();
    tell("and_more", &[("names", &named), ("count", &count)])
}

/// The sheet; `address` says how people reach a path.
pub(in crate::features::papers) fn poster(
    facts: &StationFacts,
    address: impl Fn(&str) -> String,
) -> Result<Poster, Problem> {
    let of = &facts.station;
    let mut lines = vec![tell("address", &[("address", &of.address)])?];
    if let Some(phone) = &of.phone {
        lines.push(tell("phone", &[("phone", phone)])?);
    }
    if let Some(name) = &of.contact_name {
        lines.push(tell("contact", &[("name", name)])?);
    }
    let coming = facts.receptions.iter().filter(|one| !one.is_cancelled);
    for one in coming.take(RECEPTIONS) {
        lines.push(reception(one)?);
    }
    if !of.members.is_empty() {
        let all: Vec<&str> = of.members.iter().map(|(_, name)| name.as_str()).collect();
        lines.push(tell("deputies", &[("names", &names(&all, DEPUTIES)?)])?);
    }
    let all = format!("{}stations/", facts.home);
    Ok(Poster {
        title: of.name.clone(),
        lines,
        code: code(&address(&format!("{all}{}", of.id)))?,
        hint: word("hint")?,
        typing: word("typing")?,
        link: address(&all),
        author: facts.congress.clone(),
    })
}

fn reception(of: &PublicReception) -> Result<String, Problem> {
    let time = |moment| local_time(moment).format("%-H:%M").to_string();
    let at = usize::try_from(of.held_on.weekday().num_days_from_monday()).unwrap_or_default();
    let weekday = word("weekdays")?.chars().nth(at).map(String::from);
    let on_duty: Vec<&str> = of.deputies.iter().map(String::as_str).collect();
    let who = match on_duty.is_empty() {
        true => String::new(),
        false => tell("on_duty", &[("names", &names(&on_duty, ON_DUTY)?)])?,
    };
    let values = [
        ("day", day(of.held_on)),
        ("weekday", weekday.unwrap_or_default()),
        ("from", time(of.begins_at)),
        ("to", time(of.ends_at)),
        ("who", who),
    ];
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    tell("reception", &values)
}

/// The cards, one for each deputy who has consented.
pub(in crate::features::papers) fn contacts(
    facts: &StationFacts,
    address: impl Fn(&str) -> String,
) -> Result<ContactSheet, Problem> {
    let of_each = facts.cards.chunk_by(|a, b| a.deputy_id == b.deputy_id);
    let cards = of_each.filter_map(|seats| {
        let first = seats.first()?;
        let link = address(&format!("{}deputies/{}", facts.home, first.deputy_id));
        Some(contact(&facts.station, (first, seats), &link))
    });
    Ok(ContactSheet {
        name: tell("cards", &[("name", &facts.station.name)])?,
        author: facts.congress.clone(),
        cards: cards.collect::<Result<Vec<ContactCard>, Problem>>()?,
    })
}

fn contact(
    station: &PublicStation,
    (card, seats): (&PublicCard, &[PublicCard]),
    link: &str,
) -> Result<ContactCard, Problem> {
    let seats = seats.iter();
    let mut lines: Vec<String> = seats
        .map(|seat| format!("{} {}", seat.congress, seat.constituency))
        .collect();
    if let Some(phone) = &card.phone {
        lines.push(tell("phone", &[("phone", phone)])?);
    }
    lines.extend(card.contact_times.clone());
    // Where the card names no station, it is this one.
    match &card.station_name {
        Some(name) => {
            lines.push(name.clone());
            lines.extend(card.station_address.clone());
        }
        None => lines.extend([station.name.clone(), station.address.clone()]),
    }
    let hint = match card.takes_letters {
        true => "card_letters",
        false => "card_hint",
    };
    Ok(ContactCard {
        name: tell("card_name", &[("name", &card.name)])?,
        lines,
        code: code(link)?,
        hint: word(hint)?,
    })
}
