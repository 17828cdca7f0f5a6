//! What other features read of projects, and do to them when a vote is over.

use super::log::entry;
use super::model::ProjectStatus;
use super::rows::ProjectRow;
use super::{store, store_parts};
use crate::features::congresses::CongressLevel;
use crate::features::project_ideas;
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// As much of a project as other features need.
#[derive(Debug, Clone)]
pub struct Project {
    /// Identifier.
    pub id: Id,
    /// The round.
    pub round_id: Id,
    /// Its number.
    pub number: String,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// The office that serves it.
    pub office_id: Id,
    /// Its term.
    pub term_id: Id,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub status: ProjectStatus,
    /// Its place on the list of candidates.
    pub position: Option<i32>,
    /// The unit that is responsible.
    pub unit_id: Option<Id>,
    /// Yuan.
    pub investment_yuan: Option<i64>,
    /// When it is finished.
    pub finish_on: Option<NaiveDate>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

impl From<ProjectRow> for Project {
    fn from(row: ProjectRow) -> Self {
        Self {
            id: row.id,
            round_id: row.round_id,
            number: row.number,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            office_id: row.office_id,
            term_id: row.term_id,
            title: row.title,
            status: row.status,
            position: row.position,
            unit_id: row.unit_id,
            investment_yuan: row.investment_yuan,
            finish_on: row.finish_on,
            is_demo: row.is_demo,
        }
    }
}

/// A project in scope.
pub fn find(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Option<Project>, Problem> {
    let found = store::visible_one(conn, scope, id)?;
    Ok(found.map(Project::from))
}

/// Projects by identifier: one query for a whole page, whose rows are in scope.
pub fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Project>, Problem> {
    let rows = store::among(conn, county_id, ids)?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, Project::from(row)))
        .collect())
}

/// Projects of a round in any of these states, by their place on the list of candidates.
pub fn of_round(
    conn: &mut AnyConnection,
    round: (i64, Id),
    states: &[ProjectStatus],
) -> Result<Vec<Project>, Problem> {
    let rows = store::of_round(conn, round, states)?;
    Ok(rows.into_iter().map(Project::from).collect())
}

/// Puts the candidates of a round on a ballot, or takes them off it: their sheets are closed meanwhile.
pub(in crate::features) fn put_on_ballot(
    tx: &mut Tx<'_>,
    acting: &Acting,
    round: (i64, Id),
    (is_on, ballot_title): (bool, &str),
) -> Result<Vec<Project>, Problem> {
    let (from, to, kind) = match is_on {
        true => (
            ProjectStatus::Shortlisted,
            ProjectStatus::OnBallot,
            "project.put_on_ballot",
        ),
        false => (
            ProjectStatus::OnBallot,
            ProjectStatus::Shortlisted,
            "project.taken_off_ballot",
        ),
    };
    let mut done = Vec::new();
    for mut row in store::of_round(tx, round, &[from])? {
        row.status = to;
        row.updated_at = acting.now;
        let row = store::save(tx, &row)?;
        entry(&row, kind)
            .with("ballot_title", ballot_title)
            .write(tx, acting)?;
        done.push(Project::from(row));
    }
    Ok(done)
}

/// What a vote said of a project.
#[derive(Debug, Clone, Copy)]
pub(in crate::features) struct Votes {
    /// 赞成.
    pub in_favour: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstained: u32,
    /// Chosen by the congress.
    pub is_selected: bool,
}

/// The newest project that was made of an idea.
pub(in crate::features) fn made_of(
    conn: &mut AnyConnection,
    county_id: i64,
    idea_id: Id,
) -> Result<Option<Project>, Problem> {
    Ok(store_parts::newest_of(conn, county_id, idea_id)?.map(Project::from))
}

/// Enters what the congress said (V8). The ideas of those not chosen go back into the reserve pool with a notice;
/// unit and givers are told.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    votes: Votes,
) -> Result<(), Problem> {
    let mut row = store::lock(tx, &acting.scope, id, None)?;
    let count = |votes: u32| i32::try_from(votes).map_err(Problem::internal);
    row.in_favour = Some(count(votes.in_favour)?);
    row.against = Some(count(votes.against)?);
    row.abstained = Some(count(votes.abstained)?);
    row.status = match votes.is_selected {
        true => ProjectStatus::Selected,
        false => ProjectStatus::NotSelected,
    };
    row.updated_at = acting.now;
    let row = store::save(tx, &row)?;
    let origins = store_parts::origins(tx, row.county_id, &[row.id])?;
    let ideas: Vec<Id> = origins.into_iter().map(|one| one.idea_id).collect();
    let kind = match votes.is_selected {
        true => "project.selected",
        false => "project.not_selected",
    };
    let givers = match votes.is_selected {
        true => project_ideas::givers(tx, row.county_id, &ideas)?,
        // Going back into the pool tells them.
        false => Vec::new(),
    };
    entry(&row, kind)
        .with("in_favour", votes.in_favour)
        .with("against", votes.against)
        .with("abstained", votes.abstained)
        .telling(givers.into_iter().chain(row.unit_id.map(Recipient::organ)))
        .write(tx, acting)?;
    if votes.is_selected {
        return Ok(());
    }
    let note = crate::platform::i18n::text(
        crate::platform::i18n::Locale::ZhCn,
        "projects.not_selected_note",
        &crate::platform::i18n::Params::from([("title".to_owned(), row.title.as_str().into())]),
    );
    project_ideas::reserve_all(tx, acting, &ideas, &note)
}

/// Another unit carries it out from now on: the one before no longer sees it (V10, a minor change).
pub(in crate::features) fn hand_to(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    unit_id: Id,
) -> Result<(), Problem> {
    let mut row = store::lock(tx, &acting.scope, id, None)?;
    row.unit_id = Some(unit_id);
    row.updated_at = acting.now;
    store::save(tx, &row)?;
    Ok(())
}
