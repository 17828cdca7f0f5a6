//! Deadlines in the database.
//!
//! A deadline is computed once, from the parameters of that day and the calendar of that day, and
//! keeps both; changing a parameter never moves a deadline that runs (architecture §4).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::explain::{Basis, Extension, explain};
use super::model::{Deadline, NewDeadline, TermUnit};
use super::rules::{Term, compute_due};
use crate::features::calendar::{self, Calendar};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, Json, one_of};
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

/// Makes the running deadline of a record the longer one of a period that starts on the same day
/// (J10). What it was before, and why it is later, is part of its explanation.
pub fn extend(
    conn: &mut AnyConnection,
    acting: &Acting,
    subject_id: Id,
    (term, article): (Term, String),
) -> Result<Deadline, Problem> {
    let running = list(conn, &acting.scope, subject_id)?
        .into_iter()
        .find(|deadline| deadline.closed_on.is_none())
        .ok_or_else(Problem::not_found)?;
    let due = compute_due(running.start_on, term, &*calendar::load(conn)?);
    let basis = Basis {
        article,
        start_event: running.start_event,
        extension: Some(Extension {
            previous_due: running.due_on,
            approved_on: acting.today,
        }),
    };
    let steps = serde_json::to_value(explain(&due, &basis)).map_err(Problem::internal)?;
    let (term_unit, term_amount): (TermUnit, i32) = term.into();
    Ok(
        diesel::update(deadlines::table.find((running.county_id, running.id)))
            .set((
                deadlines::basis.eq(basis.article),
                deadlines::term_unit.eq(term_unit),
                deadlines::term_amount.eq(term_amount),
                deadlines::nominal_due_on.eq(due.nominal),
                deadlines::due_on.eq(due.due),
                deadlines::steps.eq(Json(steps)),
                deadlines::extended_from.eq(running.due_on),
                deadlines::extended_by.eq(acting.actor_name()),
                deadlines::extended_at.eq(acting.now),
            ))
            .returning(Deadline::columns())
            .get_result(conn)?,
    )
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

/// Closes the running deadlines of one kind of a record, on which others run, too.
pub fn close_kind(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
    (kind, on): (&str, NaiveDate),
) -> Result<usize, Problem> {
    let running = deadlines::table
        .filter(deadlines::county_id.eq(scope.county_id()))
        .filter(deadlines::subject_id.eq(subject_id))
        .filter(deadlines::kind.eq(kind))
        .filter(deadlines::closed_on.is_null());
    Ok(diesel::update(running)
        .set(deadlines::closed_on.eq(on))
        .execute(conn)?)
}

/// The deadlines of several records, newest first.
pub fn list_of(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_ids: &[Id],
) -> Result<Vec<Deadline>, Problem> {
    Ok(deadlines::table
        .filter(deadlines::county_id.eq(scope.county_id()))
        .filter(one_of(deadlines::subject_id, subject_ids.to_vec()))
        .order((deadlines::created_at.desc(), deadlines::id.desc()))
        .select(Deadline::as_select())
        .load(conn)?)
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
