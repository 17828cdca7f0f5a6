//! How a project is carried out (政府办): plan, tasks, months, problems, changes, the three questions of the year.

use super::dossier::Dossier;
use super::picture;
use super::words::{money, month, say, shown, word};
use crate::features::explanations::Translate;
use crate::features::project_works::response::{
    ProjectChange, ProjectCheckpoint, ProjectMilestone, ProjectMonth, ProjectProblem,
    ProjectWorkItem,
};
use crate::features::publications::html::{Place, paragraphs};
use crate::features::publications::html_mixed::mixed;
use crate::platform::clock::local_date;
use crate::platform::redaction::HIDDEN;
use chrono::NaiveDate;
use maud::{Markup, html};

/// All of it; a word instead while no plan is published.
pub(super) fn course(at: &Place<'_>, of: &Dossier) -> Markup {
    let Some((work, said)) = &of.work else {
        return html! { p { (word(at.locale, "course.unplanned")) } };
    };
    html! {
        (plan(at, &work.told.item, said.safeguards.as_deref()))
        (tasks(at, &work.told.milestones, of.standing.done))
        (months(at, &work.months))
        (problems(at, &work.told.problems))
        (changes(at, &said.changes))
        (checkpoints(at, &said.checkpoints))
    }
}

fn day(at: &Place<'_>, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| word(at.locale, "not_yet"), |day| at.locale.date(day))
}

fn plan(at: &Place<'_>, item: &ProjectWorkItem, safeguards: Option<&str>) -> Markup {
    let leader = item.leader.as_ref().map(|name| match &item.leader_post {
        Some(post) => format!("{} {name}", shown(post)),
        None => name.clone(),
    });
    html! {
        h3 { (word(at.locale, "plan")) }
        dl.facts {
            dt { (word(at.locale, "published_on")) } dd { (day(at, item.published_on)) }
            dt { (word(at.locale, "unit")) } dd lang="zh-CN" { (item.unit_name) }
            @if let Some(leader) = leader { dt { (word(at.locale, "leader")) } dd lang="zh-CN" { (leader) } }
            @if let Some(yuan) = item.money_planned_yuan {
                dt { (word(at.locale, "planned")) } dd { (money(at.locale, yuan)) }
            }
            dt { (word(at.locale, "paid")) } dd { (money(at.locale, item.paid_yuan)) }
            dt { (word(at.locale, "finish_on")) } dd { (day(at, item.finish_on)) }
        }
        @if let Some(text) = safeguards {
            h3 { (word(at.locale, "safeguards")) }
            div lang="zh-CN" { (paragraphs(&shown(text))) }
        }
    }
}

fn tasks(at: &Place<'_>, milestones: &[ProjectMilestone], done: usize) -> Markup {
    let values = [
        ("total", milestones.len().to_string()),
        ("done", done.to_string()),
    ];
    html! {
        h3 #tasks { (word(at.locale, "tasks")) }
        p { (say(at.locale, "tasks_done", &values)) (word(at.locale, "stop")) }
        table aria-labelledby="tasks" {
            thead { tr {
                th scope="col" { (word(at.locale, "task")) }
                th scope="col" { (word(at.locale, "due_on")) }
                th scope="col" { (word(at.locale, "done_on")) }
            } }
            tbody {
                @for one in milestones {
                    tr {
                        th scope="row" lang="zh-CN" { (shown(&one.title)) }
                        td { (at.locale.date(one.due_on)) }
                        td { (day(at, one.done_on)) }
                    }
                }
            }
        }
    }
}

fn months(at: &Place<'_>, months: &[ProjectMonth]) -> Markup {
    let columns: Vec<(String, i32)> = months
        .iter()
        .map(|one| {
            let number = one.month.split_once('-').map_or("", |(_, number)| number);
            (number.trim_start_matches('0').to_owned(), one.percent)
        })
        .collect();
    html! {
        h3 #months { (word(at.locale, "months")) }
        @if months.is_empty() { p { (word(at.locale, "no_months")) } }
        @else {
            (picture::columns(&columns))
            table aria-labelledby="months" {
                thead { tr {
                    th scope="col" { (word(at.locale, "of_month")) }
                    th scope="col" { (word(at.locale, "done")) }
                    th scope="col" { (word(at.locale, "paid")) }
                } }
                tbody {
                    @for one in months {
                        tr {
                            th scope="row" { (month(at.locale, &one.month)) }
                            td { (one.percent) "%" }
                            td { (money(at.locale, one.paid_yuan)) }
                        }
                        tr.note { td colspan="3" lang="zh-CN" {
                            (shown(&one.body))
                            @if let Some(note) = &one.note { " " (shown(note)) }
                        } }
                    }
                }
            }
        }
    }
}

fn problems(at: &Place<'_>, problems: &[ProjectProblem]) -> Markup {
    let rectified = problems.iter().filter(|one| one.rectified_on.is_some());
    let values = [
        ("total", problems.len().to_string()),
        ("rectified", rectified.count().to_string()),
    ];
    html! {
        h3 { (word(at.locale, "problems")) }
        @if problems.is_empty() { p { (word(at.locale, "no_problems")) } }
        @else {
            p { (say(at.locale, "problems_counted", &values)) }
            ul.list {
                @for one in problems {
                    li {
                        p.meta { (say(at.locale, "found_on", &[("date", at.locale.date(one.found_on))])) }
                        div lang="zh-CN" { (paragraphs(&shown(&one.body))) }
                        @match (one.rectified_on, one.rectify_by) {
                            (Some(day), _) => {
                                p.meta { (say(at.locale, "rectified_on", &[("date", at.locale.date(day))])) }
                                @if let Some(how) = &one.rectification {
                                    div lang="zh-CN" { (paragraphs(&shown(how))) }
                                }
                            }
                            (None, Some(day)) => p.meta { (say(at.locale, "rectify_by", &[("date", at.locale.date(day))])) },
                            (None, None) => p.meta { (word(at.locale, "not_rectified")) },
                        }
                    }
                }
            }
        }
    }
}

fn changes(at: &Place<'_>, changes: &[ProjectChange]) -> Markup {
    html! {
        @if !changes.is_empty() {
            h3 { (word(at.locale, "changes")) }
            ul.list {
                @for one in changes {
                    @let values = [
                        ("date", at.locale.date(one.decided_on)),
                        ("kind", word(at.locale, &format!("change.{}", one.kind))),
                        ("by", shown(&one.decided_by)),
                    ];
                    li {
                        p.meta { (mixed(at.locale, &say(at.locale, "change_line", &values))) }
                        div lang="zh-CN" { (paragraphs(&shown(&one.body))) }
                        p lang="zh-CN" { (say(at.locale, "because", &[("reason", shown(&one.reason))])) }
                    }
                }
            }
        }
    }
}

/// What deputies asked and what was answered: nobody is named, in the texts neither.
fn checkpoints(at: &Place<'_>, checkpoints: &[ProjectCheckpoint]) -> Markup {
    let names: Vec<&str> = checkpoints
        .iter()
        .flat_map(|one| &one.questions)
        .map(|one| one.deputy_name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    let nameless = |text: &str| {
        let hidden = |text: String, name: &&str| text.replace(name, HIDDEN);
        shown(&names.iter().fold(text.to_owned(), hidden))
    };
    let told = |one: &&ProjectCheckpoint| !one.questions.is_empty() || one.summary.is_some();
    html! {
        @for one in checkpoints.iter().filter(told) {
            h3 { (word(at.locale, &format!("checkpoint.{}", one.kind))) }
            @for question in &one.questions {
                @let asked = [("date", at.locale.date(local_date(question.at)))];
                p.meta { (say(at.locale, "asked_on", &asked)) }
                blockquote lang="zh-CN" { (paragraphs(&nameless(&question.body))) }
                @match (&question.answer, question.answered_at) {
                    (Some(answer), Some(on)) => {
                        p.meta { (say(at.locale, "answered_on", &[("date", at.locale.date(local_date(on)))])) }
                        blockquote lang="zh-CN" { (paragraphs(&nameless(answer))) }
                    }
                    _ => p.meta { (word(at.locale, "not_answered")) },
                }
            }
            @if let Some(summary) = &one.summary {
                p.meta { (word(at.locale, "summary")) }
                div lang="zh-CN" { (paragraphs(&nameless(summary))) }
            }
        }
    }
}
