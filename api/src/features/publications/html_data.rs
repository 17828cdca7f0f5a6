//! The dictionary of the open data, and the feed.

use super::acts::store::ActRow;
use super::data_sets::{NAMES, columns};
use super::html::{Place, page, word};
use super::store::PublicationRow;
use crate::platform::db::{Id, Timestamp};
use maud::{Markup, PreEscaped, html};

/// What there is, with the meaning of each column.
pub(super) fn dictionary(at: &Place<'_>) -> Markup {
    let say = |key: &str| word(at.locale, &format!("data.{key}"));
    let home = format!("/p/{}/", at.code);
    let title = format!("{}{}", at.county, say("of_county"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (title) }
        p.lead { (say("lead")) }
        @for name in NAMES {
            section aria-labelledby=(name) {
                h2 id=(name) { (say(name)) }
                p {
                    a href=(format!("{home}data/{name}.csv")) { (say(name)) " CSV" }
                    " · "
                    a href=(format!("{home}data/{name}.json")) { (say(name)) " JSON" }
                }
                table {
                    thead { tr { th scope="col" { (say("column")) } th scope="col" { (say("meaning")) } } }
                    tbody {
                        @for column in columns(name) {
                            tr { th scope="row" { code { (column) } } td { (say(&format!("columns.{column}"))) } }
                        }
                    }
                }
            }
        }
        p { a href=(format!("{home}feed.atom")) { (say("feed")) } }
    };
    let site = format!("{}{}", at.county, word(at.locale, "of_county"));
    page(at.locale, &title, &home, &site, &main)
}

/// Something that became public.
pub(super) struct FeedEntry {
    /// Its identifier.
    pub(super) id: Id,
    /// When.
    pub(super) at: Timestamp,
    /// Where, below the front page of the county.
    pub(super) path: String,
    /// Its title.
    pub(super) title: String,
    /// How it begins.
    pub(super) summary: String,
}

impl From<PublicationRow> for FeedEntry {
    fn from(row: PublicationRow) -> Self {
        Self {
            id: row.id,
            at: row.published_at,
            path: row.id.to_string(),
            title: row.title,
            summary: row.content.chars().take(200).collect(),
        }
    }
}

impl From<ActRow> for FeedEntry {
    fn from(row: ActRow) -> Self {
        let text = &row.text.0;
        let text = text["content"].as_str().or_else(|| text["place"].as_str());
        Self {
            id: row.id,
            at: row.published_at,
            path: format!("{}s/{}", row.kind, row.id),
            summary: text.unwrap_or_default().chars().take(200).collect(),
            title: row.title,
        }
    }
}

/// What became public last as an Atom feed; `base` is how people reach the service.
pub(super) fn feed(at: &Place<'_>, base: &str, entries: &[FeedEntry]) -> String {
    let home = format!("{base}/p/{}/", at.code);
    let first = entries.first().map(|entry| entry.at);
    let written = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" {
            title { (at.county) (word(at.locale, "of_county")) }
            id { (format!("urn:luzhi:{}:suggestions", at.code)) }
            link rel="self" href=(format!("{home}feed.atom")) {}
            link rel="alternate" href=(home) {}
            author { name { (at.county) } }
            updated { (first.map_or_else(|| "2000-01-01T00:00:00Z".to_owned(), |at| at.utc().to_rfc3339())) }
            @for entry in entries {
                entry {
                    title { (entry.title) }
                    id { (format!("urn:uuid:{}", entry.id)) }
                    link rel="alternate" href=(format!("{home}{}", entry.path)) {}
                    updated { (entry.at.utc().to_rfc3339()) }
                    summary { (entry.summary) }
                }
            }
        }
    };
    let PreEscaped(text) = written;
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}")
}
