//! The periods of a suggestion: which parameter sets them, and from which event they run.

use super::model::ResultClass;
use super::rows::Suggestion;
use super::rules::{DeadlineEffect, RatingWait};
use super::{error, store_acts, store_parts, store_supervision};
use crate::features::calendar;
use crate::features::clocks::{
    Deadline, NewDeadline, Term, compute_due, is_overdue, store as deadlines,
};
use crate::features::parameters::{self, Resolved};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::{Months, NaiveDate};

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
            store_parts::stop_clocks(conn, acting, row)?;
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
    let found = value(conn, acting, row, "dissatisfied_by")?;
    Ok(found.text().map_err(Problem::internal)? == "any")
}

/// The view of an assisting unit is due so many days after the hand-over (J8).
pub(super) fn opinion(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    part_id: Id,
    sent_back: bool,
) -> Result<NaiveDate, Problem> {
    let (days, unit) = if sent_back {
        ("opinion_redo_days", "opinion_redo_days_unit")
    } else {
        ("coorganiser_days", "coorganiser_days_unit")
    };
    let (term, article) = self::days(conn, acting, row, days, unit)?;
    let new = NewDeadline {
        subject_kind: store_parts::PART,
        subject_id: part_id,
        kind: "opinion",
        rule: "J8",
        article,
        start_event: if sent_back {
            "clocks.event.opinion_sent_back"
        } else {
            "clocks.event.assigned"
        },
        start_on: acting.today,
        term,
    };
    Ok(deadlines::open(conn, acting, new)?.due_on)
}

/// The last day for a unit to give it back, handed over on a day (J7).
pub(super) fn return_until(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    from: NaiveDate,
) -> Result<NaiveDate, Problem> {
    let (term, _) = days(conn, acting, row, "return_days", "return_days_unit")?;
    Ok(compute_due(from, term, &*calendar::load(conn)?).due)
}

/// How long the rating of the last answer has been waited for (J12).
pub(super) fn rating_wait(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<RatingWait, Problem> {
    let replies = store_acts::replies(conn, row)?;
    let Some(replied_at) = replies.iter().map(|reply| reply.replied_at).max() else {
        return Ok(RatingWait::InTime);
    };
    let reminded_at = store_supervision::reminded_at(conn, row)?;
    let (term, _) = days(conn, acting, row, "feedback_days", "feedback_days_unit")?;
    let from = local_date(reminded_at.unwrap_or(replied_at));
    let last = compute_due(from, term, &*calendar::load(conn)?).due;
    Ok(match (reminded_at, is_overdue(last, acting.today)) {
        (None, false) => RatingWait::InTime,
        (None, true) => RatingWait::Over,
        (Some(_), false) => RatingWait::Reminded,
        (Some(_), true) => RatingWait::Expired,
    })
}

/// Whether a unit answers a key item only after it has met the deputy in person (J16).
pub(super) fn key_needs_meeting(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<bool, Problem> {
    if !row.is_key {
        return Ok(false);
    }
    let found = value(conn, acting, row, "key_reply_in_person")?;
    found.flag().map_err(Problem::internal)
}

/// Whether everybody who signed rates the answer (J11, J12).
pub(super) fn all_rate(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<bool, Problem> {
    let found = value(conn, acting, row, "lead_or_all_rate")?;
    Ok(found.text().map_err(Problem::internal)? == "all")
}

/// Whether an answer of a class says what will be done, and by when (J15).
pub(super) fn needs_promise(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    class: ResultClass,
) -> Result<bool, Problem> {
    let found = value(conn, acting, row, "suggestion_promise_classes")?;
    let classes = found.text().map_err(Problem::internal)?;
    Ok(classes.split('_').any(|one| one == class.as_str()))
}

/// The last day of the newest period for the answer that was missed: it is over and runs on, or was
/// closed after it (J18).
pub(super) fn missed(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<Option<NaiveDate>, Problem> {
    let all = deadlines::list_of(conn, &acting.scope, &[row.id])?;
    let mut missed = all.iter().filter(|one| is_missed(one, acting.today));
    Ok(missed.next().map(|one| one.due_on))
}

/// Whether a period was missed.
pub(super) fn is_missed(deadline: &Deadline, today: NaiveDate) -> bool {
    is_overdue(deadline.due_on, deadline.closed_on.unwrap_or(today))
}

/// After how many rounds dissatisfaction opens special supervision (J13).
pub(super) fn special_after(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<i32, Problem> {
    let found = value(conn, acting, row, "special_supervision_after")?;
    found.count().map_err(Problem::internal)
}

/// For how many months a unit may promise at most: a longer one is a slip of the year (J15).
pub(super) fn promise_months(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<u32, Problem> {
    let found = value(conn, acting, row, "promise_max_months")?;
    found.count().map_err(Problem::internal)
}

/// The day by which a unit should say how far a promise is: so many months after it was made or last
/// reported on, and not after its own day (J15).
pub(super) fn progress_by(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    from: NaiveDate,
    due_on: NaiveDate,
) -> Result<NaiveDate, Problem> {
    let found = value(conn, acting, row, "promise_progress_months")?;
    let months: u32 = found.count().map_err(Problem::internal)?;
    let asked = from.checked_add_months(Months::new(months));
    Ok(asked.map_or(due_on, |asked| asked.min(due_on)))
}

/// What a parameter says where the suggestion is handled.
pub(super) fn value(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    key: &str,
) -> Result<Resolved, Problem> {
    let (county, town) = (acting.scope.county_id(), row.register_town());
    parameters::resolve(conn, county, town, key, acting.today)
}

/// A number of days or working days from the register, with the article behind it.
fn days(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    key: &str,
    unit_key: &str,
) -> Result<Period, Problem> {
    let (county, town) = (acting.scope.county_id(), row.register_town());
    let keys = [key, unit_key];
    let found = parameters::resolve_these(conn, county, town, &keys, acting.today)?;
    let [amount, unit] = found.as_slice() else {
        return Err(Problem::internal(anyhow::anyhow!("no {key}")));
    };
    let count: u16 = amount.count().map_err(Problem::internal)?;
    let term = match unit.text().map_err(Problem::internal)? {
        "working_days" => Term::WorkingDays(count),
        _ => Term::CalendarDays(count),
    };
    Ok((term, amount.basis.clone()))
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
