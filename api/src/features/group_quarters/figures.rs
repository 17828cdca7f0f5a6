//! What the groups of a congress did in a quarter, and the colours that follow: in a fixed number of queries.

use super::model::{GroupQuarterColour, GroupQuarterReason};
use super::rules::{self, Figures, Measures};
use super::store;
use crate::features::congresses::Congress;
use crate::features::deputy_groups::{self, Group};
use crate::features::explanations::{Explanation, Param, Step};
use crate::features::{group_activities, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The numbers that decide; a local rule.
const KEYS: [&str; 3] = [
    "group_quarter_activities",
    "group_quarter_green_percent",
    "group_quarter_yellow_percent",
];

/// A group judged.
pub(super) struct Judged {
    pub(super) group: Group,
    pub(super) figures: Figures,
    pub(super) colour: GroupQuarterColour,
    pub(super) explanation: Explanation,
}

/// Every group that the congress had in the quarter, by name.
pub(super) fn judge(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: &Congress,
    (year, quarter): (i32, i32),
) -> Result<(Measures, Vec<Judged>), Problem> {
    let county_id = acting.scope.county_id();
    let ended = rules::last_day(year, quarter)
        .ok_or_else(|| Problem::field("/quarter", "group_quarter_unknown"))?;
    // As they were in the quarter, whenever it is closed.
    let measures = measures(conn, county_id, congress.town_id, ended)?;
    let groups = deputy_groups::of_term(conn, county_id, congress.term_id)?;
    let all: Vec<Id> = groups.iter().map(|group| group.id).collect();
    let formed = deputy_groups::formed_on(conn, county_id, &all)?;
    let was_there = |group: &Group| {
        formed.get(&group.id).is_some_and(|day| *day <= ended)
            && group.dissolved_on.is_none_or(|day| day > ended)
    };
    let groups: Vec<Group> = groups.into_iter().filter(was_there).collect();
    let ids: Vec<Id> = groups.iter().map(|group| group.id).collect();
    let done = group_activities::of_quarter(conn, county_id, &ids, (year, quarter), ended)?;
    let yellow = store::yellow(conn, county_id, &ids, rules::before(year, quarter))?;
    let judged = groups.into_iter().map(|group| {
        let figures = of_group(&done, group.id);
        let (colour, reasons) = rules::colour(figures, measures, yellow.contains(&group.id));
        Judged {
            explanation: told(figures, measures, &reasons),
            group,
            figures,
            colour,
        }
    });
    let judged = judged.collect();
    Ok((measures, judged))
}

fn of_group(done: &HashMap<Id, group_activities::Done>, id: Id) -> Figures {
    done.get(&id).map_or_else(Figures::default, |done| Figures {
        held: done.held,
        steps_missing: done.steps_missing,
        steps_late: done.steps_late,
        present: done.present,
        total: done.total,
    })
}

fn measures(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    on: NaiveDate,
) -> Result<Measures, Problem> {
    let found = parameters::resolve_these(conn, county_id, town_id, &KEYS, on)?;
    let numbers: Result<Vec<i64>, _> = found.iter().map(parameters::Resolved::int).collect();
    match numbers.map_err(Problem::internal)?.as_slice() {
        &[activities, green_percent, yellow_percent] => Ok(Measures {
            activities,
            green_percent,
            yellow_percent,
        }),
        _ => Err(Problem::internal(anyhow::anyhow!(
            "three numbers are needed"
        ))),
    }
}

/// How the colour follows, told line by line.
fn told(figures: Figures, measures: Measures, reasons: &[GroupQuarterReason]) -> Explanation {
    let mut told = Explanation::default();
    told.push(
        Step::new("group_quarters.why.held")
            .with("held", Param::Number(figures.held))
            .with("needed", Param::Number(measures.activities)),
    );
    if figures.held > 0 {
        told.push(
            Step::new("group_quarters.why.attendance")
                .with("present", Param::Number(figures.present))
                .with("total", Param::Number(figures.total))
                .with("percent", Param::Number(percent(figures)))
                .with("green", Param::Number(measures.green_percent))
                .with("yellow", Param::Number(measures.yellow_percent)),
        );
        told.push(
            Step::new("group_quarters.why.steps")
                .with("missing", Param::Number(figures.steps_missing))
                .with("late", Param::Number(figures.steps_late))
                .with("all", Param::Number(figures.held * 6)),
        );
    }
    for reason in reasons {
        told.push(Step::new(&format!(
            "group_quarters.reason.{}",
            reason.as_str()
        )));
    }
    if reasons.is_empty() {
        told.push(Step::new("group_quarters.why.green"));
    }
    told
}

/// Rounded down: 79.9 % is not 80.
fn percent(figures: Figures) -> i64 {
    match figures.total {
        0 => 0,
        total => figures.present * 100 / total,
    }
}
