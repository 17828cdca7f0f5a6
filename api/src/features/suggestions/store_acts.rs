//! What was done to a suggestion: reviews, assignments, contacts, answers, ratings.

use diesel::prelude::*;

use super::rows::{AssignmentRow, ContactRow, RatingRow, ReplyRow, Review, Suggestion};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{
    suggestion_assignments, suggestion_contacts, suggestion_ratings, suggestion_replies,
    suggestion_reviews,
};

/// Enters the outcome of a review.
pub(super) fn insert_review(conn: &mut AnyConnection, row: &Review) -> Result<(), Problem> {
    diesel::insert_into(suggestion_reviews::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters a hand-over.
pub(super) fn insert_assignment(
    conn: &mut AnyConnection,
    row: &AssignmentRow,
) -> Result<(), Problem> {
    diesel::insert_into(suggestion_assignments::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters a contact.
pub(super) fn insert_contact(conn: &mut AnyConnection, row: &ContactRow) -> Result<(), Problem> {
    diesel::insert_into(suggestion_contacts::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters an answer.
pub(super) fn insert_reply(conn: &mut AnyConnection, row: &ReplyRow) -> Result<(), Problem> {
    diesel::insert_into(suggestion_replies::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters a rating.
pub(super) fn insert_rating(conn: &mut AnyConnection, row: &RatingRow) -> Result<(), Problem> {
    diesel::insert_into(suggestion_ratings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The hand-overs of a suggestion, oldest first.
pub(super) fn assignments_of(
    conn: &mut AnyConnection,
    county_id: i64,
    suggestion_id: Id,
) -> Result<Vec<AssignmentRow>, Problem> {
    Ok(suggestion_assignments::table
        .filter(suggestion_assignments::county_id.eq(county_id))
        .filter(suggestion_assignments::suggestion_id.eq(suggestion_id))
        .order((
            suggestion_assignments::assigned_at.asc(),
            suggestion_assignments::id.asc(),
        ))
        .select(AssignmentRow::as_select())
        .load(conn)?)
}

/// The last hand-over.
pub(super) fn assignment(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Option<AssignmentRow>, Problem> {
    Ok(suggestion_assignments::table
        .filter(suggestion_assignments::county_id.eq(row.county_id))
        .filter(suggestion_assignments::suggestion_id.eq(row.id))
        .order((
            suggestion_assignments::assigned_at.desc(),
            suggestion_assignments::id.desc(),
        ))
        .select(AssignmentRow::as_select())
        .first(conn)
        .optional()?)
}

/// Notes that the unit has signed for the last hand-over.
pub(super) fn sign_for(
    conn: &mut AnyConnection,
    assignment: &AssignmentRow,
    by_name: &str,
    at: Timestamp,
) -> Result<(), Problem> {
    let this = suggestion_assignments::table.find((assignment.county_id, assignment.id));
    diesel::update(this)
        .set((
            suggestion_assignments::signed_for_by_name.eq(by_name),
            suggestion_assignments::signed_for_at.eq(at),
        ))
        .execute(conn)?;
    Ok(())
}

/// Contacts, oldest first.
pub(super) fn contacts(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<ContactRow>, Problem> {
    Ok(suggestion_contacts::table
        .filter(suggestion_contacts::county_id.eq(row.county_id))
        .filter(suggestion_contacts::suggestion_id.eq(row.id))
        .order((suggestion_contacts::at.asc(), suggestion_contacts::id.asc()))
        .select(ContactRow::as_select())
        .load(conn)?)
}

/// Answers, oldest first.
pub(super) fn replies(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<ReplyRow>, Problem> {
    Ok(suggestion_replies::table
        .filter(suggestion_replies::county_id.eq(row.county_id))
        .filter(suggestion_replies::suggestion_id.eq(row.id))
        .order(suggestion_replies::round.asc())
        .select(ReplyRow::as_select())
        .load(conn)?)
}

/// Ratings, oldest first.
pub(super) fn ratings(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<RatingRow>, Problem> {
    Ok(suggestion_ratings::table
        .filter(suggestion_ratings::county_id.eq(row.county_id))
        .filter(suggestion_ratings::suggestion_id.eq(row.id))
        .order((
            suggestion_ratings::round.asc(),
            suggestion_ratings::rated_at.asc(),
        ))
        .select(RatingRow::as_select())
        .load(conn)?)
}
