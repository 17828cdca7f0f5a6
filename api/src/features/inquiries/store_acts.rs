//! What was done to an inquiry: decisions, answers, what its deputies say of them.

use super::rows::{AnswerRow, DecisionRow, Inquiry, RatingRow, SessionRow};
use crate::features::organs::OrganKind;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::schema::{
    inquiry_answers, inquiry_decisions, inquiry_ratings, inquiry_sessions, organs,
};
use diesel::prelude::*;

/// Enters the session it was made in.
pub(super) fn insert_session(conn: &mut AnyConnection, row: &SessionRow) -> Result<(), Problem> {
    diesel::insert_into(inquiry_sessions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The session it was made in, once the office has said which.
pub(super) fn session(
    conn: &mut AnyConnection,
    row: &Inquiry,
) -> Result<Option<SessionRow>, Problem> {
    Ok(inquiry_sessions::table
        .find((row.county_id, row.id))
        .select(SessionRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters a decision.
pub(super) fn insert_decision(conn: &mut AnyConnection, row: &DecisionRow) -> Result<(), Problem> {
    diesel::insert_into(inquiry_decisions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The decisions, oldest first.
pub(super) fn decisions(
    conn: &mut AnyConnection,
    row: &Inquiry,
) -> Result<Vec<DecisionRow>, Problem> {
    Ok(inquiry_decisions::table
        .filter(inquiry_decisions::county_id.eq(row.county_id))
        .filter(inquiry_decisions::inquiry_id.eq(row.id))
        .order((inquiry_decisions::at.asc(), inquiry_decisions::id.asc()))
        .select(DecisionRow::as_select())
        .load(conn)?)
}

/// Enters an answer.
pub(super) fn insert_answer(conn: &mut AnyConnection, row: &AnswerRow) -> Result<(), Problem> {
    diesel::insert_into(inquiry_answers::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The answers, oldest first.
pub(super) fn answers(conn: &mut AnyConnection, row: &Inquiry) -> Result<Vec<AnswerRow>, Problem> {
    Ok(inquiry_answers::table
        .filter(inquiry_answers::county_id.eq(row.county_id))
        .filter(inquiry_answers::inquiry_id.eq(row.id))
        .order(inquiry_answers::round.asc())
        .select(AnswerRow::as_select())
        .load(conn)?)
}

/// Enters what a deputy says of an answer.
pub(super) fn insert_rating(conn: &mut AnyConnection, row: &RatingRow) -> Result<(), Problem> {
    diesel::insert_into(inquiry_ratings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What its deputies say, oldest first.
pub(super) fn ratings(conn: &mut AnyConnection, row: &Inquiry) -> Result<Vec<RatingRow>, Problem> {
    Ok(inquiry_ratings::table
        .filter(inquiry_ratings::county_id.eq(row.county_id))
        .filter(inquiry_ratings::inquiry_id.eq(row.id))
        .order((
            inquiry_ratings::round.asc(),
            inquiry_ratings::at.asc(),
            inquiry_ratings::deputy_id.asc(),
        ))
        .select(RatingRow::as_select())
        .load(conn)?)
}

/// A working unit that can answer here: one of the town for its congress, one of the county for the
/// county's (组织法24: the organs of the same level).
pub(super) fn unit_name(
    conn: &mut AnyConnection,
    row: &Inquiry,
    unit_id: Id,
) -> Result<Option<String>, Problem> {
    let query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(row.county_id))
        .filter(organs::id.eq(unit_id))
        .filter(organs::kind.eq(OrganKind::GovernmentUnit))
        .filter(organs::is_active.eq(true));
    let query = match row.town_id {
        Some(town) => query.filter(organs::town_id.eq(town)),
        None => query.filter(organs::town_id.is_null()),
    };
    Ok(query.select(organs::name).first(conn).optional()?)
}
