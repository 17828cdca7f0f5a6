//! Who represents whom, and how to reach them: of those who have consented.

use super::html::{Place, page, paragraphs, site, word};
use super::html_mixed::mixed;
use crate::features::deputy_cards::PublicCard;
use crate::features::resident_messages::Town;
use crate::platform::db::Id;
use maud::{Markup, html};

/// What is looked for.
pub(super) struct Asked<'a> {
    pub(super) q: &'a str,
    pub(super) town: Option<Id>,
}

/// The deputies of a county.
pub(super) fn list(
    at: &Place<'_>,
    cards: &[PublicCard],
    towns: &[Town],
    asked: &Asked<'_>,
) -> Markup {
    let say = |key: &str| word(at.locale, &format!("deputies.{key}"));
    let home = format!("/p/{}/", at.code);
    let here = format!("{home}deputies/");
    let title = format!("{}{}", at.county, say("of_county"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (say("lead")) }
        form.long role="search" method="get" action=(here) {
            div.field {
                label for="town" { (say("town")) }
                select #town name="town" {
                    option value="" { (say("all_towns")) }
                    @for town in towns {
                        option value=(town.id) selected[asked.town == Some(town.id)] { (town.name) }
                    }
                }
            }
            div.field {
                label for="q" { (say("name")) }
                input #q type="search" name="q" value=(asked.q) maxlength="20";
            }
            button type="submit" { (word(at.locale, "go")) }
        }
        @if cards.is_empty() { p.empty role="status" { (say("empty")) } }
        ul.list lang="zh-CN" {
            @for (index, card) in cards.iter().enumerate() {
                @if index == 0 || cards[index - 1].deputy_id != card.deputy_id {
                    li {
                        h2 { a href=(format!("{here}{}", card.deputy_id)) { (card.name) } }
                        @for seat in cards.iter().filter(|seat| seat.deputy_id == card.deputy_id) {
                            p.meta { (seat.congress) " · " (seat.constituency) }
                        }
                    }
                }
            }
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// One deputy, with each congress they sit in.
pub(super) fn one(at: &Place<'_>, seats: &[PublicCard]) -> Option<Markup> {
    let card = seats.first()?;
    let say = |key: &str| word(at.locale, &format!("deputies.{key}"));
    let home = format!("/p/{}/", at.code);
    let here = format!("{home}deputies/");
    let line = |key: &str, value: &Option<String>| {
        html! { @if let Some(value) = value { dt { (say(key)) } dd lang="zh-CN" { (value) } } }
    };
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(here) { (say("back")) } }
        article {
            h1 lang="zh-CN" { (card.name) }
            @for seat in seats {
                p.meta lang="zh-CN" { (seat.congress) " · " (seat.constituency) }
            }
            @if let Some(text) = &card.introduction { div lang="zh-CN" { (paragraphs(text)) } }
            dl {
                @if let Some(phone) = &card.phone {
                    dt { (say("phone")) }
                    dd { a href=(format!("tel:{}", phone.replace([' ', '-'], ""))) { (phone) } }
                }
                (line("times", &card.contact_times))
                (line("station", &card.station_name))
                (line("address", &card.station_address))
            }
            @if card.takes_letters {
                p { a.more href=(format!("{here}{}/message", card.deputy_id)) { (say("write")) } }
            }
        }
    };
    Some(page(at.locale, &card.name, &home, &site(at), &main))
}
