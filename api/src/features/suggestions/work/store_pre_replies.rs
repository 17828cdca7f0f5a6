//! Drafts shown to the lead deputy before they go out (预答复).

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::PreReplyAnswer;
use crate::features::suggestions::model::ResultClass;
use crate::features::suggestions::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::suggestion_pre_replies as rows;

/// A draft that was shown, and what the deputy said.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(in crate::features::suggestions) struct PreReplyRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub unit_id: Id,
    pub round: i32,
    pub result_class: Option<ResultClass>,
    pub content: String,
    pub promise: Option<String>,
    pub promise_due_on: Option<NaiveDate>,
    pub asked_by: Id,
    pub asked_by_name: String,
    pub asked_at: Timestamp,
    /// The last day for the deputy's word.
    pub due_on: NaiveDate,
    pub answer: Option<PreReplyAnswer>,
    pub remarks: Option<String>,
    pub answered_by_name: Option<String>,
    pub answered_at: Option<Timestamp>,
}

/// What was shown in this round, oldest first.
pub(in crate::features::suggestions) fn list(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<PreReplyRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::round.eq(row.round))
        .order((rows::asked_at.asc(), rows::id.asc()))
        .select(PreReplyRow::as_select())
        .load(conn)?)
}

/// Shows a draft.
pub(super) fn insert(conn: &mut AnyConnection, row: &PreReplyRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}

/// Enters what the deputy said.
pub(super) fn answer(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &PreReplyRow,
    answer: PreReplyAnswer,
    remarks: Option<&str>,
) -> Result<(), Problem> {
    diesel::update(rows::table.find((row.county_id, row.id)))
        .set((
            rows::answer.eq(answer),
            rows::remarks.eq(remarks),
            rows::answered_by_name.eq(acting.actor_name()),
            rows::answered_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}
