//! The page of the projects of a year.

use super::board::{Board, Group, Line, Which};
use super::picture;
use super::standing::Tally;
use super::words::{light, money, notice, say, shown, told, word};
use crate::features::explanations::Translate;
use crate::features::publications::html::{self, Place, page, site};
use crate::features::publications::html_mixed::mixed;
use maud::{Markup, html};

/// The page.
pub(super) fn list(at: &Place<'_>, board: &Board, which: Which) -> Markup {
    let home = format!("/p/{}/", at.code);
    let title = format!("{}{}", at.county, word(at.locale, "title"));
    let tally = Tally::of(board.standings());
    let main = html! {
        nav aria-label=(html::word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (html::word(at.locale, "home")) } }
                li aria-current="page" { (word(at.locale, "door")) }
            }
        }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (word(at.locale, "lead")) }
        (choice(at, board, which))
        @if board.groups.is_empty() {
            @let key = if board.is_empty() { "empty" } else { "nothing_found" };
            p.empty role="status" { (word(at.locale, key)) }
        }
        @if tally.total > 0 {
            section aria-labelledby="all" {
                h2 #all { (word(at.locale, "together")) }
                (picture::tally(&tally))
                p { (together(at, &tally)) }
            }
        }
        @for group in &board.groups { (of_congress(at, group)) }
        @if !board.groups.is_empty() { p.meta { (word(at.locale, "light_hint")) } }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// Years and congresses to choose from, once there is more than one.
fn choice(at: &Place<'_>, board: &Board, which: Which) -> Markup {
    let Which::Of { year, congress } = which else {
        return html! {};
    };
    let action = format!("/p/{}/projects/", at.code);
    html! {
        @if board.years.len() + board.congresses.len() > 2 {
            form.choice role="search" method="get" action=(action) {
                div.field {
                    label for="year" { (word(at.locale, "year")) }
                    select #year name="year" {
                        option value="" { (word(at.locale, "newest")) }
                        @for one in &board.years {
                            option value=(one) selected[year == Some(*one)] {
                                (say(at.locale, "of_year", &[("year", one.to_string())]))
                            }
                        }
                    }
                }
                div.field {
                    label for="town" { (word(at.locale, "congress")) }
                    select #town name="town" {
                        option value="" { (word(at.locale, "all")) }
                        @for (id, name) in &board.congresses {
                            option value=(id) selected[congress == Some(*id)] { (name) }
                        }
                    }
                }
                button type="submit" { (word(at.locale, "show")) }
            }
        }
    }
}

/// All of them counted, in a sentence.
fn together(at: &Place<'_>, tally: &Tally) -> String {
    let values = [("total", tally.total.to_string())];
    let mut told = vec![say(at.locale, "count.total", &values)];
    let counted = [
        ("in_time", tally.in_time),
        ("late", tally.late),
        ("on_time", tally.on_time),
        ("behind", tally.behind),
        ("unplanned", tally.unplanned),
        ("interrupted", tally.interrupted),
    ];
    for (key, count) in counted {
        if count > 0 {
            let values = [("count", count.to_string())];
            told.push(say(at.locale, &format!("count.{key}"), &values));
        }
    }
    let sentence = told.join(&word(at.locale, "comma"));
    format!("{sentence}{}", word(at.locale, "stop"))
}

/// The congress with the year of its projects.
pub(super) fn heading(at: &Place<'_>, congress: &str, year: i32) -> String {
    let values = [
        ("congress", congress.to_owned()),
        ("year", year.to_string()),
    ];
    say(at.locale, "of_congress", &values)
}

/// The projects of a congress.
fn of_congress(at: &Place<'_>, group: &Group) -> Markup {
    let id = format!("of-{}", group.selection.round_id);
    let heading = heading(at, &group.congress, group.year);
    let announced = at.locale.date(group.selection.announced_on);
    let values = [
        ("date", announced),
        ("count", group.chosen.len().to_string()),
    ];
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (mixed(at.locale, &heading)) }
            p.meta {
                (say(at.locale, "announced", &values))
                @if let Some(number) = &group.selection.notice_number {
                    (notice(at.locale, number))
                }
                @if let Some(id) = group.announcement {
                    " " a href=(format!("/p/{}/announcements/{id}", at.code)) { (word(at.locale, "announcement")) }
                }
            }
            ul.list.projects { @for line in &group.chosen { li { (of_project(at, line)) } } }
            @if !group.pooled.is_empty() {
                h3 { (word(at.locale, "pooled")) }
                p.meta { (word(at.locale, "pooled_hint")) }
                ul.bulleted lang="zh-CN" {
                    @for project in &group.pooled { li { (shown(&project.title)) } }
                }
            }
        }
    }
}

fn of_project(at: &Place<'_>, line: &Line) -> Markup {
    let project = &line.project;
    let item = line.work.as_ref().map(|work| &work.told.item);
    let planned = item.and_then(|item| item.money_planned_yuan);
    let planned = planned.or(project.investment_yuan);
    let finish = item.and_then(|item| item.finish_on).or(project.finish_on);
    let facts = [
        line.unit.clone(),
        planned.map(|yuan| {
            let values = [("money", money(at.locale, yuan))];
            say(at.locale, "invests", &values)
        }),
        finish.map(|day| say(at.locale, "finishes", &[("date", at.locale.date(day))])),
        project.is_demo.then(|| html::word(at.locale, "demo_data")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    html! {
        h3 lang="zh-CN" {
            a href=(format!("/p/{}/projects/{}", at.code, project.id)) { (shown(&project.title)) }
        }
        p.meta { (mixed(at.locale, &facts.join(" · "))) }
        @if item.is_some() { (picture::bar(line.standing.percent)) }
        p.state {
            (picture::light(&line.standing))
            span {
                (told(at.locale, &line.standing))
                @if let Some(light) = light(at.locale, &line.standing) { " · " (light) }
            }
        }
    }
}
