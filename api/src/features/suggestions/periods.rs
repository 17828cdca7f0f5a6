//! The periods of a suggestion: which parameter sets them, and from which event they run.

use super::error;
use super::rows::Suggestion;
use super::rules::DeadlineEffect;
use crate::features::clocks::{Deadline, NewDeadline, Term, store as deadlines};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The parameter that sets the period of the answer.
pub(super) const REPLY_MONTHS: &str = "suggestion_due_months";
/// The parameter that sets the whole period of the answer when it is extended.
const EXTENDED_MONTHS: &str = "suggestion_ext_months";
/// The parameter that sets the period of handling again.
pub(super) const REHANDLE_MONTHS: &str = "rehandle_months";

/// How long, and by which article.
pub(super) type Period = (Term, String);

/// Applies what an act does to the deadline.
pub(super) fn apply(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &mut Suggestion,
    effect: DeadlineEffect,
) -> Result<(), Problem> {
    match effect {
        DeadlineEffect::Keep => {}
        DeadlineEffect::Close => {
            deadlines::close(conn, &acting.scope, row.id, acting.today)?;
            row.due_on = None;
        }
        DeadlineEffect::OpenReply => {
            let new = reply(conn, acting, row, acting.today)?;
            row.due_on = Some(deadlines::open(conn, acting, new)?.due_on);
        }
        DeadlineEffect::Extend => {
            let period = period(conn, acting, row, EXTENDED_MONTHS)?;
            let due_on = deadlines::extend(conn, acting, row.id, period)?.due_on;
            // A parameter lowered since the hand-over must not turn more time into less.
            if row.due_on.is_some_and(|before| due_on <= before) {
                return Err(error::EXTENSION_USED.problem());
            }
            row.due_on = Some(due_on);
        }
        DeadlineEffect::OpenRehandling => {
            let new = rehandling(conn, acting, row)?;
            row.due_on = Some(deadlines::open(conn, acting, new)?.due_on);
        }
    }
    Ok(())
}

/// The deadline of an assignment on a day, not stored.
pub(super) fn preview(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    on: NaiveDate,
) -> Result<Deadline, Problem> {
    let new = reply(conn, acting, row, on)?;
    deadlines::compute(conn, acting, new)
}

/// The answer is due so many months after the hand-over (代表法51).
fn reply(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    on: NaiveDate,
) -> Result<NewDeadline, Problem> {
    let period = period(conn, acting, row, REPLY_MONTHS)?;
    Ok(reply_by(row.id, on, period))
}

/// Handled again within a shorter period, from the day of the rating (J13).
fn rehandling(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<NewDeadline, Problem> {
    let period = period(conn, acting, row, REHANDLE_MONTHS)?;
    Ok(rehandling_by(row.id, acting.today, period))
}

/// The deadline of the answer with a length that was looked up before.
pub(super) fn reply_by(subject_id: Id, on: NaiveDate, (term, article): Period) -> NewDeadline {
    NewDeadline {
        subject_kind: super::log::SUBJECT,
        subject_id,
        kind: "reply",
        rule: "N5",
        article,
        start_event: "clocks.event.assigned",
        start_on: on,
        term,
    }
}

/// The deadline of handling again with a length that was looked up before.
pub(super) fn rehandling_by(subject_id: Id, on: NaiveDate, (term, article): Period) -> NewDeadline {
    NewDeadline {
        subject_kind: super::log::SUBJECT,
        subject_id,
        kind: "rehandling",
        rule: "J13",
        article,
        start_event: "clocks.event.rated_dissatisfied",
        start_on: on,
        term,
    }
}

/// Whether dissatisfied with the attitude alone has it handled again.
pub(super) fn attitude_counts(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<bool, Problem> {
    let (county, town) = (acting.scope.county_id(), row.register_town());
    let found = parameters::resolve(conn, county, town, "dissatisfied_by", acting.today)?;
    Ok(found.text().map_err(Problem::internal)? == "any")
}

fn period(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    key: &str,
) -> Result<Period, Problem> {
    let county = acting.scope.county_id();
    months(conn, county, row.register_town(), key, acting.today)
}

/// A number of months from the register, with the article behind it.
pub(super) fn months(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    key: &str,
    on: NaiveDate,
) -> Result<Period, Problem> {
    let found = parameters::resolve(conn, county_id, town_id, key, on)?;
    let months: u8 = found.count().map_err(Problem::internal)?;
    Ok((Term::Months(months), found.basis))
}
