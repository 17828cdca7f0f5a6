//! What of the decisions runs against a day: handing over (S3), publishing (B3), filing (M13) by the office,
//! and the report of each unit (S3, S10).

use super::log::SUBJECT;
use super::model::{DecisionClockKind, DecisionHandoverStatus};
use crate::features::clocks::{Running, RunningKind, RunningSource};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{deadlines, decision_handovers, decisions};
use chrono::NaiveDate;
use diesel::prelude::*;

/// The decisions as a source of reminders.
pub struct Clocks;

/// Of the decision: itself, title, number, town, office.
type Subject = (Id, String, Option<String>, Option<Id>, Id);
/// The deadline, its last day, its first day.
type Day = (Id, NaiveDate, NaiveDate);

impl RunningSource for Clocks {
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem> {
        let county_id = acting.scope.county_id();
        let mut all = of_offices(conn, county_id, until)?;
        all.extend(of_units(conn, county_id, until)?);
        all.sort_by_key(|one| (one.due_on, one.source_id));
        Ok(all)
    }
}

fn running(
    (subject_id, title, number, town_id, office_id): Subject,
    (source_id, due_on, since): Day,
    kind: RunningKind,
    unit_id: Id,
) -> Running {
    Running {
        source_id,
        kind,
        due_on,
        since,
        subject_kind: SUBJECT,
        subject_id,
        title,
        number,
        town_id,
        unit_ids: vec![unit_id],
        deputy_ids: Vec::new(),
        office_id,
    }
}

/// What the office of the body must do.
fn of_offices(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<Running>, Problem> {
    let rows: Vec<(Subject, Day, String)> = decisions::table
        .inner_join(
            deadlines::table.on(deadlines::county_id
                .eq(decisions::county_id)
                .and(deadlines::subject_id.eq(decisions::id))
                .and(deadlines::closed_on.is_null())),
        )
        .filter(decisions::county_id.eq(county_id))
        .filter(deadlines::due_on.le(until))
        .order((deadlines::due_on.asc(), deadlines::id.asc()))
        .select((
            (
                decisions::id,
                decisions::title,
                decisions::number,
                decisions::town_id,
                decisions::office_id,
            ),
            (deadlines::id, deadlines::due_on, deadlines::start_on),
            deadlines::kind,
        ))
        .load(conn)?;
    let told = rows.into_iter().map(|(subject, day, kind)| {
        let kind = if kind == DecisionClockKind::Publication.as_str() {
            RunningKind::Publication
        } else if kind == DecisionClockKind::Filing.as_str() {
            RunningKind::Filing
        } else {
            RunningKind::HandOver
        };
        let office_id = subject.4;
        running(subject, day, kind, office_id)
    });
    Ok(told.collect())
}

/// What the units must report.
fn of_units(
    conn: &mut AnyConnection,
    county_id: i64,
    until: NaiveDate,
) -> Result<Vec<Running>, Problem> {
    let rows: Vec<(Subject, Day, Id)> = decision_handovers::table
        .inner_join(
            decisions::table.on(decisions::county_id
                .eq(decision_handovers::county_id)
                .and(decisions::id.eq(decision_handovers::decision_id))),
        )
        .inner_join(
            deadlines::table.on(deadlines::county_id
                .eq(decision_handovers::county_id)
                .and(deadlines::subject_id.eq(decision_handovers::id))
                .and(deadlines::closed_on.is_null())),
        )
        .filter(decision_handovers::county_id.eq(county_id))
        .filter(decision_handovers::status.eq(DecisionHandoverStatus::Waiting))
        .filter(deadlines::due_on.le(until))
        .order((deadlines::due_on.asc(), deadlines::id.asc()))
        .select((
            (
                decisions::id,
                decisions::title,
                decisions::number,
                decisions::town_id,
                decisions::office_id,
            ),
            (deadlines::id, deadlines::due_on, deadlines::start_on),
            decision_handovers::unit_id,
        ))
        .load(conn)?;
    let told = rows
        .into_iter()
        .map(|(subject, day, unit)| running(subject, day, RunningKind::Report, unit));
    Ok(told.collect())
}
