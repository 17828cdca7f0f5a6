//! The periods of a suggestion: which parameter sets them, and from which event they run.

use super::model::SuggestionLevel;
use super::rows::Suggestion;
use super::rules::DeadlineEffect;
use crate::features::clocks::{Deadline, NewDeadline, Term, store as deadlines};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;
use chrono::NaiveDate;

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
    let (term, article) = months(conn, acting, row, "suggestion_due_months")?;
    Ok(NewDeadline {
        subject_kind: super::log::SUBJECT,
        subject_id: row.id,
        kind: "reply",
        rule: "N5",
        article,
        start_event: "clocks.event.assigned",
        start_on: on,
        term,
    })
}

/// Handled again within a shorter period, from the day of the rating (J13).
fn rehandling(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<NewDeadline, Problem> {
    let (term, article) = months(conn, acting, row, "rehandle_months")?;
    Ok(NewDeadline {
        subject_kind: super::log::SUBJECT,
        subject_id: row.id,
        kind: "rehandling",
        rule: "J13",
        article,
        start_event: "clocks.event.rated_dissatisfied",
        start_on: acting.today,
        term,
    })
}

/// A number of months from the register, with the article behind it.
fn months(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    key: &str,
) -> Result<(Term, String), Problem> {
    let town = row
        .town_id
        .filter(|_| row.level == SuggestionLevel::Township);
    let found = parameters::resolve(conn, acting.scope.county_id(), town, key, acting.today)?;
    let months: u8 = found.count().map_err(Problem::internal)?;
    Ok((Term::Months(months), found.basis))
}
