//! Reviews in the database; what is in scope, `project_works` says.

use super::error;
use super::rows::{AcceptanceRow, SatisfactionRow, ScoreRow, SheetRow, WeightsRow};
use crate::platform::db::{AnyConnection, Id, Violation, insert_all, one_of, violation};
use crate::platform::http::Problem;
use crate::schema::{
    project_acceptances, project_review_weights, project_satisfactions, project_scores,
    project_sheets,
};
use diesel::prelude::*;

/// The acceptances of these, each from the first on.
pub(super) fn acceptances(
    conn: &mut AnyConnection,
    county_id: i64,
    works: &[Id],
) -> Result<Vec<AcceptanceRow>, Problem> {
    Ok(project_acceptances::table
        .filter(project_acceptances::county_id.eq(county_id))
        .filter(one_of(project_acceptances::work_id, works.to_vec()))
        .order((
            project_acceptances::work_id.asc(),
            project_acceptances::at.asc(),
            project_acceptances::id.asc(),
        ))
        .select(AcceptanceRow::as_select())
        .load(conn)?)
}

/// Enters one.
pub(super) fn insert_acceptance(
    conn: &mut AnyConnection,
    row: &AcceptanceRow,
) -> Result<(), Problem> {
    diesel::insert_into(project_acceptances::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// What dimensions count in a county, if it said so.
pub(super) fn weights(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Option<WeightsRow>, Problem> {
    Ok(project_review_weights::table
        .find(county_id)
        .select(WeightsRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes it.
pub(super) fn save_weights(conn: &mut AnyConnection, row: &WeightsRow) -> Result<(), Problem> {
    diesel::delete(project_review_weights::table.find(row.county_id)).execute(conn)?;
    diesel::insert_into(project_review_weights::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// The sheets of these.
pub(super) fn sheets(
    conn: &mut AnyConnection,
    county_id: i64,
    works: &[Id],
) -> Result<Vec<SheetRow>, Problem> {
    Ok(project_sheets::table
        .filter(project_sheets::county_id.eq(county_id))
        .filter(one_of(project_sheets::work_id, works.to_vec()))
        .select(SheetRow::as_select())
        .load(conn)?)
}

/// The scores of a sheet.
pub(super) fn scores(
    conn: &mut AnyConnection,
    county_id: i64,
    work_id: Id,
) -> Result<Vec<ScoreRow>, Problem> {
    Ok(project_scores::table
        .filter(project_scores::county_id.eq(county_id))
        .filter(project_scores::work_id.eq(work_id))
        .select(ScoreRow::as_select())
        .load(conn)?)
}

/// Writes a sheet with its scores in place of the one before, which the log keeps.
pub(super) fn save_sheet(
    conn: &mut AnyConnection,
    row: &SheetRow,
    scores: Vec<ScoreRow>,
) -> Result<(), Problem> {
    diesel::delete(project_sheets::table.find((row.county_id, row.work_id))).execute(conn)?;
    diesel::insert_into(project_sheets::table)
        .values(row)
        .execute(conn)?;
    Ok(insert_all!(conn, project_scores::table, scores)?)
}

/// The ratings of these, each from the first on.
pub(super) fn satisfactions(
    conn: &mut AnyConnection,
    county_id: i64,
    works: &[Id],
) -> Result<Vec<SatisfactionRow>, Problem> {
    Ok(project_satisfactions::table
        .filter(project_satisfactions::county_id.eq(county_id))
        .filter(one_of(project_satisfactions::work_id, works.to_vec()))
        .order((
            project_satisfactions::work_id.asc(),
            project_satisfactions::at.asc(),
            project_satisfactions::ballot_id.asc(),
        ))
        .select(SatisfactionRow::as_select())
        .load(conn)?)
}

/// Links a rating; 409 when it is linked to a project already.
pub(super) fn insert_satisfaction(
    conn: &mut AnyConnection,
    row: &SatisfactionRow,
) -> Result<(), Problem> {
    diesel::insert_into(project_satisfactions::table)
        .values(row)
        .execute(conn)
        .map_err(|why| match violation(&why) {
            Some(Violation::Unique(_)) => error::BALLOT_TAKEN.problem(),
            _ => why.into(),
        })?;
    Ok(())
}
