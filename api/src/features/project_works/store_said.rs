//! What deputies and the office add to the carrying out of a project: followers, questions, checkpoints, changes.

use super::rows::{ChangeRow, CheckpointRow, FollowerRow, QuestionRow, WorkRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{project_changes, project_checkpoints, project_followers, project_questions};
use diesel::prelude::*;
use std::collections::HashMap;

/// Who follows it, the leader first.
pub(super) fn followers(
    conn: &mut AnyConnection,
    county_id: i64,
    work_id: Id,
) -> Result<Vec<FollowerRow>, Problem> {
    Ok(project_followers::table
        .filter(project_followers::county_id.eq(county_id))
        .filter(project_followers::work_id.eq(work_id))
        .order((
            project_followers::is_leader.desc(),
            project_followers::deputy_id.asc(),
        ))
        .select(FollowerRow::as_select())
        .load(conn)?)
}

/// Writes who follows it in place of those before.
pub(super) fn save_followers(
    conn: &mut AnyConnection,
    row: &WorkRow,
    followers: Vec<FollowerRow>,
) -> Result<(), Problem> {
    diesel::delete(
        project_followers::table
            .filter(project_followers::county_id.eq(row.county_id))
            .filter(project_followers::work_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, project_followers::table, followers)?)
}

/// What was asked, from the first question on.
pub(super) fn questions(
    conn: &mut AnyConnection,
    row: &WorkRow,
) -> Result<Vec<QuestionRow>, Problem> {
    Ok(project_questions::table
        .filter(project_questions::county_id.eq(row.county_id))
        .filter(project_questions::work_id.eq(row.id))
        .order((project_questions::at.asc(), project_questions::id.asc()))
        .select(QuestionRow::as_select())
        .load(conn)?)
}

/// How many questions without an answer each of these has.
pub(super) fn open_questions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, i64>, Problem> {
    let open: Vec<Id> = project_questions::table
        .filter(project_questions::county_id.eq(county_id))
        .filter(one_of(project_questions::work_id, ids.to_vec()))
        .filter(project_questions::answer.is_null())
        .select(project_questions::work_id)
        .load(conn)?;
    let mut counts = HashMap::new();
    for id in open {
        *counts.entry(id).or_default() += 1;
    }
    Ok(counts)
}

/// Which of these a deputy follows; true where they lead.
pub(super) fn followed(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    ids: &[Id],
) -> Result<HashMap<Id, bool>, Problem> {
    let found: Vec<(Id, bool)> = project_followers::table
        .filter(project_followers::county_id.eq(county_id))
        .filter(one_of(project_followers::work_id, ids.to_vec()))
        .filter(project_followers::deputy_id.eq(deputy_id))
        .select((project_followers::work_id, project_followers::is_leader))
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Enters a question.
pub(super) fn insert_question(conn: &mut AnyConnection, row: &QuestionRow) -> Result<(), Problem> {
    diesel::insert_into(project_questions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters the answer of a question.
pub(super) fn save_answer(conn: &mut AnyConnection, row: &QuestionRow) -> Result<(), Problem> {
    diesel::update(project_questions::table.find((row.county_id, row.work_id, row.id)))
        .set((
            project_questions::answer.eq(&row.answer),
            project_questions::answered_by_name.eq(&row.answered_by_name),
            project_questions::answered_at.eq(row.answered_at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The checkpoints that are closed.
pub(super) fn checkpoints(
    conn: &mut AnyConnection,
    row: &WorkRow,
) -> Result<Vec<CheckpointRow>, Problem> {
    Ok(project_checkpoints::table
        .filter(project_checkpoints::county_id.eq(row.county_id))
        .filter(project_checkpoints::work_id.eq(row.id))
        .select(CheckpointRow::as_select())
        .load(conn)?)
}

/// Closes a checkpoint.
pub(super) fn insert_checkpoint(
    conn: &mut AnyConnection,
    row: &CheckpointRow,
) -> Result<(), Problem> {
    diesel::insert_into(project_checkpoints::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What was changed, from the first change on.
pub(super) fn changes(conn: &mut AnyConnection, row: &WorkRow) -> Result<Vec<ChangeRow>, Problem> {
    Ok(project_changes::table
        .filter(project_changes::county_id.eq(row.county_id))
        .filter(project_changes::work_id.eq(row.id))
        .order((project_changes::at.asc(), project_changes::id.asc()))
        .select(ChangeRow::as_select())
        .load(conn)?)
}

/// Enters a change.
pub(super) fn insert_change(conn: &mut AnyConnection, row: &ChangeRow) -> Result<(), Problem> {
    diesel::insert_into(project_changes::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}
