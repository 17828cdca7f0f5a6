//! Deadlines in the database.
//!
//! A deadline is computed once, from the parameters of that day and the calendar of that day, and
//! keeps both; changing a parameter never moves a deadline that runs (architecture §4).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::explain::{Basis, explain};
use super::model::{Deadline, NewDeadline, TermUnit};
use super::rules::compute_due;
use crate::features::calendar::{self, Calendar};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Json};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::deadlines;

/// Computes a deadline without storing it.
pub fn compute(
    conn: &mut AnyConnection,
    acting: &Acting,
    new: NewDeadline,
) -> Result<Deadline, Problem> {
    let calendar = calendar::load(conn)?;
    compute_by(&calendar, acting, new)
}

/// Computes a deadline by a calendar that was read before.
pub fn compute_by(
    calendar: &Calendar,
    acting: &Acting,
    new: NewDeadline,
) -> Result<Deadline, Problem> {
    let due = compute_due(new.start_on, new.term, calendar);
    let basis = Basis {
        article: new.article,
        start_event: new.start_event.to_owned(),
        extension: None,
    };
    let steps = serde_json::to_value(explain(&due, &basis)).map_err(Problem::internal)?;
    let (term_unit, term_amount): (TermUnit, i32) = new.term.into();
    Ok(Deadline {
        county_id: acting.scope.county_id(),
        id: new_id(),
        subject_kind: new.subject_kind.to_owned(),
        subject_id: new.subject_id,
        kind: new.kind.to_owned(),
        rule: new.rule.to_owned(),
        basis: basis.article,
        start_event: basis.start_event,
        start_on: due.start,
        term_unit,
        term_amount,
        nominal_due_on: due.nominal,
        due_on: due.due,
        steps: Json(steps),
        extended_from: None,
        extension_reason: None,
        extended_by: None,
        extended_at: None,
        closed_on: None,
        created_at: acting.now,
    })
}

/// Computes a deadline and stores it. The caller records the event.
pub fn open(
    conn: &mut AnyConnection,
    acting: &Acting,
    new: NewDeadline,
) -> Result<Deadline, Problem> {
    let deadline = compute(conn, acting, new)?;
    diesel::insert_into(deadlines::table)
        .values(&deadline)
        .execute(conn)?;
    Ok(deadline)
}

/// Closes the running deadlines of a record: the matter is done, or has fallen away.
pub fn close(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
    on: NaiveDate,
) -> Result<usize, Problem> {
    let running = deadlines::table
        .filter(deadlines::county_id.eq(scope.county_id()))
        .filter(deadlines::subject_id.eq(subject_id))
        .filter(deadlines::closed_on.is_null());
    Ok(diesel::update(running)
        .set(deadlines::closed_on.eq(on))
        .execute(conn)?)
}

/// The deadlines of a record, newest first.
pub fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
) -> Result<Vec<Deadline>, Problem> {
    Ok(deadlines::table
        .filter(deadlines::county_id.eq(scope.county_id()))
        .filter(deadlines::subject_id.eq(subject_id))
        .order((deadlines::created_at.desc(), deadlines::id.desc()))
        .select(Deadline::as_select())
        .load(conn)?)
}
