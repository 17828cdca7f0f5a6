//! What the pages of meetings and of decisions have in common.

use super::copies::{DecisionCopy, MeetingCopy};
use super::store::{ActRow, Congress};
use crate::features::explanations::Translate;
use crate::features::publications::html::{Place, page, site, word};
use crate::features::publications::html_mixed::mixed;
use crate::features::resident_messages::Town;
use crate::platform::clock::local_date;
use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};
use serde::Deserialize;

/// What the address of a list asks for: of which congress (`county` or a town) and year; what cannot be one is not asked.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::features::publications) struct Asked {
    #[serde(default)]
    of: String,
    #[serde(default)]
    year: String,
}

impl Asked {
    /// The congress; none is all of them.
    pub fn congress(&self) -> Option<Congress> {
        match self.of.as_str() {
            "county" => Some(Congress::County),
            town => town.parse::<Id>().ok().map(Congress::Town),
        }
    }

    /// The same as other features take it: a congress that is none of a town is that of the county.
    pub fn place(&self) -> Option<Option<Id>> {
        self.congress().map(|one| match one {
            Congress::County => None,
            Congress::Town(town) => Some(town),
        })
    }

    /// The year.
    pub fn year(&self) -> Option<i32> {
        self.year.parse().ok()
    }
}

/// What is looked at: `meeting`, `decision` or `announcement`, of a congress, of a year.
pub(in crate::features::publications) struct Shelf<'a> {
    pub kind: &'a str,
    pub congress: Option<Congress>,
    pub towns: &'a [Town],
    pub years: &'a [i32],
    pub year: Option<i32>,
}

/// An entry of a list.
pub(in crate::features::publications) struct Entry {
    pub link: String,
    pub title: String,
    pub lines: Vec<String>,
}

/// A word of these pages.
pub(in crate::features::publications) fn say(at: &Place<'_>, key: &str) -> String {
    word(at.locale, &format!("acts.{key}"))
}

/// A sentence of these pages.
pub(in crate::features::publications) fn tell<const N: usize>(
    at: &Place<'_>,
    key: &str,
    values: [(&str, String); N],
) -> String {
    let values = values.into_iter();
    let params: Params = values
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    text(at.locale, &format!("publications.acts.{key}"), &params)
}

/// Where an act is read.
pub(super) fn link(at: &Place<'_>, row: &ActRow) -> String {
    format!("/p/{}/{}s/{}", at.code, row.kind, row.id)
}

/// The copy of a meeting.
pub(super) fn meeting(row: &ActRow) -> Result<MeetingCopy, Problem> {
    serde_json::from_value(row.text.0.clone()).map_err(Problem::internal)
}

/// The copy of a decision.
pub(super) fn decision(row: &ActRow) -> Result<DecisionCopy, Problem> {
    serde_json::from_value(row.text.0.clone()).map_err(Problem::internal)
}

/// Since when it stands as it is; and that it was made up, if so.
pub(super) fn since(at: &Place<'_>, row: &ActRow) -> String {
    let day = |moment| at.locale.date(local_date(moment));
    let first = day(row.first_published_at);
    let last = day(row.published_at);
    let line = match first == last {
        true => tell(at, "since", [("date", first)]),
        false => tell(at, "since_anew", [("first", first), ("date", last)]),
    };
    match row.is_demo {
        true => format!("{line} · {}", word(at.locale, "demo")),
        false => line,
    }
}

/// A list page: which congress and year is chosen with a form, so that it works without script.
pub(in crate::features::publications) fn list(
    at: &Place<'_>,
    shelf: &Shelf<'_>,
    entries: &[Entry],
) -> Markup {
    let home = format!("/p/{}/", at.code);
    let key = |part: &str| say(at, &format!("{}.{part}", shelf.kind));
    let title = format!("{}{}", at.county, key("list"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (key("lead")) }
        (chooser(at, shelf, &format!("{home}{}s/", shelf.kind)))
        @if entries.is_empty() { p.empty role="status" { (key("empty")) } }
        ul.list {
            @for entry in entries {
                li {
                    h2 lang="zh-CN" { a href=(entry.link) { (entry.title) } }
                    @for line in &entry.lines { p.meta { (mixed(at.locale, line)) } }
                }
            }
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// The congress: that of a town, or of the county.
pub(in crate::features::publications) fn whose(
    at: &Place<'_>,
    towns: &[Town],
    town: Option<Id>,
) -> String {
    let found = towns.iter().find(|one| Some(one.id) == town);
    found.map_or_else(|| at.county.to_owned(), |one| one.name.clone())
}

/// The form that chooses a congress and a year.
pub(in crate::features::publications) fn chooser(
    at: &Place<'_>,
    shelf: &Shelf<'_>,
    here: &str,
) -> Markup {
    html! {
        form.long method="get" action=(here) {
            div.field {
                label for="of" { (say(at, "congress")) }
                select #of name="of" {
                    option value="" { (say(at, "all")) }
                    option value="county" selected[shelf.congress == Some(Congress::County)] { (at.county) }
                    @for town in shelf.towns {
                        option value=(town.id) selected[shelf.congress == Some(Congress::Town(town.id))] { (town.name) }
                    }
                }
            }
            @if shelf.years.len() > 1 {
                div.field {
                    label for="year" { (say(at, "year")) }
                    select #year name="year" {
                        @for year in shelf.years {
                            option value=(year) selected[shelf.year == Some(*year)] { (year) }
                        }
                    }
                }
            }
            button type="submit" { (say(at, "show")) }
        }
    }
}

/// A page of one act, under the list of its kind.
pub(super) fn one(at: &Place<'_>, row: &ActRow, inner: &Markup) -> Markup {
    let back = format!("/p/{}/{}s/", at.code, row.kind);
    let main = html! {
        nav aria-label=(word(at.locale, "way")) {
            a href=(back) { (say(at, &format!("{}.back", row.kind))) }
        }
        article {
            h1 lang="zh-CN" { (row.title) }
            p.meta { (since(at, row)) }
            (inner)
        }
    };
    page(
        at.locale,
        &row.title,
        &format!("/p/{}/", at.code),
        &site(at),
        &main,
    )
}
