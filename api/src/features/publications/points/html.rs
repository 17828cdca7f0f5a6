//! Points of public quarters as everybody reads them: usable without script, by keyboard and by ear.

use super::html_rules;
use crate::features::duty_points::{PublicPoints, PublicQuarter};
use crate::features::explanations::Translate;
use crate::features::publications::acts::html_common::{Shelf, chooser, whose};
use crate::features::publications::html::{Place, page, site, word};
use crate::features::publications::html_mixed::mixed;
use crate::features::resident_messages::Town;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};

pub(super) fn say(at: &Place<'_>, key: &str) -> String {
    word(at.locale, &format!("points.{key}"))
}

pub(super) fn tell<const N: usize>(
    at: &Place<'_>,
    key: &str,
    values: [(&str, String); N],
) -> String {
    let values = values.into_iter();
    let params: Params = values
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    text(at.locale, &format!("publications.points.{key}"), &params)
}

/// The congress and the quarter.
fn title(at: &Place<'_>, towns: &[Town], of: &PublicQuarter) -> String {
    let values = [
        ("congress", whose(at, towns, of.town_id)),
        ("year", of.year.to_string()),
        ("quarter", of.quarter.to_string()),
    ];
    tell(at, "of", values)
}

/// Who decided when, since when it is public; and that it was made up, if so.
fn decision(at: &Place<'_>, of: &PublicQuarter) -> String {
    let decided = of.decided_on.map(|day| {
        let values = [("by", of.decided_by.clone()), ("date", at.locale.date(day))];
        tell(at, "decided", values)
    });
    let since = of
        .published_on
        .map(|day| tell(at, "since", [("date", at.locale.date(day))]));
    let demo = of.is_demo.then(|| word(at.locale, "demo_data"));
    let facts: Vec<String> = [decided, since, demo].into_iter().flatten().collect();
    facts.join(" · ")
}

/// The public quarters of a year.
pub(super) fn list(at: &Place<'_>, shelf: &Shelf<'_>, rows: &[PublicQuarter]) -> Markup {
    let home = format!("/p/{}/", at.code);
    let here = format!("{home}points/");
    let title_of_all = format!("{}{}", at.county, say(at, "list"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title_of_all)) }
        p.lead { (say(at, "lead")) }
        (chooser(at, shelf, &here))
        @if rows.is_empty() { p.empty role="status" { (say(at, "empty")) } }
        ul.list {
            @for row in rows {
                li {
                    h2 { a href=(format!("{here}{}", row.id)) { (mixed(at.locale, &title(at, shelf.towns, row))) } }
                    p.meta { (mixed(at.locale, &decision(at, row))) }
                }
            }
        }
    };
    page(at.locale, &title_of_all, &home, &site(at), &main)
}

/// One quarter: the decision, the points by name, the rules in words.
pub(super) fn one(at: &Place<'_>, towns: &[Town], of: &PublicPoints) -> Markup {
    let home = format!("/p/{}/", at.code);
    let title = title(at, towns, &of.quarter);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (word(at.locale, "home")) } }
                li { a href=(format!("{home}points/")) { (say(at, "door")) } }
            }
        }
        h1 { (mixed(at.locale, &title)) }
        p.meta { (mixed(at.locale, &decision(at, &of.quarter))) }
        p.lead { (say(at, "kept")) }
        (table(at, of))
        (html_rules::rules(at, of.rules.as_ref()))
    };
    page(at.locale, &title, &home, &site(at), &main)
}

fn table(at: &Place<'_>, of: &PublicPoints) -> Markup {
    // A congress whose rules give no stars needs no column of them.
    let has_stars = of.scores.iter().any(|score| score.stars.is_some());
    let stars = |stars: Option<i32>| match stars {
        Some(stars) => tell(at, "star", [("stars", stars.to_string())]),
        None => say(at, "no_star"),
    };
    html! {
        @if of.scores.is_empty() { p { (say(at, "nobody")) } }
        @else {
            table {
                thead {
                    tr {
                        th scope="col" { (say(at, "name")) }
                        th scope="col" { (say(at, "points")) }
                        th scope="col" { (say(at, "total")) }
                        @if has_stars { th scope="col" { (say(at, "stars")) } }
                    }
                }
                tbody {
                    @for score in &of.scores {
                        tr {
                            th scope="row" lang="zh-CN" { (score.name) }
                            td { (score.points.shown()) }
                            td { (score.total.shown()) }
                            @if has_stars { td { (stars(score.stars)) } }
                        }
                    }
                }
            }
        }
    }
}
