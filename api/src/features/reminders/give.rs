//! The daily job: finds what is to be reminded of and tells it, one digest per recipient.

use super::rules::{Plan, current_step, recipients};
use super::store::{self, Digest, Reminder};
use crate::features::calendar::{self, Calendar};
use crate::features::clocks::{Running, RunningSource};
use crate::features::{accounts, parameters, regions};
use crate::platform::auth::Acting;
use crate::platform::clock::{local_date, local_hour};
use crate::platform::db::{AnyConnection, Db, Id, Timestamp, Tx};
use crate::platform::events::{NewEvent, Notice, Recipient, RecipientKind, Told, record};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::{NaiveDate, TimeDelta};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// The largest number of days a reminder may come before the last day, with room for days off.
const AHEAD: TimeDelta = TimeDelta::days(90 + 30);

/// Gives the reminders of today in every county that has not had them; returns how many digests.
/// Nothing happens on days off and before the hour of `reminder_hour`.
pub fn give(db: &Db, sources: &[&dyn RunningSource], now: Timestamp) -> Result<usize, Problem> {
    let today = local_date(now);
    let waiting = db.read_now(|conn| {
        let calendar = calendar::load(conn)?;
        if !calendar.is_working_day(today) {
            return Ok(Vec::new());
        }
        let done = store::counties_done(conn, today)?;
        let mut waiting = regions::counties(conn)?;
        waiting.retain(|county| !done.contains(county));
        Ok(waiting)
    })?;
    let mut given = 0;
    for county_id in waiting {
        let from = db.read_now(|conn| hour(conn, county_id, today))?;
        if local_hour(now) < from {
            continue;
        }
        let acting = Acting::system(county_id, now);
        given += db.write_now(|tx| give_in(tx, sources, &acting))?;
    }
    Ok(given)
}

fn hour(conn: &mut AnyConnection, county_id: i64, on: NaiveDate) -> Result<u32, Problem> {
    let found = parameters::resolve(conn, county_id, None, "reminder_hour", on)?;
    found.count().map_err(Problem::internal)
}

/// The reminders of one county: rows, digests, events, in one transaction that takes the day.
fn give_in(
    tx: &mut Tx<'_>,
    sources: &[&dyn RunningSource],
    acting: &Acting,
) -> Result<usize, Problem> {
    tx.without_event("a day on which nothing is to be reminded of is only taken");
    let county_id = acting.scope.county_id();
    if !store::take_day(tx, county_id, acting.today)? {
        return Ok(0);
    }
    let calendar = calendar::load(tx)?;
    let mut digests: BTreeMap<Recipient, Vec<Reminder>> = BTreeMap::new();
    let mut due: Vec<(Running, i64, Plan)> = Vec::new();
    let mut plans = HashMap::new();
    for source in sources {
        for running in source.running(tx, acting, acting.today + AHEAD)? {
            let plan = plan(tx, acting, &mut plans, running.town_id)?;
            if let Some(step) = step(&plan, &running, acting.today, &calendar) {
                due.push((running, step, plan));
            }
        }
    }
    let led = accounts::led_organs(tx, county_id)?;
    let known = store::known(
        tx,
        county_id,
        due.iter().map(|(r, ..)| r.source_id).collect(),
    )?;
    for (running, step, plan) in &due {
        for recipient in recipients(plan, *step, running, &led) {
            let reminder = Reminder::new(acting, running, *step, recipient)?;
            if !known.contains(&reminder.key()) {
                digests.entry(recipient).or_default().push(reminder);
            }
        }
    }
    for (recipient, reminders) in &mut digests {
        digest(tx, acting, *recipient, reminders)?;
    }
    Ok(digests.len())
}

fn step(plan: &Plan, running: &Running, today: NaiveDate, calendar: &Calendar) -> Option<i64> {
    current_step(plan, running.due_on, running.since, today, calendar)
}

/// What is set where the matter is handled; asked once per town.
fn plan(
    conn: &mut AnyConnection,
    acting: &Acting,
    known: &mut HashMap<Option<Id>, Plan>,
    town_id: Option<Id>,
) -> Result<Plan, Problem> {
    if let Some(plan) = known.get(&town_id) {
        return Ok(plan.clone());
    }
    let keys = [
        "reminder_days",
        "reminder_leader_from_day",
        "reminder_office_from_day",
    ];
    let county_id = acting.scope.county_id();
    let found = parameters::resolve_these(conn, county_id, town_id, &keys, acting.today)?;
    let [days, leader, office] = found.as_slice() else {
        return Err(Problem::internal(anyhow::anyhow!("no plan of reminders")));
    };
    let plan = Plan {
        days: days.days().map_err(Problem::internal)?,
        leader_from: leader.int().map_err(Problem::internal)?,
        office_from: office.int().map_err(Problem::internal)?,
    };
    known.insert(town_id, plan.clone());
    Ok(plan)
}

/// Enters a digest with its reminders, and tells the recipient of it.
fn digest(
    tx: &mut Tx<'_>,
    acting: &Acting,
    recipient: Recipient,
    reminders: &mut [Reminder],
) -> Result<(), Problem> {
    let digest = Digest {
        county_id: acting.scope.county_id(),
        id: new_id(),
        recipient_kind: recipient.kind,
        recipient_id: recipient.id,
        given_on: acting.today,
        created_at: acting.now,
    };
    store::insert_digest(tx, &digest)?;
    for reminder in reminders.iter_mut() {
        reminder.digest_id = digest.id;
    }
    store::insert(tx, reminders)?;
    let count = |is: fn(i64) -> bool| {
        let left = |r: &&Reminder| is((r.due_on - acting.today).num_days());
        reminders.iter().filter(left).count()
    };
    let notice = Notice {
        title: "到期提醒".to_owned(),
        to: vec![Told {
            recipient,
            about: "given".to_owned(),
            is_out: false,
        }],
    };
    let is_deputy = recipient.kind == RecipientKind::Deputy;
    let event = NewEvent {
        organ_id: (!is_deputy).then_some(recipient.id),
        kind: "reminder.given",
        subject_kind: "reminder",
        subject_id: digest.id,
        data: json!({
            "total": reminders.len(),
            "soon": count(|left| left > 0),
            "today": count(|left| left == 0),
            "late": count(|left| left < 0),
            "notice": notice,
        }),
    };
    record(tx, acting, event)?;
    Ok(())
}
