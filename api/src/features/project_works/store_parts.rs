//! What hangs on the carrying out of a project: text, milestones, months, problems.

use super::rows::{MilestoneRow, ProblemRow, ProgressRow, TextRow, WorkRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{project_milestones, project_problems, project_progress, project_work_texts};
use diesel::prelude::*;

/// What its plan says at length.
pub(super) fn text(conn: &mut AnyConnection, row: &WorkRow) -> Result<TextRow, Problem> {
    Ok(project_work_texts::table
        .find((row.county_id, row.id))
        .select(TextRow::as_select())
        .first(conn)?)
}

/// Writes it.
pub(super) fn save_text(conn: &mut AnyConnection, text: &TextRow) -> Result<(), Problem> {
    diesel::delete(project_work_texts::table.find((text.county_id, text.work_id))).execute(conn)?;
    diesel::insert_into(project_work_texts::table)
        .values(text)
        .execute(conn)?;
    Ok(())
}

/// The milestones of these, each in order.
pub(super) fn milestones(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<MilestoneRow>, Problem> {
    Ok(project_milestones::table
        .filter(project_milestones::county_id.eq(county_id))
        .filter(one_of(project_milestones::work_id, ids.to_vec()))
        .order((
            project_milestones::work_id.asc(),
            project_milestones::position.asc(),
        ))
        .select(MilestoneRow::as_select())
        .load(conn)?)
}

/// Writes all milestones in place of those before.
pub(super) fn save_milestones(
    conn: &mut AnyConnection,
    row: &WorkRow,
    milestones: Vec<MilestoneRow>,
) -> Result<(), Problem> {
    diesel::delete(
        project_milestones::table
            .filter(project_milestones::county_id.eq(row.county_id))
            .filter(project_milestones::work_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, project_milestones::table, milestones)?)
}

/// Marks a milestone as done.
pub(super) fn save_milestone(conn: &mut AnyConnection, row: &MilestoneRow) -> Result<(), Problem> {
    diesel::update(project_milestones::table.find((row.county_id, row.work_id, row.id)))
        .set((
            project_milestones::done_on.eq(row.done_on),
            project_milestones::evidence.eq(&row.evidence),
        ))
        .execute(conn)?;
    Ok(())
}

/// The months of these that were reported, each from the first on.
pub(super) fn progress(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<ProgressRow>, Problem> {
    Ok(project_progress::table
        .filter(project_progress::county_id.eq(county_id))
        .filter(one_of(project_progress::work_id, ids.to_vec()))
        .order((
            project_progress::work_id.asc(),
            project_progress::month.asc(),
        ))
        .select(ProgressRow::as_select())
        .load(conn)?)
}

/// Enters a month in place of what it said before.
pub(super) fn save_progress(conn: &mut AnyConnection, row: &ProgressRow) -> Result<(), Problem> {
    diesel::delete(project_progress::table.find((row.county_id, row.work_id, &row.month)))
        .execute(conn)?;
    diesel::insert_into(project_progress::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The problems of these, each in the order they were found.
pub(super) fn problems(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<ProblemRow>, Problem> {
    Ok(project_problems::table
        .filter(project_problems::county_id.eq(county_id))
        .filter(one_of(project_problems::work_id, ids.to_vec()))
        .order((
            project_problems::work_id.asc(),
            project_problems::found_on.asc(),
            project_problems::id.asc(),
        ))
        .select(ProblemRow::as_select())
        .load(conn)?)
}

/// Enters a problem.
pub(super) fn insert_problem(conn: &mut AnyConnection, row: &ProblemRow) -> Result<(), Problem> {
    diesel::insert_into(project_problems::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Enters how a problem was rectified.
pub(super) fn save_rectification(
    conn: &mut AnyConnection,
    row: &ProblemRow,
) -> Result<(), Problem> {
    diesel::update(project_problems::table.find((row.county_id, row.work_id, row.id)))
        .set((
            project_problems::rectified_on.eq(row.rectified_on),
            project_problems::rectification.eq(&row.rectification),
        ))
        .execute(conn)?;
    Ok(())
}
