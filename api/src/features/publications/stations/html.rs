//! Stations as everybody reads them: usable without script, by keyboard and by ear.

use crate::features::deputy_cards::PublicCard;
use crate::features::explanations::Translate;
use crate::features::publications::acts::html_common::{Shelf, chooser};
use crate::features::publications::html::{Place, page, paragraphs, site, word};
use crate::features::publications::html_mixed::mixed;
use crate::features::receptions::PublicReception;
use crate::features::resident_messages::Town;
use crate::features::stations::PublicStation;
use crate::platform::clock::local_time;
use crate::platform::i18n::{Params, text};
use chrono::Datelike;
use maud::{Markup, html};

fn say(at: &Place<'_>, key: &str) -> String {
    word(at.locale, &format!("stations.{key}"))
}

fn tell<const N: usize>(at: &Place<'_>, key: &str, values: [(&str, String); N]) -> String {
    let values = values.into_iter();
    let params: Params = values
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    text(at.locale, &format!("publications.stations.{key}"), &params)
}

/// What it is and whose; and that it was made up, if so.
fn facts(at: &Place<'_>, towns: &[Town], of: &PublicStation) -> String {
    let town = towns.iter().find(|town| Some(town.id) == of.town_id);
    let facts = [
        Some(text(
            at.locale,
            &format!("stations.kind.{}", of.kind),
            &Params::new(),
        )),
        Some(town.map_or_else(|| at.county.to_owned(), |town| town.name.clone())),
        of.village.clone(),
        of.is_demo.then(|| word(at.locale, "demo_data")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    facts.join(" · ")
}

/// The day with its weekday and from when until when.
fn when(at: &Place<'_>, of: &PublicReception) -> String {
    let time = |moment| local_time(moment).format("%-H:%M").to_string();
    let weekday = say(
        at,
        &format!("weekday.{}", of.held_on.weekday().number_from_monday()),
    );
    let values = [
        ("date", at.locale.date(of.held_on)),
        ("weekday", weekday),
        ("from", time(of.begins_at)),
        ("to", time(of.ends_at)),
    ];
    tell(at, "when", values)
}

/// The stations of a county, or of one of its congresses.
pub(super) fn list(
    at: &Place<'_>,
    shelf: &Shelf<'_>,
    rows: &[PublicStation],
    coming: &[PublicReception],
) -> Markup {
    let home = format!("/p/{}/", at.code);
    let here = format!("{home}stations/");
    let title = format!("{}{}", at.county, say(at, "list"));
    let next = |of: &PublicStation| {
        let mut of_all = coming.iter();
        let first = of_all.find(|one| one.station_id == of.id && !one.is_cancelled)?;
        Some(tell(at, "next", [("when", when(at, first))]))
    };
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (say(at, "lead")) }
        (chooser(at, shelf, &here))
        @if rows.is_empty() { p.empty role="status" { (say(at, "empty")) } }
        ul.list {
            @for row in rows {
                li {
                    h2 lang="zh-CN" { a href=(format!("{here}{}", row.id)) { (row.name) } }
                    p lang="zh-CN" { (row.address) }
                    @if let Some(next) = next(row) { p { (next) } }
                    p.meta { (mixed(at.locale, &facts(at, shelf.towns, row))) }
                }
            }
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// One station.
pub(super) fn one(
    at: &Place<'_>,
    towns: &[Town],
    of: &PublicStation,
    (cards, coming): (&[PublicCard], &[PublicReception]),
) -> Markup {
    let home = format!("/p/{}/", at.code);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (word(at.locale, "home")) } }
                li { a href=(format!("{home}stations/")) { (say(at, "door")) } }
                li aria-current="page" lang="zh-CN" { (of.name) }
            }
        }
        article {
            h1 lang="zh-CN" { (of.name) }
            p.meta { (mixed(at.locale, &facts(at, towns, of))) }
            dl {
                dt { (say(at, "address")) }
                dd lang="zh-CN" { (of.address) }
                @if let Some(phone) = &of.phone {
                    dt { (say(at, "phone")) }
                    dd { (dialled(phone)) }
                }
                (contact(at, of, cards))
            }
            section aria-labelledby="receptions" {
                h2 #receptions { (say(at, "receptions")) }
                @if coming.is_empty() { p { (say(at, "no_receptions")) } }
                @else { ul.list { @for one in coming { li { (reception(at, one)) } } } }
            }
            section aria-labelledby="deputies" {
                h2 #deputies { (say(at, "deputies")) }
                @if of.members.is_empty() { p { (say(at, "no_deputies")) } }
                @else {
                    ul.plain {
                        @for (id, name) in &of.members {
                            @let card = cards.iter().find(|card| card.deputy_id == *id);
                            li {
                                @if card.is_some() { a lang="zh-CN" href=(format!("{home}deputies/{id}")) { (name) } }
                                @else { span lang="zh-CN" { (name) } }
                            }
                        }
                    }
                    @if !cards.is_empty() { p.meta { (say(at, "cards")) } }
                }
            }
        }
    };
    page(at.locale, &of.name, &home, &site(at), &main)
}

/// A number to be called.
fn dialled(phone: &str) -> Markup {
    html! { a href=(format!("tel:{}", phone.replace([' ', '-'], ""))) { (phone) } }
}

/// Whom to ask for; how to reach a deputy only from a public card.
fn contact(at: &Place<'_>, of: &PublicStation, cards: &[PublicCard]) -> Markup {
    let card = cards
        .iter()
        .find(|card| Some(card.deputy_id) == of.contact_id);
    html! {
        @if let Some(name) = &of.contact_name {
            dt { (say(at, "contact")) }
            dd {
                @if let Some(card) = card {
                    a lang="zh-CN" href=(format!("/p/{}/deputies/{}", at.code, card.deputy_id)) { (name) }
                } @else { span lang="zh-CN" { (name) } }
                @if let Some(phone) = card.and_then(|card| card.phone.as_ref()) { " " (dialled(phone)) }
                @if let Some(times) = card.and_then(|card| card.contact_times.as_ref()) {
                    " " span lang="zh-CN" { (times) }
                }
            }
        }
    }
}

/// When, who is on duty, and what residents are told; of one that was called off only that.
fn reception(at: &Place<'_>, of: &PublicReception) -> Markup {
    html! {
        h3 { (when(at, of)) }
        @if of.is_cancelled { p { strong { (say(at, "cancelled")) } } }
        @else {
            @if !of.deputies.is_empty() {
                p { (say(at, "on_duty")) span lang="zh-CN" { (of.deputies.join("、")) } }
            }
            @if let Some(notice) = &of.notice { div lang="zh-CN" { (paragraphs(notice)) } }
        }
    }
}
