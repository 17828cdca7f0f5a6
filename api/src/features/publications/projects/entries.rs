//! What the feed says of projects: announced, plan published, month reported, accepted.

use super::board::Board;
use super::words::{money, month, say, shown};
use crate::features::explanations::Translate;
use crate::features::project_works::model::ProjectWorkStatus;
use crate::platform::clock::china_time;
use crate::platform::db::Timestamp;
use crate::platform::i18n::Locale;
use chrono::{NaiveDate, NaiveTime};

/// An entry of the feed.
pub(in crate::features::publications) struct Entry {
    /// A name that never changes, after `urn:`.
    pub(in crate::features::publications) id: String,
    /// What happened.
    pub(in crate::features::publications) title: String,
    /// Where it is read, from the front page of the county on.
    pub(in crate::features::publications) path: String,
    /// When.
    pub(in crate::features::publications) at: Timestamp,
    /// In a sentence.
    pub(in crate::features::publications) summary: String,
}

fn begin(day: NaiveDate) -> Timestamp {
    china_time(day, NaiveTime::MIN)
}

/// Everything that happened, in no order.
pub(in crate::features::publications) fn entries(locale: Locale, board: &Board) -> Vec<Entry> {
    let mut found = Vec::new();
    for group in &board.groups {
        let year = group.year.to_string();
        let titles: Vec<String> = group
            .chosen
            .iter()
            .map(|line| shown(&line.project.title))
            .collect();
        let values = [("congress", group.congress.clone()), ("year", year.clone())];
        found.push(Entry {
            id: format!("uuid:{}", group.selection.round_id),
            title: say(locale, "feed.announced", &values),
            path: format!("projects/?year={year}&town={}", group.selection.organ_id),
            at: begin(group.selection.announced_on),
            summary: titles.join(&say(locale, "list_comma", &[])),
        });
        for line in &group.chosen {
            let (id, title) = (line.project.id, shown(&line.project.title));
            let Some(work) = &line.work else { continue };
            let item = &work.told.item;
            let entry = |what: &str, at: Timestamp, title: String, summary: String| Entry {
                id: format!("luzhi:project:{id}:{what}"),
                title,
                path: format!("projects/{id}"),
                at,
                summary,
            };
            let values = [("title", title.clone())];
            if let Some(day) = item.published_on {
                let planned = item.money_planned_yuan.unwrap_or_default();
                let finish = item.finish_on.map(|day| locale.date(day));
                let plan = [
                    ("unit", item.unit_name.clone()),
                    ("money", money(locale, planned)),
                    ("date", finish.unwrap_or_default()),
                ];
                let heading = say(locale, "feed.planned", &values);
                let plan = say(locale, "feed.plan", &plan);
                found.push(entry("plan", begin(day), heading, plan));
            }
            for one in &work.months {
                let values = [
                    ("title", title.clone()),
                    ("month", month(locale, &one.month)),
                    ("percent", one.percent.to_string()),
                ];
                let heading = say(locale, "feed.reported", &values);
                found.push(entry(&one.month, one.at, heading, shown(&one.body)));
            }
            let ended = item
                .ended_on
                .filter(|_| item.status == ProjectWorkStatus::Accepted);
            if let Some(day) = ended {
                let heading = say(locale, "feed.accepted", &values);
                let told = super::words::told(locale, &line.standing);
                found.push(entry("accepted", begin(day), heading, told));
            }
        }
    }
    found
}
