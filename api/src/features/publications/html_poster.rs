//! A sheet for a notice board: how to reach a deputy, or where to give ideas, with the code for telephones.

use super::html::{Place, page, site, word};
use crate::features::deputy_cards::PublicCard;
use maud::{Markup, html};

/// What a sheet says.
pub(super) struct Poster<'a> {
    /// Whom it is about: a town, or a deputy.
    pub(super) name: &'a str,
    /// The card of a deputy.
    pub(super) card: Option<&'a PublicCard>,
    /// The picture of the code.
    pub(super) code: &'a str,
    /// Where who cannot scan it begins: no identifier to be typed.
    pub(super) link: &'a str,
    /// The same to be printed.
    pub(super) file: &'a str,
}

/// The sheet.
pub(super) fn poster(at: &Place<'_>, sheet: &Poster<'_>) -> Markup {
    let say = |key: &str| word(at.locale, &format!("poster.{key}"));
    let home = format!("/p/{}/", at.code);
    let title = match sheet.card {
        Some(card) => format!("{}{}", card.name, say("deputy")),
        None => format!("{}{}", sheet.name, say("town")),
    };
    let main = html! {
        article.poster {
            h1 lang="zh-CN" { (title) }
            @if let Some(card) = sheet.card {
                p lang="zh-CN" { (card.congress) " · " (card.constituency) }
                @for line in [&card.station_name, &card.station_address, &card.contact_times, &card.phone] {
                    @if let Some(line) = line { p lang="zh-CN" { (line) } }
                }
            }
            img src=(sheet.code) alt=(say("code")) width="320" height="320";
            p { (say(if sheet.card.is_some() { "scan_deputy" } else { "scan_town" })) }
            p.meta { (say("or_type")) (sheet.link) }
        }
        nav aria-label=(say("print")) { a href=(sheet.file) { (say("file")) } }
    };
    let site = site(at);
    page(at.locale, &title, &home, &site, &main)
}
