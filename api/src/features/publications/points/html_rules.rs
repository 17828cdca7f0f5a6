//! The rules of points in words: what counts, the first, each further one, at most how much.

use super::html::{say, tell};
use crate::features::duty_points::PublicRules;
use crate::features::duty_points::points::Points;
use crate::features::duty_points::rule_set::{DutyRuleLine, DutyRules};
use crate::features::duty_records::model::DutyKind;
use crate::features::explanations::Translate;
use crate::features::publications::html::Place;
use crate::features::publications::html_mixed::mixed;
use crate::platform::i18n::{Params, text};
use maud::{Markup, html};

/// The rules a quarter was counted by, and who put them in force.
pub(super) fn rules(at: &Place<'_>, of: Option<&PublicRules>) -> Markup {
    html! {
        section aria-labelledby="rules" {
            h2 #rules { (say(at, "rules.title")) }
            @match of {
                Some(of) => {
                    p { strong lang="zh-CN" { (of.title) } }
                    p.meta { (mixed(at.locale, &decision(at, of))) }
                    @if of.rules.base != Points::ZERO {
                        p { (tell(at, "rules.base", [("points", of.rules.base.shown())])) }
                    }
                    ul {
                        @for one in &of.rules.lines { li { (mixed(at.locale, &line(at, &of.rules, one))) } }
                    }
                    (stars(at, &of.rules))
                }
                None => { p { (say(at, "rules.none")) } }
            }
        }
    }
}

fn decision(at: &Place<'_>, of: &PublicRules) -> String {
    let decided = of.decided_on.map(|day| {
        let values = [("by", of.decided_by.clone()), ("date", at.locale.date(day))];
        tell(at, "rules.decided", values)
    });
    let since = of
        .effective_from
        .map(|day| tell(at, "rules.from", [("date", at.locale.date(day))]));
    let facts: Vec<String> = [decided, since].into_iter().flatten().collect();
    facts.join(" · ")
}

/// What a line counts, and how much.
fn line(at: &Place<'_>, rules: &DutyRules, one: &DutyRuleLine) -> String {
    let mut terms = Vec::new();
    if one.first == one.further {
        terms.push(tell(at, "rules.each", [("amount", amount(at, one.first))]));
    } else {
        terms.push(tell(at, "rules.first", [("amount", amount(at, one.first))]));
        terms.push(match one.further == Points::ZERO {
            true => say(at, "rules.no_further"),
            false => tell(at, "rules.further", [("amount", amount(at, one.further))]),
        });
    }
    if let Some(cap) = one.cap {
        terms.push(tell(at, "rules.cap", [("points", cap.shown())]));
    }
    if let Some(pool) = rules.pool_of(one) {
        terms.push(tell(at, "rules.pool", [("points", pool.cap.shown())]));
    }
    let values = [
        ("line", name(at, one)),
        ("terms", terms.join(&say(at, "rules.comma"))),
    ];
    tell(at, "rules.line", values)
}

/// What it is called, else its kinds.
fn name(at: &Place<'_>, one: &DutyRuleLine) -> String {
    let kind = |kind: &DutyKind| {
        let key = format!("duty_records.kind.{kind}");
        text(at.locale, &key, &Params::new())
    };
    one.title.clone().unwrap_or_else(|| {
        let kinds: Vec<String> = one.kinds.iter().map(kind).collect();
        kinds.join(&say(at, "rules.and"))
    })
}

/// Points given or taken.
fn amount(at: &Place<'_>, points: Points) -> String {
    match points < Points::ZERO {
        true => tell(at, "rules.off", [("points", (-points).shown())]),
        false => tell(at, "rules.points", [("points", points.shown())]),
    }
}

/// From how many points on there are how many stars.
fn stars(at: &Place<'_>, rules: &DutyRules) -> Markup {
    let from = rules.stars.iter().map(|one| {
        let values = [("stars", one.stars.to_string()), ("from", one.from.shown())];
        tell(at, "rules.star", values)
    });
    let from: Vec<String> = from.collect();
    let most = rules.stars_when_absent.filter(|_| !from.is_empty());
    html! {
        @if !from.is_empty() {
            p { (tell(at, "rules.stars", [("list", from.join(&say(at, "rules.comma")))])) }
        }
        @if let Some(most) = most {
            p { (tell(at, "rules.absent", [("stars", most.to_string())])) }
        }
    }
}
