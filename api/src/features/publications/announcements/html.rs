//! Announcements as everybody reads them.

use crate::features::announcements::PublicAnnouncement;
use crate::features::explanations::Translate;
use crate::features::publications::acts::html_common::{self as common, Entry, Shelf, say, tell};
use crate::features::publications::html::{Place, page, paragraphs, site, word};
use crate::features::publications::projects;
use crate::platform::clock::local_date;
use maud::{Markup, html};

/// Announcements of a year.
pub(super) fn list(at: &Place<'_>, shelf: &Shelf<'_>, rows: &[PublicAnnouncement]) -> Markup {
    let entry = |row: &PublicAnnouncement| {
        let facts = [
            row.number.clone(),
            Some(row.issued_by.clone()),
            Some(at.locale.date(row.issued_on)),
            row.is_demo.then(|| word(at.locale, "demo")),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        Entry {
            link: format!("/p/{}/announcements/{}", at.code, row.id),
            title: row.title.clone(),
            lines: vec![facts.join(" · ")],
        }
    };
    let entries: Vec<Entry> = rows.iter().map(entry).collect();
    common::list(at, shelf, &entries)
}

/// Where else its occasion is read.
pub(super) enum About {
    /// A decision that is public: its address and title.
    Decision(String, String),
    /// The projects of a year: their address and the year.
    Projects(String, i32),
}

/// One announcement.
pub(super) fn one(at: &Place<'_>, it: &PublicAnnouncement, about: Option<&About>) -> Markup {
    let home = format!("/p/{}/", at.code);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (word(at.locale, "home")) } }
                li { a href=(format!("{home}announcements/")) { (say(at, "announced.door")) } }
                li aria-current="page" lang="zh-CN" { (it.title) }
            }
        }
        article lang="zh-CN" {
            h1 { (it.title) }
            @if let Some(number) = &it.number { p.meta { (number) } }
            (paragraphs(&it.content))
            p.signature { (it.issued_by) br; (crate::platform::wording::day(it.issued_on)) }
        }
        @if let Some(about) = about {
            section aria-labelledby="about" {
                h2 #about { (say(at, "announced.about")) }
                p { (link(at, about)) }
            }
        }
        p.meta { (since(at, it)) }
    };
    page(at.locale, &it.title, &home, &site(at), &main)
}

fn link(at: &Place<'_>, about: &About) -> Markup {
    let (address, text) = match about {
        About::Decision(address, title) => {
            let values = [("title", title.clone())];
            (address, tell(at, "announced.about_decision", values))
        }
        About::Projects(address, year) => {
            let values = [("year", year.to_string())];
            (address, tell(at, "announced.about_projects", values))
        }
    };
    html! { a href=(address) { (text) } }
}

/// Since when it stands as it is; and that it was made up, if so.
fn since(at: &Place<'_>, it: &PublicAnnouncement) -> String {
    let day = |moment| at.locale.date(local_date(moment));
    let (first, last) = (day(it.first_published_at), day(it.published_at));
    let line = match first == last {
        true => tell(at, "since", [("date", first)]),
        false => tell(at, "since_anew", [("first", first), ("date", last)]),
    };
    match it.is_demo {
        true => format!("{line} · {}", word(at.locale, "demo")),
        false => line,
    }
}

/// An announcement in the feed.
pub(in crate::features::publications) fn entry(it: &PublicAnnouncement) -> projects::Entry {
    projects::Entry {
        id: format!("uuid:{}", it.id),
        title: it.title.clone(),
        path: format!("announcements/{}", it.id),
        at: it.published_at,
        summary: it.content.chars().take(200).collect(),
    }
}
