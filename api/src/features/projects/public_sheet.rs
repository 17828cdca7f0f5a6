//! The sheet of a project that the congress chose, as far as everybody may know it: no appraisals, no remarks, no names.

use super::dto::ProjectSource;
use super::model::{ProjectCheckKind, ProjectCheckResult, ProjectStatus};
use super::public::Project;
use super::{sheet, store, store_parts};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The sheet.
#[derive(Debug, Clone)]
pub struct PublicSheet {
    /// The project.
    pub project: Project,
    /// What is built or done.
    pub content: String,
    /// Why it is needed and can be done.
    pub argument: Option<String>,
    /// What of it is reached in the year of the round.
    pub yearly_goal: Option<String>,
    /// Where the money comes from.
    pub sources: Vec<ProjectSource>,
    /// What was examined, with what came out and when.
    pub checks: Vec<(ProjectCheckKind, ProjectCheckResult, NaiveDate)>,
    /// The ideas it was made of.
    pub ideas: Vec<Id>,
}

/// That of a project of the county which the congress chose.
pub(in crate::features) fn public_sheet(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<PublicSheet>, Problem> {
    let found = store::among(conn, county_id, &[id])?.pop();
    let Some(row) = found.filter(|row| row.status == ProjectStatus::Selected) else {
        return Ok(None);
    };
    let text = store_parts::text(conn, &row)?;
    let sources = store_parts::sources(conn, county_id, &[id])?;
    let mut checks: Vec<_> = store_parts::checks(conn, county_id, &[id])?
        .into_iter()
        .map(|one| (one.kind, one.result, one.checked_on))
        .collect();
    checks.sort_unstable();
    let origins = store_parts::origins(conn, county_id, &[id])?;
    Ok(Some(PublicSheet {
        project: Project::from(row),
        content: text.content,
        argument: text.argument,
        yearly_goal: text.yearly_goal,
        sources: sheet::sources_of(sources),
        checks,
        ideas: origins.into_iter().map(|one| one.idea_id).collect(),
    }))
}

/// The projects of these rounds that the congress voted on, by their place on the list.
pub(in crate::features) fn decided(
    conn: &mut AnyConnection,
    county_id: i64,
    rounds: &[Id],
) -> Result<Vec<Project>, Problem> {
    let states = [ProjectStatus::Selected, ProjectStatus::NotSelected];
    let rows = store::of_rounds(conn, (county_id, rounds), &states)?;
    Ok(rows.into_iter().map(Project::from).collect())
}
