//! The dictionary of the open data, and the feed.

use super::data_sets::{NAMES, columns};
use super::html::{Place, page, word};
use super::store::PublicationRow;
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

/// The newest suggestions as an Atom feed; `base` is how people reach the service.
pub(super) fn feed(at: &Place<'_>, base: &str, rows: &[PublicationRow]) -> String {
    let home = format!("{base}/p/{}/", at.code);
    let first = rows.first().map(|row| row.published_at);
    let written = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" {
            title { (at.county) (word(at.locale, "of_county")) }
            id { (format!("urn:luzhi:{}:suggestions", at.code)) }
            link rel="self" href=(format!("{home}feed.atom")) {}
            link rel="alternate" href=(home) {}
            author { name { (at.county) } }
            updated { (first.map_or_else(|| "2000-01-01T00:00:00Z".to_owned(), |at| at.utc().to_rfc3339())) }
            @for row in rows {
                entry {
                    title { (row.title) }
                    id { (format!("urn:uuid:{}", row.id)) }
                    link rel="alternate" href=(format!("{home}{}", row.id)) {}
                    updated { (row.published_at.utc().to_rfc3339()) }
                    summary { (row.content.chars().take(200).collect::<String>()) }
                }
            }
        }
    };
    let PreEscaped(text) = written;
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}")
}
