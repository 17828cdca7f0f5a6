//! Posts and pledges as everybody reads them.

use crate::features::deputy_pledges::PublicPledge;
use crate::features::deputy_posts::PublicPost;
use crate::features::explanations::Translate;
use crate::features::publications::acts::html_common::{Shelf, chooser, whose};
use crate::features::publications::html::{Place, page, site, word};
use crate::features::publications::html_mixed::mixed;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};

fn say(at: &Place<'_>, key: &str) -> String {
    word(at.locale, &format!("commitments.{key}"))
}

fn tell<const N: usize>(at: &Place<'_>, key: &str, values: [(&str, String); N]) -> String {
    let values = values.into_iter();
    let params: Params = values
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    text(
        at.locale,
        &format!("publications.commitments.{key}"),
        &params,
    )
}

fn shelf(at: &Place<'_>, shelf: &Shelf<'_>, is_empty: bool, list: &Markup) -> Markup {
    let home = format!("/p/{}/", at.code);
    let key = |part: &str| say(at, &format!("{}.{part}", shelf.kind));
    let title = format!("{}{}", at.county, key("list"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (key("lead")) }
        (chooser(at, shelf, &format!("{home}{}s/", shelf.kind)))
        @if is_empty { p.empty role="status" { (key("empty")) } }
        (list)
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// The posts.
pub(super) fn posts(at: &Place<'_>, of: &Shelf<'_>, rows: &[PublicPost]) -> Markup {
    let facts = |row: &PublicPost| {
        let day = |day| at.locale.date(day);
        let since = row
            .published_on
            .map(|on| tell(at, "since", [("date", day(on))]));
        let facts = [
            Some(whose(at, of.towns, row.town_id)),
            Some(tell(at, "post.from", [("date", day(row.starts_on))])),
            since,
            row.is_demo.then(|| word(at.locale, "demo")),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        facts.join(" · ")
    };
    let list = html! {
        ul.list {
            @for row in rows {
                li id=(row.id) {
                    h2 lang="zh-CN" { (row.name) }
                    p lang="zh-CN" { (row.duties) }
                    @if row.holders.is_empty() { p { (say(at, "post.nobody")) } }
                    @else { p { (say(at, "post.holders")) span lang="zh-CN" { (row.holders.join("、")) } } }
                    p.meta { (mixed(at.locale, &facts(row))) }
                }
            }
        }
    };
    shelf(at, of, rows.is_empty(), &list)
}

/// The pledges of a year.
pub(super) fn pledges(at: &Place<'_>, of: &Shelf<'_>, rows: &[PublicPledge]) -> Markup {
    let facts = |row: &PublicPledge| {
        let facts = [
            Some(whose(at, of.towns, row.town_id)),
            Some(tell(at, "pledge.year", [("year", row.year.to_string())])),
            row.is_demo.then(|| word(at.locale, "demo")),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        facts.join(" · ")
    };
    let list = html! {
        ul.list {
            @for row in rows {
                li id=(row.id) {
                    h2 lang="zh-CN" { (row.deputy_name) }
                    p.meta { (mixed(at.locale, &facts(row))) }
                    ol {
                        @for (content, state) in &row.items {
                            li {
                                span lang="zh-CN" { (content) }
                                " " span.meta { (say(at, &format!("pledge.state.{state}"))) }
                            }
                        }
                    }
                    @for one in &row.earlier {
                        details {
                            summary { (tell(at, "pledge.earlier", [("date", at.locale.date(one.replaced_on))])) }
                            ol lang="zh-CN" { @for content in &one.items { li { (content) } } }
                            p.meta { (say(at, "pledge.why")) span lang="zh-CN" { (one.reason) } }
                        }
                    }
                }
            }
        }
    };
    shelf(at, of, rows.is_empty(), &list)
}
