//! Reports to voters as everybody reads and as voters rate them: usable without script, by keyboard and by ear.

use crate::features::explanations::Translate;
use crate::features::publications::forms::Fields;
use crate::features::publications::html::{Place, page, paragraphs, site, word};
use crate::features::publications::html_mixed::mixed;
use crate::features::voter_reports::PublicReport;
use crate::features::voter_reports::model::VoterReportGrade;
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};

fn say(at: &Place<'_>, key: &str) -> String {
    word(at.locale, &format!("reports.{key}"))
}

fn tell(at: &Place<'_>, key: &str, values: &[(&str, &str)]) -> String {
    let values = values.iter();
    let params: Params = values
        .map(|(name, value)| ((*name).to_owned(), (*value).into()))
        .collect();
    text(at.locale, &format!("publications.reports.{key}"), &params)
}

fn title(at: &Place<'_>, of: &PublicReport) -> String {
    tell(at, "of", &[("name", &of.deputy_name)])
}

/// Where, when, for whom; and that it was made up, if so.
fn facts(at: &Place<'_>, of: &PublicReport) -> String {
    let facts = [
        Some(of.constituency.clone()),
        Some(at.locale.date(of.held_on)),
        Some(of.place.clone()),
        of.is_demo.then(|| word(at.locale, "demo_data")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    facts.join(" · ")
}

/// Those that are announced.
pub(super) fn list(at: &Place<'_>, rows: &[PublicReport]) -> Markup {
    let home = format!("/p/{}/", at.code);
    let title = format!("{}{}", at.county, say(at, "title"));
    let main = html! {
        nav aria-label=(word(at.locale, "way")) { a href=(home) { (word(at.locale, "back_home")) } }
        h1 { (mixed(at.locale, &title)) }
        p.lead { (say(at, "lead")) }
        @if rows.is_empty() { p.empty role="status" { (say(at, "empty")) } }
        ul.list {
            @for row in rows {
                li {
                    h2 lang="zh-CN" { a href=(format!("{home}reports/{}", row.code)) { (row.deputy_name) } }
                    p.meta { (mixed(at.locale, &facts(at, row))) }
                }
            }
        }
    };
    page(at.locale, &title, &home, &site(at), &main)
}

/// One report: its text, its result once it is announced, and the form while voters rate it.
pub(super) fn one(
    at: &Place<'_>,
    of: &PublicReport,
    fields: &Fields,
    problem: Option<&Problem>,
) -> Markup {
    let title = title(at, of);
    let main = html! {
        (crumbs(at))
        h1 { (mixed(at.locale, &title)) }
        p.meta { (mixed(at.locale, &facts(at, of))) }
        @if of.is_open { (form(at, of, fields, problem)) }
        @if let Some(outcome) = &of.outcome {
            section aria-labelledby="result" {
                h2 #result { (say(at, "result")) }
                @for line in outcome.render(&at.locale) { p { (line) } }
            }
        }
        @if let Some(content) = &of.content {
            section aria-labelledby="report" {
                h2 #report { (say(at, "report")) }
                div lang="zh-CN" { (paragraphs(content)) }
            }
        }
    };
    let home = format!("/p/{}/", at.code);
    page(at.locale, &title, &home, &site(at), &main)
}

/// That the rating counts.
pub(super) fn received(at: &Place<'_>, of: &PublicReport) -> Markup {
    let title = say(at, "received");
    let main = html! {
        (crumbs(at))
        h1 { (title) }
        p role="status" { (mixed(at.locale, &tell(at, "received_text", &[("name", &of.deputy_name)]))) }
    };
    let home = format!("/p/{}/", at.code);
    page(at.locale, &title, &home, &site(at), &main)
}

fn crumbs(at: &Place<'_>) -> Markup {
    let home = format!("/p/{}/", at.code);
    html! {
        nav aria-label=(word(at.locale, "way")) {
            ol.crumbs {
                li { a href=(home) { (word(at.locale, "home")) } }
                li { a href=(format!("{home}reports/")) { (say(at, "door")) } }
            }
        }
    }
}

/// The form: one of five, and the slip. What is wrong is said beside what it is about.
fn form(at: &Place<'_>, of: &PublicReport, fields: &Fields, problem: Option<&Problem>) -> Markup {
    let action = format!("/p/{}/reports/{}", at.code, of.code);
    let missing = |name: &str| {
        let errors = problem.map(Problem::field_errors).unwrap_or_default();
        let pointer = format!("/{name}");
        errors.iter().any(|error| error.pointer == pointer)
    };
    let is_missing = missing("grade");
    // What is not about the choice is about the slip.
    let about_slip = problem.filter(|_| !is_missing);
    let described = match about_slip {
        Some(_) => "slip-hint slip-error",
        None => "slip-hint",
    };
    let invalid = about_slip.map(|_| "true");
    let chosen = fields.get("grade");
    html! {
        section aria-labelledby="rate" {
            h2 #rate { (say(at, "rate")) }
            p.hint { (say(at, "secret")) }
            @if problem.is_some() {
                p.summary role="alert" {
                    @if is_missing { a href="#grade" { (say(at, "choose")) } }
                    @else { a href="#slip" { (why(at, about_slip)) } }
                }
            }
            form.long method="post" action=(action) novalidate {
                fieldset #grade tabindex="-1" {
                    legend { (say(at, "grade")) }
                    @if is_missing { p.error { (say(at, "choose")) } }
                    @for grade in VoterReportGrade::ALL {
                        label.choice-line {
                            input type="radio" name="grade" value=(grade.as_str()) required
                                checked[grade.as_str() == chosen];
                            span { (text(at.locale, &format!("voter_reports.grade.{grade}"), &Params::new())) }
                        }
                    }
                }
                div.field {
                    label for="slip" { (say(at, "slip")) }
                    p.hint #slip-hint { (say(at, "slip_hint")) }
                    @if about_slip.is_some() { p.error #slip-error { (why(at, about_slip)) } }
                    input #slip name="slip" type="text" value=(fields.get("slip")) autocomplete="off"
                        autocapitalize="characters" spellcheck="false" maxlength="20" required
                        aria-invalid=[invalid] aria-describedby=(described);
                }
                button type="submit" { (word(at.locale, "form.send")) }
            }
        }
    }
}

fn why(at: &Place<'_>, problem: Option<&Problem>) -> String {
    let detail = problem.map(|problem| problem.detail(at.locale));
    detail.unwrap_or_default()
}
