//! What hangs on a project: texts, sources, origins, examinations, appraisals, remarks.

use super::rows::{AppraisalRow, CheckRow, OriginRow, ProjectRow, RemarkRow, SourceRow, TextRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    project_appraisals, project_checks, project_origins, project_remarks, project_sources,
    project_texts, projects,
};
use diesel::prelude::*;

/// Its texts.
pub(super) fn text(conn: &mut AnyConnection, row: &ProjectRow) -> Result<TextRow, Problem> {
    Ok(project_texts::table
        .find((row.county_id, row.id))
        .select(TextRow::as_select())
        .first(conn)?)
}

/// The texts of these.
pub(super) fn texts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<TextRow>, Problem> {
    Ok(project_texts::table
        .filter(project_texts::county_id.eq(county_id))
        .filter(one_of(project_texts::project_id, ids.to_vec()))
        .select(TextRow::as_select())
        .load(conn)?)
}

/// Writes its texts.
pub(super) fn save_text(conn: &mut AnyConnection, text: &TextRow) -> Result<(), Problem> {
    diesel::delete(project_texts::table.find((text.county_id, text.project_id))).execute(conn)?;
    diesel::insert_into(project_texts::table)
        .values(text)
        .execute(conn)?;
    Ok(())
}

/// Where the money of these comes from, in order.
pub(super) fn sources(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<SourceRow>, Problem> {
    Ok(project_sources::table
        .filter(project_sources::county_id.eq(county_id))
        .filter(one_of(project_sources::project_id, ids.to_vec()))
        .order((
            project_sources::project_id.asc(),
            project_sources::position.asc(),
        ))
        .select(SourceRow::as_select())
        .load(conn)?)
}

/// Writes where the money comes from.
pub(super) fn save_sources(
    conn: &mut AnyConnection,
    row: &ProjectRow,
    sources: Vec<SourceRow>,
) -> Result<(), Problem> {
    diesel::delete(
        project_sources::table
            .filter(project_sources::county_id.eq(row.county_id))
            .filter(project_sources::project_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, project_sources::table, sources)?)
}

/// The ideas these were made of.
pub(super) fn origins(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<OriginRow>, Problem> {
    Ok(project_origins::table
        .filter(project_origins::county_id.eq(county_id))
        .filter(one_of(project_origins::project_id, ids.to_vec()))
        .select(OriginRow::as_select())
        .load(conn)?)
}

/// Writes the ideas it was made of.
pub(super) fn save_origins(
    conn: &mut AnyConnection,
    row: &ProjectRow,
    ideas: &[Id],
) -> Result<(), Problem> {
    diesel::delete(
        project_origins::table
            .filter(project_origins::county_id.eq(row.county_id))
            .filter(project_origins::project_id.eq(row.id)),
    )
    .execute(conn)?;
    let rows: Vec<OriginRow> = ideas
        .iter()
        .map(|idea| OriginRow {
            county_id: row.county_id,
            project_id: row.id,
            idea_id: *idea,
        })
        .collect();
    Ok(insert_all!(conn, project_origins::table, rows)?)
}

/// Other projects that were made of any of these ideas, whatever became of them.
pub(super) fn made_of(
    conn: &mut AnyConnection,
    row: &ProjectRow,
    ideas: &[Id],
) -> Result<Vec<(Id, ProjectRow)>, Problem> {
    Ok(project_origins::table
        .inner_join(
            projects::table.on(projects::county_id
                .eq(project_origins::county_id)
                .and(projects::id.eq(project_origins::project_id))),
        )
        .filter(project_origins::county_id.eq(row.county_id))
        .filter(one_of(project_origins::idea_id, ideas.to_vec()))
        .filter(project_origins::project_id.ne(row.id))
        .select((project_origins::idea_id, ProjectRow::as_select()))
        .load(conn)?)
}

/// The newest project that was made of an idea.
pub(super) fn newest_of(
    conn: &mut AnyConnection,
    county_id: i64,
    idea_id: Id,
) -> Result<Option<ProjectRow>, Problem> {
    Ok(project_origins::table
        .inner_join(
            projects::table.on(projects::county_id
                .eq(project_origins::county_id)
                .and(projects::id.eq(project_origins::project_id))),
        )
        .filter(project_origins::county_id.eq(county_id))
        .filter(project_origins::idea_id.eq(idea_id))
        .order(projects::id.desc())
        .select(ProjectRow::as_select())
        .first(conn)
        .optional()?)
}

/// The examinations of these.
pub(super) fn checks(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<CheckRow>, Problem> {
    Ok(project_checks::table
        .filter(project_checks::county_id.eq(county_id))
        .filter(one_of(project_checks::project_id, ids.to_vec()))
        .select(CheckRow::as_select())
        .load(conn)?)
}

/// Writes an examination in place of the one before.
pub(super) fn save_check(conn: &mut AnyConnection, check: &CheckRow) -> Result<(), Problem> {
    diesel::delete(project_checks::table.find((check.county_id, check.project_id, check.kind)))
        .execute(conn)?;
    diesel::insert_into(project_checks::table)
        .values(check)
        .execute(conn)?;
    Ok(())
}

/// What is said of these, the earliest first.
pub(super) fn appraisals(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<AppraisalRow>, Problem> {
    Ok(project_appraisals::table
        .filter(project_appraisals::county_id.eq(county_id))
        .filter(one_of(project_appraisals::project_id, ids.to_vec()))
        .order((project_appraisals::at.asc(), project_appraisals::id.asc()))
        .select(AppraisalRow::as_select())
        .load(conn)?)
}

/// Writes what a deputy or a group says in place of what they said before.
pub(super) fn save_appraisal(conn: &mut AnyConnection, new: &AppraisalRow) -> Result<(), Problem> {
    let mut before = diesel::delete(project_appraisals::table)
        .into_boxed()
        .filter(project_appraisals::county_id.eq(new.county_id))
        .filter(project_appraisals::project_id.eq(new.project_id));
    before = match new.deputy_id {
        Some(deputy) => before.filter(project_appraisals::deputy_id.eq(deputy)),
        None => before.filter(project_appraisals::group_name.eq(new.group_name.clone())),
    };
    before.execute(conn)?;
    diesel::insert_into(project_appraisals::table)
        .values(new)
        .execute(conn)?;
    Ok(())
}

/// What is said for and against these, the earliest first.
pub(super) fn remarks(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<RemarkRow>, Problem> {
    Ok(project_remarks::table
        .filter(project_remarks::county_id.eq(county_id))
        .filter(one_of(project_remarks::project_id, ids.to_vec()))
        .order((project_remarks::at.asc(), project_remarks::id.asc()))
        .select(RemarkRow::as_select())
        .load(conn)?)
}

/// Writes down a remark.
pub(super) fn insert_remark(conn: &mut AnyConnection, row: &RemarkRow) -> Result<(), Problem> {
    diesel::insert_into(project_remarks::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}
