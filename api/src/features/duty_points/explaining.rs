//! Why so many points, why so many stars, in words.

use super::ledger::Page;
use super::model::{PointWhy, StarWhy};
use super::response::DutyPointLine;
use super::rules::{Line, Timeline};
use crate::platform::db::Id;
use crate::platform::i18n::{Locale, Params, text};
use std::collections::HashMap;

/// A line as it is read.
pub(super) fn line(
    line: &Line,
    timeline: &Timeline,
    titles: &HashMap<Id, String>,
    locale: Locale,
) -> DutyPointLine {
    let title = line.rule_set.and_then(|id| titles.get(&id).cloned());
    DutyPointLine {
        quarter: line.quarter.number,
        record_id: line.record,
        kind: line.kind,
        held_on: line.held_on,
        title: line.title.clone(),
        rule_set_id: line.rule_set,
        rule_set_title: title,
        line: line.line.clone(),
        points: line.points,
        why: line.why,
        explanation: explanation(line, timeline, locale),
    }
}

fn explanation(line: &Line, timeline: &Timeline, locale: Locale) -> String {
    let rules = line.rule_set.and_then(|id| timeline.find(id));
    let rules = rules.map(|version| &version.rules);
    let rule = rules.zip(line.line.as_deref());
    let rule = rule.and_then(|(rules, key)| Some((rules, rules.line(key)?)));
    let kind = line.kind.map(|kind| {
        let key = format!("duty_records.kind.{kind}");
        text(locale, &key, &Params::new())
    });
    let named = rule.and_then(|(_, rule)| rule.title.clone()).or(kind);
    let cap = match (line.why, rule) {
        (PointWhy::PoolCapped, Some((rules, rule))) => rules.pool_of(rule).map(|pool| pool.cap),
        (_, Some((_, rule))) => rule.cap,
        _ => None,
    };
    let cap = cap.map(super::points::Points::shown).unwrap_or_default();
    let params = Params::from([
        ("line".to_owned(), named.unwrap_or_default().into()),
        ("points".to_owned(), line.points.shown().into()),
        ("cap".to_owned(), cap.into()),
    ]);
    text(locale, &format!("duty_points.why.{}", line.why), &params)
}

/// Why somebody has so many stars, or none.
pub(super) fn stars(page: &Page, locale: Locale) -> String {
    let stars = page.stars.unwrap_or_default();
    let params = Params::from([
        ("points".to_owned(), page.total.shown().into()),
        ("stars".to_owned(), stars.into()),
    ]);
    let why: StarWhy = page.star_why;
    text(locale, &format!("duty_points.stars.{why}"), &params)
}
