//! What of deputy groups runs against a day (domain 6.4): the activity of a quarter, closing the quarter that ended last,
//! the correction plan of a red one. It runs for groups that are not dissolved, of congresses whose term runs.

use super::log::SUBJECT;
use super::rules::{self, Quarter};
use super::store_running;
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::features::deputy_groups::{self, Group};
use crate::features::{congresses, group_activities, parameters, terms};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// The kind of record of a group in the event log.
const GROUP: &str = "deputy_group";

/// The numbers that decide; a local rule.
const KEYS: [&str; 2] = ["group_quarter_activities", "group_closing_days"];

/// The quarters of groups as a source of reminders.
pub struct Clocks;

/// A group that is at work.
struct AtWork {
    group: Group,
    /// Since when it is there.
    formed_on: NaiveDate,
    /// Who leads it and may act (D13): nobody whose mandate is suspended or over.
    leaders: Vec<Id>,
    /// The name of its congress.
    congress: String,
    /// Activities that a quarter asks for.
    activities: i64,
    /// Days after its end in which a quarter is to be closed.
    closing_days: u64,
}

impl AtWork {
    fn is_asked(&self, quarter: Quarter) -> bool {
        quarter.asks(self.formed_on, self.group.is_dissolved)
    }

    fn running(
        &self,
        (source_id, kind): (Id, RunningKind),
        (due_on, since): (NaiveDate, NaiveDate),
    ) -> Running {
        Running {
            source_id,
            kind,
            due_on,
            since,
            subject_kind: GROUP,
            subject_id: self.group.id,
            title: self.group.name.clone(),
            number: None,
            town_id: self.group.town_id,
            // Nobody leads it: the office that can name somebody.
            unit_ids: match self.leaders.is_empty() {
                true => vec![self.group.office_id],
                false => Vec::new(),
            },
            deputy_ids: self.leaders.clone(),
            office_id: self.group.office_id,
        }
    }
}

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let groups = at_work(conn, acting)?;
        let quarters = rules::quarters(acting.today).filter(|_| !groups.is_empty());
        let Some((now, ended)) = quarters else {
            return Ok(Vec::new());
        };
        let closed = store_running::closed(conn, county_id, ended.of)?;
        let asked_now = groups.iter().filter(|one| one.is_asked(now)).collect();
        let open: Vec<(&AtWork, NaiveDate)> = groups
            .iter()
            .filter(|one| one.is_asked(ended) && !closed.contains(&one.group.term_id))
            .filter_map(|one| Some((one, ended.closing_day(one.closing_days)?)))
            .collect();
        // What was held and is not recorded yet can be, until the quarter is to be closed.
        let in_time = open.iter().filter(|(_, day)| *day >= acting.today);
        let asked_before = in_time.map(|(one, _)| *one).collect();
        let mut all = activities(conn, county_id, (now, asked_now))?;
        all.extend(activities(conn, county_id, (ended, asked_before))?);
        all.extend(closings(ended, &open));
        all.extend(corrections(conn, county_id, (groups.as_slice(), until))?);
        all.retain(|one| one.due_on <= until);
        all.sort_by_key(|one| (one.due_on, one.source_id));
        Ok(all)
    }
}

/// The groups that are not dissolved, of congresses whose term runs, with the numbers of their place.
fn at_work(conn: &mut AnyConnection, acting: &Acting) -> Result<Vec<AtWork>, Problem> {
    let county_id = acting.scope.county_id();
    let groups = deputy_groups::standing(conn, county_id)?;
    let ids: HashSet<Id> = groups.iter().map(|group| group.term_id).collect();
    let ids: Vec<Id> = ids.into_iter().collect();
    let terms = terms::by_ids(conn, county_id, &ids)?;
    let in_office: HashSet<(Id, Id)> = congresses::in_office_of(conn, county_id, &ids)?
        .into_iter()
        .collect();
    let all: Vec<Id> = groups.iter().map(|group| group.id).collect();
    let formed = deputy_groups::formed_on(conn, county_id, &all)?;
    let mut numbers: HashMap<Option<Id>, (i64, u64)> = HashMap::new();
    let mut found = Vec::new();
    for group in groups {
        let term = terms.get(&group.term_id);
        let Some(term) = term.filter(|term| term.runs_on(acting.today)) else {
            continue;
        };
        let (activities, closing_days) = match numbers.get(&group.town_id) {
            Some(known) => *known,
            None => asked_in(conn, acting, group.town_id)?,
        };
        numbers.insert(group.town_id, (activities, closing_days));
        found.push(AtWork {
            formed_on: formed.get(&group.id).copied().unwrap_or(acting.today),
            leaders: group
                .leaders()
                .filter(|id| in_office.contains(&(group.term_id, *id)))
                .collect(),
            group,
            congress: term.congress_name.clone(),
            activities,
            closing_days,
        });
    }
    Ok(found)
}

/// What a town, or the county, asks for.
fn asked_in(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<(i64, u64), Problem> {
    let county_id = acting.scope.county_id();
    let found = parameters::resolve_these(conn, county_id, town_id, &KEYS, acting.today)?;
    match found.as_slice() {
        [activities, days] => Ok((
            activities.int().map_err(Problem::internal)?,
            days.count().map_err(Problem::internal)?,
        )),
        _ => Err(Problem::internal(anyhow::anyhow!("two numbers are needed"))),
    }
}

/// Groups that held fewer activities than the quarter asks for: its last day, for who leads them.
fn activities(
    conn: &mut AnyConnection,
    county_id: i64,
    (quarter, asked): (Quarter, Vec<&AtWork>),
) -> Result<Vec<Running>, Problem> {
    let ids: Vec<Id> = asked.iter().map(|one| one.group.id).collect();
    let done = group_activities::of_quarter(conn, county_id, &ids, quarter.of, quarter.ends_on)?;
    let held = |id: &Id| done.get(id).map_or(0, |done| done.held);
    let lacking = asked
        .into_iter()
        .filter(|one| held(&one.group.id) < one.activities);
    let days = (quarter.ends_on, quarter.begins_on);
    Ok(lacking
        .map(|one| one.running((one.group.id, RunningKind::Activity), days))
        .collect())
}

/// Congresses that have not closed the quarter: one for all of their groups, for the office.
fn closings(ended: Quarter, open: &[(&AtWork, NaiveDate)]) -> Vec<Running> {
    let mut told = HashSet::new();
    let first = open
        .iter()
        .filter(|(one, _)| told.insert(one.group.term_id));
    first
        .map(|(one, due_on)| {
            let source = (one.group.term_id, RunningKind::QuarterClosing);
            Running {
                title: one.congress.clone(),
                unit_ids: vec![one.group.office_id],
                deputy_ids: Vec::new(),
                ..one.running(source, (*due_on, ended.ends_on))
            }
        })
        .collect()
}

/// Correction plans that are awaited, or were given back, for who leads the group.
fn corrections(
    conn: &mut AnyConnection,
    county_id: i64,
    (groups, until): (&[AtWork], NaiveDate),
) -> Result<Vec<Running>, Problem> {
    let rows = store_running::awaited(conn, county_id, until)?.into_iter();
    let groups: HashMap<Id, &AtWork> = groups.iter().map(|one| (one.group.id, one)).collect();
    let plans = rows.filter_map(|row| {
        let one = groups.get(&row.group_id)?;
        let source = (row.id, RunningKind::Correction);
        Some(Running {
            subject_kind: SUBJECT,
            subject_id: row.id,
            title: row.title,
            ..one.running(source, (row.plan_due_on?, local_date(row.created_at)))
        })
    });
    Ok(plans.collect())
}
