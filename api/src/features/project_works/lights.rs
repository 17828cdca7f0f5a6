//! Red, yellow, green: computed from days and explained, never stored. Pure.
//!
//! A local rule (practice), with `project_yellow_days` and `project_report_day`.

use super::model::{
    ProjectLight as Light, ProjectLightReason as Reason, ProjectWorkStatus as Status,
};
use super::months;
use chrono::NaiveDate;

/// What a light is computed from.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// Where the carrying out stands.
    pub status: Status,
    /// The day it is computed for.
    pub today: NaiveDate,
    /// When the plan was published.
    pub published_on: Option<NaiveDate>,
    /// So many days before it is due a milestone that is not done turns the light yellow.
    pub yellow_days: i64,
    /// The report of a month is due on this day of the month after it.
    pub report_day: u32,
    /// Milestones that are not done: name, day.
    pub open: Vec<(&'a str, NaiveDate)>,
    /// Months that were reported.
    pub reported: Vec<&'a str>,
}

/// One thing a light is given for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What.
    pub reason: Reason,
    /// The milestone, or the month.
    pub what: String,
    /// When it is or was due.
    pub due_on: NaiveDate,
    /// Days until it is due, or since it was.
    pub days: i64,
}

/// The light and all it is given for, the worst first; none while nothing is carried out.
#[must_use]
pub fn light(facts: &Facts<'_>) -> Option<(Light, Vec<Found>)> {
    if facts.status != Status::Published {
        return None;
    }
    let (today, mut found) = (facts.today, Vec::new());
    for (title, due_on) in &facts.open {
        let left = (*due_on - today).num_days();
        let reason = match left {
            ..0 => Reason::MilestoneOverdue,
            _ if left <= facts.yellow_days => Reason::MilestoneSoon,
            _ => continue,
        };
        found.push(Found {
            reason,
            what: (*title).to_owned(),
            due_on: *due_on,
            days: left.abs(),
        });
    }
    let from = facts.published_on.unwrap_or(today);
    for month in months::between(from, today) {
        let written = months::of(month);
        let due = months::due(month, facts.report_day).filter(|due| *due < today);
        if let Some(due_on) = due.filter(|_| !facts.reported.contains(&written.as_str())) {
            found.push(Found {
                reason: Reason::ReportMissing,
                what: written,
                due_on,
                days: (today - due_on).num_days(),
            });
        }
    }
    found.sort_by_key(|one| (one.reason, one.due_on));
    let light = match found.first().map(|one| one.reason) {
        None => Light::Green,
        Some(Reason::MilestoneOverdue) => Light::Red,
        Some(Reason::MilestoneSoon | Reason::ReportMissing) => Light::Yellow,
    };
    Some((light, found))
}
