//! The page of a project, from the idea to its rating: five steps, each a section.

use super::dossier::Dossier;
use super::html_course::course;
use super::html_origin::{decided, examined, given};
use super::html_review::reviewed;
use super::words::{money, say, shown, told, word};
use super::{html_list, html_rating, picture};
use crate::features::explanations::Translate;
use crate::features::projects::dto::ProjectSource;
use crate::features::publications::html::{self, Place, page, paragraphs, site};
use crate::features::publications::html_mixed::mixed;
use chrono::NaiveDate;
use maud::{Markup, html};

/// The steps with the anchors of their sections.
const STEPS: [&str; 5] = ["given", "examined", "decided", "carried_out", "reviewed"];

/// The page.
pub(super) fn one(at: &Place<'_>, of: &Dossier, today: NaiveDate) -> Markup {
    let home = format!("/p/{}/", at.code);
    let title = shown(&of.sheet.project.title);
    let main = html! {
        (crumbs(at, of))
        article {
            h1 lang="zh-CN" { (title) }
            p.meta { (mixed(at.locale, &facts(at, of))) }
            @if of.work.is_some() { (picture::bar(of.standing.percent)) }
            p.state {
                (picture::light(&of.standing))
                span {
                    (told(at.locale, &of.standing))
                    @if let Some(light) = super::words::light(at.locale, &of.standing) { " · " (light) }
                }
            }
            nav.steps-nav aria-label=(word(at.locale, "steps")) {
                ol { @for step in STEPS { li { a href=(format!("#{step}")) { (word(at.locale, &format!("step.{step}"))) } } } }
            }
            (sheet(at, of))
            (section(at, "given", &given(at, &of.ideas)))
            (section(at, "examined", &examined(at, &of.sheet.checks)))
            (section(at, "decided", &decided(at, of)))
            (section(at, "carried_out", &course(at, of)))
            (section(at, "reviewed", &html! { (reviewed(at, of)) (html_rating::section(at, of, today)) }))
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// The way from the front page to here.
pub(super) fn crumbs(at: &Place<'_>, of: &Dossier) -> Markup {
    let home = format!("/p/{}/", at.code);
    let of_year = format!(
        "{home}projects/?year={}&town={}",
        of.year, of.selection.organ_id
    );
    let heading = html_list::heading(at, &of.congress, of.year);
    html! {
        nav aria-label=(html::word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (html::word(at.locale, "home")) } }
                li { a href=(format!("{home}projects/")) { (word(at.locale, "door")) } }
                li { a href=(of_year) { (mixed(at.locale, &heading)) } }
            }
        }
    }
}

fn section(at: &Place<'_>, step: &str, content: &Markup) -> Markup {
    html! {
        section aria-labelledby=(step) {
            h2 id=(step) { (word(at.locale, &format!("step.{step}"))) }
            (content)
        }
    }
}

fn facts(at: &Place<'_>, of: &Dossier) -> String {
    let project = &of.sheet.project;
    let facts = [
        Some(html_list::heading(at, &of.congress, of.year)),
        of.unit.clone(),
        project.is_demo.then(|| html::word(at.locale, "demo_data")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    facts.join(" · ")
}

/// What is built, why, for how much, by when (V5).
fn sheet(at: &Place<'_>, of: &Dossier) -> Markup {
    let project = &of.sheet.project;
    let text = |key: &str, text: &Option<String>| {
        html! {
            @if let Some(text) = text {
                h3 { (word(at.locale, key)) }
                div lang="zh-CN" { (paragraphs(&shown(text))) }
            }
        }
    };
    html! {
        section aria-labelledby="sheet" {
            h2 #sheet { (word(at.locale, "sheet")) }
            div lang="zh-CN" { (paragraphs(&shown(&of.sheet.content))) }
            (text("argument", &of.sheet.argument))
            (text("yearly_goal", &of.sheet.yearly_goal))
            dl.facts {
                @if let Some(yuan) = project.investment_yuan {
                    dt { (word(at.locale, "investment")) }
                    dd {
                        (money(at.locale, yuan))
                        @if !of.sheet.sources.is_empty() {
                            ul.bulleted { @for one in &of.sheet.sources { li { (source(at, one)) } } }
                        }
                    }
                }
                @if let Some(unit) = &of.unit { dt { (word(at.locale, "unit")) } dd lang="zh-CN" { (unit) } }
                @if let Some(day) = project.finish_on {
                    dt { (word(at.locale, "finish_on")) }
                    dd { (at.locale.date(day)) }
                }
            }
        }
    }
}

fn source(at: &Place<'_>, source: &ProjectSource) -> String {
    let kind = word(at.locale, &format!("source.{}", source.kind));
    let note = source.note.as_deref().map(shown).map(|note| {
        let values = [("note", note)];
        say(at.locale, "source_note", &values)
    });
    let values = [
        ("kind", kind),
        ("money", money(at.locale, source.amount_yuan)),
        ("note", note.unwrap_or_default()),
    ];
    say(at.locale, "source_line", &values)
}
