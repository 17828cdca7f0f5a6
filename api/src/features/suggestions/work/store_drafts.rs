//! Drafts and what they were when somebody handed them on.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{DraftDecision, DraftKind, DraftState};
use crate::features::suggestions::model::ResultClass;
use crate::features::suggestions::rows::Suggestion;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::{suggestion_draft_versions as versions, suggestion_drafts as rows};

/// A draft.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rows, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(in crate::features::suggestions) struct DraftRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub unit_id: Id,
    pub round: i32,
    pub kind: DraftKind,
    pub state: DraftState,
    pub result_class: Option<ResultClass>,
    pub content: String,
    pub promise: Option<String>,
    pub promise_due_on: Option<NaiveDate>,
    /// The leader, once signed off.
    pub signed_by: Option<String>,
    /// Who wrote last.
    pub edited_by: Id,
    pub edited_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What a draft was.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = versions, treat_none_as_default_value = false)]
pub(super) struct VersionRow {
    pub county_id: i64,
    pub id: Id,
    pub draft_id: Id,
    pub number: i32,
    pub result_class: Option<ResultClass>,
    pub content: String,
    pub promise: Option<String>,
    pub promise_due_on: Option<NaiveDate>,
    pub written_by_name: String,
    /// Handed to the leader; otherwise kept because another person wrote on.
    pub is_submitted: bool,
    pub at: Timestamp,
    pub decision: Option<DraftDecision>,
    pub note: Option<String>,
    pub decided_by_name: Option<String>,
    pub decided_at: Option<Timestamp>,
}

/// The draft of a unit in this round.
pub(super) fn find(
    conn: &mut AnyConnection,
    row: &Suggestion,
    unit_id: Id,
    kind: DraftKind,
) -> Result<Option<DraftRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::unit_id.eq(unit_id))
        .filter(rows::round.eq(row.round))
        .filter(rows::kind.eq(kind))
        .select(DraftRow::as_select())
        .first(conn)
        .optional()?)
}

/// Begins a draft.
pub(super) fn insert(conn: &mut AnyConnection, draft: &DraftRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table)
        .values(draft)
        .execute(conn)?;
    Ok(())
}

/// Writes a draft; counts its version up.
pub(in crate::features::suggestions) fn save(
    conn: &mut AnyConnection,
    acting: &Acting,
    draft: &mut DraftRow,
) -> Result<(), Problem> {
    draft.version += 1;
    draft.updated_at = acting.now;
    diesel::update(rows::table.find((draft.county_id, draft.id)))
        .set(&*draft)
        .execute(conn)?;
    Ok(())
}

/// Who signed off what in this round: unit, when, and the leader, newest first.
pub(super) fn signed_off(
    conn: &mut AnyConnection,
    row: &Suggestion,
) -> Result<Vec<(Id, Timestamp, String)>, Problem> {
    Ok(versions::table
        .inner_join(
            rows::table.on(rows::county_id
                .eq(versions::county_id)
                .and(rows::id.eq(versions::draft_id))),
        )
        .filter(rows::county_id.eq(row.county_id))
        .filter(rows::suggestion_id.eq(row.id))
        .filter(rows::round.eq(row.round))
        .filter(versions::decision.eq(DraftDecision::SignedOff))
        .order((versions::decided_at.desc(), versions::id.desc()))
        .select((
            rows::unit_id,
            versions::decided_at.assume_not_null(),
            versions::decided_by_name.assume_not_null(),
        ))
        .load(conn)?)
}

/// What a draft was, newest first.
pub(super) fn versions_of(
    conn: &mut AnyConnection,
    draft: &DraftRow,
) -> Result<Vec<VersionRow>, Problem> {
    Ok(versions::table
        .filter(versions::county_id.eq(draft.county_id))
        .filter(versions::draft_id.eq(draft.id))
        .order(versions::number.desc())
        .select(VersionRow::as_select())
        .load(conn)?)
}

/// Keeps what the draft is now.
pub(super) fn keep(
    conn: &mut AnyConnection,
    draft: &DraftRow,
    is_submitted: bool,
    at: Timestamp,
) -> Result<(), Problem> {
    let last: Option<i32> = versions::table
        .filter(versions::county_id.eq(draft.county_id))
        .filter(versions::draft_id.eq(draft.id))
        .select(diesel::dsl::max(versions::number))
        .first(conn)?;
    let version = VersionRow {
        county_id: draft.county_id,
        id: new_id(),
        draft_id: draft.id,
        number: last.unwrap_or_default() + 1,
        result_class: draft.result_class,
        content: draft.content.clone(),
        promise: draft.promise.clone(),
        promise_due_on: draft.promise_due_on,
        written_by_name: draft.edited_by_name.clone(),
        is_submitted,
        at,
        decision: None,
        note: None,
        decided_by_name: None,
        decided_at: None,
    };
    diesel::insert_into(versions::table)
        .values(&version)
        .execute(conn)?;
    Ok(())
}

/// Writes what became of the version that is with the leader.
pub(super) fn decide(
    conn: &mut AnyConnection,
    acting: &Acting,
    draft: &DraftRow,
    decision: DraftDecision,
    note: Option<&str>,
) -> Result<(), Problem> {
    let waiting = versions::table
        .filter(versions::county_id.eq(draft.county_id))
        .filter(versions::draft_id.eq(draft.id))
        .filter(versions::is_submitted.eq(true))
        .filter(versions::decided_at.is_null());
    diesel::update(waiting)
        .set((
            versions::decision.eq(decision),
            versions::note.eq(note),
            versions::decided_by_name.eq(acting.actor_name()),
            versions::decided_at.eq(acting.now),
        ))
        .execute(conn)?;
    Ok(())
}
