//! The dictionary of the open data, and the feed.

use super::acts::store::ActRow;
use super::data_sets::{NAMES, columns};
use super::html::{Place, page, site, word};
use super::html_mixed::mixed;
use super::projects::Entry;
use super::store::PublicationRow;
use maud::{Markup, PreEscaped, html};

/// What there is, with the meaning of each column.
pub(super) fn dictionary(at: &Place<'_>) -> Markup {
    let say = |key: &str| word(at.locale, &format!("data.{key}"));
    let home = format!("/p/{}/", at.code);
    let title = format!("{}{}", at.county, say("of_county"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
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
    let site = site(at);
    page(at.locale, &title, &home, &site, &main)
}

/// A published suggestion in the feed.
pub(super) fn entry(row: &PublicationRow) -> Entry {
    Entry {
        id: format!("uuid:{}", row.id),
        title: row.title.clone(),
        path: row.id.to_string(),
        at: row.published_at,
        summary: row.content.chars().take(200).collect(),
    }
}

/// A published meeting or decision in the feed.
pub(super) fn act_entry(row: &ActRow) -> Entry {
    let text = &row.text.0;
    let text = text["content"].as_str().or_else(|| text["place"].as_str());
    Entry {
        id: format!("uuid:{}", row.id),
        title: row.title.clone(),
        path: format!("{}s/{}", row.kind, row.id),
        at: row.published_at,
        summary: text.unwrap_or_default().chars().take(200).collect(),
    }
}

/// What happened last as an Atom feed; `base` is how people reach the service.
pub(super) fn feed(at: &Place<'_>, base: &str, entries: &[Entry]) -> String {
    let home = format!("{base}/p/{}/", at.code);
    let first = entries.first().map(|entry| entry.at);
    let written = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" {
            title { (at.county) (word(at.locale, "site")) }
            id { (format!("urn:luzhi:{}:suggestions", at.code)) }
            link rel="self" href=(format!("{home}feed.atom")) {}
            link rel="alternate" href=(home) {}
            author { name { (at.county) } }
            updated { (first.map_or_else(|| "2000-01-01T00:00:00Z".to_owned(), |at| at.utc().to_rfc3339())) }
            @for entry in entries {
                entry {
                    title { (entry.title) }
                    id { "urn:" (entry.id) }
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
