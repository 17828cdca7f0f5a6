//! Decisions as everybody reads them: what was decided, and what becomes of it in words.

use super::copies::{DecisionCopy, UnitCopy};
use super::html_common::{self as common, Entry, Shelf, say, tell};
use super::model::ActKind;
use super::store::ActRow;
use crate::features::explanations::Translate;
use crate::features::publications::html::{Place, paragraphs};
use crate::features::publications::html_mixed::mixed;
use crate::platform::http::Problem;
use maud::{Markup, html};

/// Decisions of a year.
pub(super) fn list(at: &Place<'_>, shelf: &Shelf<'_>, rows: &[ActRow]) -> Result<Markup, Problem> {
    let entry = |row: &ActRow| {
        let it = common::decision(row)?;
        let facts: Vec<String> = [it.number.clone(), Some(adopted(at, &it))]
            .into_iter()
            .flatten()
            .collect();
        Ok(Entry {
            link: common::link(at, row),
            title: row.title.clone(),
            lines: vec![facts.join(" · "), state(at, &it)],
        })
    };
    let entries: Vec<Entry> = rows.iter().map(entry).collect::<Result<_, Problem>>()?;
    Ok(common::list(at, shelf, &entries))
}

/// By whom and when.
fn adopted(at: &Place<'_>, it: &DecisionCopy) -> String {
    let body = match it.body.as_str() {
        "congress" => it.congress.clone(),
        // Part of the name of a Chinese organ, in every language of the interface.
        "presidium" => format!("{}主席团", it.congress),
        _ => format!("{}常务委员会", it.congress),
    };
    tell(
        at,
        "adopted",
        [("body", body), ("date", at.locale.date(it.adopted_on))],
    )
}

/// Where carrying it out stands.
fn state(at: &Place<'_>, it: &DecisionCopy) -> String {
    match (it.outcome, it.closed_on) {
        (Some(outcome), Some(day)) => {
            let outcome = say(at, &format!("outcome.{outcome}"));
            tell(
                at,
                "closed",
                [("outcome", outcome), ("date", at.locale.date(day))],
            )
        }
        _ => say(at, &format!("progress.{}", it.status)),
    }
}

/// The vote in words: how many were needed of whom, and how many were in favour.
fn vote(at: &Place<'_>, it: &DecisionCopy) -> Option<String> {
    let vote = it.vote.as_ref()?;
    let of = say(at, &format!("voters.{}", it.body));
    let (base, favour) = (vote.base.to_string(), vote.in_favour.to_string());
    Some(match vote.required {
        Some(required) => {
            let required = required.to_string();
            let values = [
                ("of", of),
                ("base", base),
                ("required", required),
                ("favour", favour),
            ];
            tell(at, "vote", values)
        }
        None => tell(
            at,
            "vote_plain",
            [("of", of), ("base", base), ("favour", favour)],
        ),
    })
}

/// One decision; `around` are itself, its meeting and what else that decided, as far as they are public.
pub(super) fn one(at: &Place<'_>, row: &ActRow, around: &[ActRow]) -> Result<Markup, Problem> {
    let it = common::decision(row)?;
    let meeting = around.iter().find(|one| one.kind == ActKind::Meeting);
    let inner = html! {
        dl {
            @if let Some(number) = &it.number { dt { (say(at, "fact.number")) } dd lang="zh-CN" { (number) } }
            dt { (say(at, "fact.kind")) } dd { (say(at, &format!("decided_as.{}", it.kind))) }
            dt { (say(at, "fact.adopted")) } dd { (mixed(at.locale, &adopted(at, &it))) }
            @if let Some(meeting) = meeting {
                dt { (say(at, "fact.meeting")) }
                dd lang="zh-CN" { a href=(common::link(at, meeting)) { (meeting.title) } }
            }
            @if let Some(vote) = vote(at, &it) { dt { (say(at, "fact.vote")) } dd { (vote) } }
        }
        @if !it.announcement.is_empty() {
            section aria-labelledby="announcement" {
                h2 #announcement { (say(at, "made_known")) }
                div lang="zh-CN" { (paragraphs(&it.announcement)) }
            }
        }
        section aria-labelledby="content" {
            h2 #content { (say(at, "content")) }
            div lang="zh-CN" { (paragraphs(&it.content)) }
        }
        section aria-labelledby="progress" {
            h2 #progress { (say(at, "carrying_out")) }
            p { (state(at, &it)) }
            @if !it.summary.is_empty() { div lang="zh-CN" { (paragraphs(&it.summary)) } }
            @if !it.units.is_empty() {
                table {
                    thead { tr {
                        th scope="col" { (say(at, "fact.unit")) }
                        th scope="col" { (say(at, "fact.due")) }
                        th scope="col" { (say(at, "fact.state")) }
                    } }
                    tbody { @for unit in &it.units { (unit_row(at, unit)) } }
                }
            }
        }
    };
    Ok(common::one(at, row, &inner))
}

fn unit_row(at: &Place<'_>, unit: &UnitCopy) -> Markup {
    html! {
        tr {
            th scope="row" lang="zh-CN" { (unit.name) }
            td { (at.locale.date(unit.due_on)) }
            td { (say(at, &format!("unit.{}", unit.status))) }
        }
    }
}
