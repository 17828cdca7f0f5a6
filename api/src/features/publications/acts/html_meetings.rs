//! Meetings as everybody reads them.

use super::copies::{MeetingCopy, SittingCopy};
use super::html_common::{self as common, Entry, Shelf, say, tell};
use super::model::ActKind;
use super::store::ActRow;
use crate::features::explanations::Translate;
use crate::features::publications::html::Place;
use crate::features::publications::html_mixed::mixed;
use crate::platform::clock::{local_date, local_time};
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use chrono::NaiveDate;
use maud::{Markup, html};

/// Meetings of a year.
pub(super) fn list(
    at: &Place<'_>,
    shelf: &Shelf<'_>,
    rows: &[ActRow],
    today: NaiveDate,
) -> Result<Markup, Problem> {
    let entry = |row: &ActRow| {
        let it = common::meeting(row)?;
        Ok(Entry {
            link: common::link(at, row),
            title: row.title.clone(),
            lines: vec![
                format!("{} · {}", days(at, &it), state(at, &it, today)),
                it.place,
            ],
        })
    };
    let entries: Vec<Entry> = rows.iter().map(entry).collect::<Result<_, Problem>>()?;
    Ok(common::list(at, shelf, &entries))
}

fn days(at: &Place<'_>, it: &MeetingCopy) -> String {
    let (first, last) = (at.locale.date(it.begins_on), at.locale.date(it.ends_on));
    match first == last {
        true => first,
        false => tell(at, "days", [("first", first), ("last", last)]),
    }
}

/// Ahead, going on or over on a day; called off.
fn state(at: &Place<'_>, it: &MeetingCopy, today: NaiveDate) -> String {
    let key = match it {
        it if it.is_cancelled => "cancelled",
        it if today < it.begins_on => "ahead",
        it if today <= it.ends_on => "now",
        _ => "over",
    };
    say(at, &format!("state.{key}"))
}

/// One meeting; `around` are itself and what it decided, as far as that is public.
pub(super) fn one(
    at: &Place<'_>,
    row: &ActRow,
    around: &[ActRow],
    today: NaiveDate,
) -> Result<Markup, Problem> {
    let it = common::meeting(row)?;
    let kind = text(
        at.locale,
        &format!("meetings.kind.{}", it.kind),
        &Params::new(),
    );
    let decided: Vec<&ActRow> = around
        .iter()
        .filter(|one| one.kind == ActKind::Decision)
        .collect();
    let counted: Vec<(&SittingCopy, i32, i32)> = it
        .sittings
        .iter()
        .filter_map(|one| Some((one, one.total?, one.present?)))
        .collect();
    let when = [("days", days(at, &it)), ("state", state(at, &it, today))];
    let inner = html! {
        dl {
            dt { (say(at, "fact.kind")) } dd { (kind) }
            dt { (say(at, "fact.congress")) } dd lang="zh-CN" { (it.congress) }
            dt { (say(at, "fact.days")) } dd { (tell(at, "days_and_state", when)) }
            dt { (say(at, "fact.place")) } dd lang="zh-CN" { (it.place) }
        }
        @if !it.sittings.is_empty() && it.sittings.len() > 1 {
            section aria-labelledby="sittings" {
                h2 #sittings { (say(at, "sittings")) }
                ul.plain { @for one in &it.sittings { li { (mixed(at.locale, &sitting(at, one))) } } }
            }
        }
        @if !it.agenda.is_empty() {
            section aria-labelledby="agenda" {
                h2 #agenda { (say(at, "agenda")) }
                ul.plain.agenda lang="zh-CN" {
                    @for item in &it.agenda { li { span.number { (item.number) } " " (item.title) } }
                }
            }
        }
        @if !counted.is_empty() {
            section aria-labelledby="attendance" {
                h2 #attendance { (say(at, "attendance")) }
                ul.plain {
                    @for (one, total, present) in counted {
                        li { (mixed(at.locale, &attended(at, one, (total, present)))) }
                    }
                }
            }
        }
        @if !decided.is_empty() {
            section aria-labelledby="decided" {
                h2 #decided { (say(at, "decided")) }
                ul.plain lang="zh-CN" {
                    @for one in decided { li { a href=(common::link(at, one)) { (one.title) } } }
                }
            }
        }
    };
    Ok(common::one(at, row, &inner))
}

fn sitting(at: &Place<'_>, one: &SittingCopy) -> String {
    let time = local_time(one.begins_at).format("%H:%M").to_string();
    let day = at.locale.date(local_date(one.begins_at));
    tell(
        at,
        "sitting",
        [("title", one.title.clone()), ("date", day), ("time", time)],
    )
}

fn attended(at: &Place<'_>, one: &SittingCopy, (total, present): (i32, i32)) -> String {
    let values = [
        ("title", one.title.clone()),
        ("total", total.to_string()),
        ("present", present.to_string()),
    ];
    tell(at, "attended", values)
}
