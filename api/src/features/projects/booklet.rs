//! The sheets of the candidates of a round as the booklet prints them (V5), in a fixed number of queries.

use super::detail::Around;
use super::dto::ProjectSource;
use super::model::{ProjectStance, ProjectStatus};
use super::response::ProjectItem;
use super::rows::ProjectRow;
use super::{sheet, store, store_parts};
use crate::features::{congresses, project_ideas};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The sheet of a candidate.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// As in a list.
    pub item: ProjectItem,
    /// What is built or done.
    pub content: String,
    /// Why it is needed and can be done.
    pub argument: Option<String>,
    /// What of it is reached in the year of the round.
    pub yearly_goal: Option<String>,
    /// Where the money comes from.
    pub sources: Vec<ProjectSource>,
    /// How many ideas it was made of, those that are part of others counted too (V13).
    pub idea_count: usize,
    /// Who spoke, which way, what.
    pub remarks: Vec<(String, ProjectStance, String)>,
}

/// Those of a round in any of these states, by their place on the list.
pub(in crate::features) fn sheets(
    conn: &mut AnyConnection,
    (county_id, round_id): (i64, Id),
    states: &[ProjectStatus],
) -> Result<Vec<Sheet>, Problem> {
    let rows = store::of_round(conn, (county_id, round_id), states)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let around = Around::load(conn, county_id, &rows)?;
    let texts = store_parts::texts(conn, county_id, &ids)?;
    let sources = store_parts::sources(conn, county_id, &ids)?;
    let origins = store_parts::origins(conn, county_id, &ids)?;
    let ideas: Vec<Id> = origins.iter().map(|one| one.idea_id).collect();
    let parts = project_ideas::parts(conn, county_id, &ideas)?;
    let remarks = store_parts::remarks(conn, county_id, &ids)?;
    let speakers = remarks.iter().map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, county_id, speakers)?;
    let sheet = |row: &ProjectRow| {
        let text = texts.iter().find(|text| text.project_id == row.id);
        let own = sources.iter().filter(|one| one.project_id == row.id);
        let said = remarks.iter().filter(|one| one.project_id == row.id);
        Sheet {
            item: around.item(row),
            content: text.map(|text| text.content.clone()).unwrap_or_default(),
            argument: text.and_then(|text| text.argument.clone()),
            yearly_goal: text.and_then(|text| text.yearly_goal.clone()),
            sources: sheet::sources_of(own.cloned().collect()),
            idea_count: origins
                .iter()
                .filter(|one| one.project_id == row.id)
                .map(|one| 1 + parts.get(&one.idea_id).copied().unwrap_or_default())
                .sum(),
            remarks: said
                .map(|one| {
                    let name = names.get(&one.deputy_id).cloned().unwrap_or_default();
                    (name, one.stance, one.body.clone())
                })
                .collect(),
        }
    };
    Ok(rows.iter().map(sheet).collect())
}
