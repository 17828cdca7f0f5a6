//! What other features read of the carrying out of projects, and do to it when it is accepted.

use super::case::Case;
use super::model::ProjectWorkStatus;
use super::response::{ProjectChange, ProjectCheckpoint, ProjectMonth};
use super::rows::WorkRow;
use super::{detail, items, store, store_parts};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// As much of it as other features need.
pub type Work = WorkRow;

/// One in scope.
pub fn find(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Option<Work>, Problem> {
    store::visible_one(conn, scope, id)
}

/// How far it was by the last month that was reported, in percent.
pub(in crate::features) fn percent(conn: &mut AnyConnection, row: &Work) -> Result<i32, Problem> {
    let months = store_parts::progress(conn, row.county_id, &[row.id])?;
    Ok(months.last().map_or(0, |one| one.percent))
}

/// Its milestones in their order.
pub(in crate::features) fn milestone_ids(
    conn: &mut AnyConnection,
    row: &Work,
) -> Result<Vec<Id>, Problem> {
    let rows = store_parts::milestones(conn, row.county_id, &[row.id])?;
    Ok(rows.into_iter().map(|one| one.id).collect())
}

/// It was accepted; the caller saves.
pub(in crate::features) fn accepted(case: &mut Case, on: NaiveDate) {
    case.row.status = ProjectWorkStatus::Accepted;
    case.row.ended_on = Some(on);
}

/// Everything of a round in scope, as in a list, in the order of their numbers: a fixed number of queries.
pub(in crate::features) fn items_of_round(
    conn: &mut AnyConnection,
    acting: &Acting,
    round_id: Id,
) -> Result<Vec<items::Told>, Problem> {
    let rows = store::of_round(conn, &acting.scope, round_id)?;
    let around = items::Around::load(conn, acting, &rows)?;
    Ok(rows.iter().map(|row| around.told(acting, row)).collect())
}

/// A project whose plan is published (V5), with its tasks, problems and months.
pub struct PublishedWork {
    /// As in a list, with tasks and problems.
    pub told: items::Told,
    /// Its months, from the first on.
    pub months: Vec<ProjectMonth>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// What was said while it was carried out.
pub struct WorkSaid {
    /// What keeps it safe, paid and on time.
    pub safeguards: Option<String>,
    /// The three questions of the year.
    pub checkpoints: Vec<ProjectCheckpoint>,
    /// What was changed after the vote.
    pub changes: Vec<ProjectChange>,
}

/// All of these rounds whose plan is published, whoever asks: a fixed number of queries.
pub(in crate::features) fn published_of(
    conn: &mut AnyConnection,
    acting: &Acting,
    rounds: &[Id],
) -> Result<Vec<PublishedWork>, Problem> {
    let rows = store::published_of(conn, acting.scope.county_id(), rounds)?;
    told(conn, acting, &rows)
}

/// That of a project.
pub(in crate::features) fn published_one(
    conn: &mut AnyConnection,
    acting: &Acting,
    project_id: Id,
) -> Result<Option<(PublishedWork, WorkSaid)>, Problem> {
    let found = store::published_one(conn, acting.scope.county_id(), project_id)?;
    let Some(row) = found else {
        return Ok(None);
    };
    let said = detail::said(conn, acting, &row)?;
    let work = told(conn, acting, &[row])?.pop();
    Ok(work.map(|work| (work, said)))
}

/// When a project was accepted; none before it is.
pub(in crate::features) fn accepted_on(
    conn: &mut AnyConnection,
    county_id: i64,
    project_id: Id,
) -> Result<Option<NaiveDate>, Problem> {
    let found = store::published_one(conn, county_id, project_id)?;
    let found = found.filter(|row| row.status == ProjectWorkStatus::Accepted);
    Ok(found.and_then(|row| row.ended_on))
}

fn told(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: &[WorkRow],
) -> Result<Vec<PublishedWork>, Problem> {
    let around = items::Around::load(conn, acting, rows)?;
    let one = |row: &WorkRow| PublishedWork {
        told: around.told(acting, row),
        months: around.told_months(row),
        is_demo: row.is_demo,
    };
    Ok(rows.iter().map(one).collect())
}
