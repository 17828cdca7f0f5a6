//! A project with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::{ProjectAction, ProjectStatus};
use super::response::{
    ProjectActionState, ProjectAppraisal, ProjectCheck, ProjectItem, ProjectRemark, ProjectResponse,
};
use super::rows::{AppraisalRow, CheckRow, ProjectRow};
use super::{error, gaps, mean, sheet, store_parts};
use crate::features::project_rounds::{self, Round};
use crate::features::{congresses, organs, project_ideas};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The project as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectResponse, Problem> {
    let row = &case.row;
    let is_unit = acting.scope.role() == Role::Undertaker;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let text = store_parts::text(conn, row)?;
    let ideas = store_parts::origins(conn, row.county_id, &[row.id])?;
    let ideas: Vec<Id> = ideas.into_iter().map(|one| one.idea_id).collect();
    let said = if is_unit {
        Vec::new()
    } else {
        store_parts::remarks(conn, row.county_id, &[row.id])?
    };
    let speakers = around.said.iter().filter_map(|one| one.deputy_id);
    let speakers: Vec<Id> = speakers
        .chain(said.iter().map(|one| one.deputy_id))
        .collect();
    let names = congresses::deputy_names(conn, row.county_id, speakers)?;
    let name = |id: Id| names.get(&id).cloned().unwrap_or_default();
    let is_screened = row.status == ProjectStatus::Candidate;
    let appraisal = |row: &AppraisalRow| ProjectAppraisal {
        id: row.id,
        deputy_id: row.deputy_id,
        name: match row.deputy_id {
            Some(deputy) => name(deputy),
            None => row.group_name.clone().unwrap_or_default(),
        },
        people: row.people,
        held_on: row.held_on,
        need: row.need,
        feasibility: row.feasibility,
        opinion: row.opinion.clone(),
    };
    let round = around.rounds.get(&row.round_id);
    Ok(ProjectResponse {
        item: around.item(row),
        round_title: round.map(|round| round.title.clone()).unwrap_or_default(),
        content: text.content,
        argument: text.argument,
        is_multi_year: row.is_multi_year,
        yearly_goal: text.yearly_goal,
        sources: sheet::sources_of(store_parts::sources(conn, row.county_id, &[row.id])?),
        ideas: project_ideas::shown(conn, acting, &ideas)?,
        checks: store_parts::checks(conn, row.county_id, &[row.id])?
            .into_iter()
            .map(check)
            .collect(),
        appraisals: match is_unit {
            true => Vec::new(),
            false => around.said.iter().map(appraisal).collect(),
        },
        remarks: said
            .into_iter()
            .map(|one| ProjectRemark {
                id: one.id,
                deputy_id: one.deputy_id,
                deputy_name: name(one.deputy_id),
                stance: one.stance,
                body: one.body,
                at: one.at,
            })
            .collect(),
        gaps: match is_screened {
            true => gaps::of(conn, acting, row)?,
            false => Vec::new(),
        },
        exclusion_reason: row.exclusion_reason,
        outcome_note: row.outcome_note.clone(),
        against: row.against,
        abstained: row.abstained,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

fn check(row: CheckRow) -> ProjectCheck {
    ProjectCheck {
        kind: row.kind,
        result: row.result,
        checked_by: row.checked_by,
        checked_on: row.checked_on,
        note: row.note,
        entered_by: row.entered_by_name,
    }
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ProjectRow>,
) -> Result<Page<ProjectItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(&row)))
}

/// What projects name and count.
pub(super) struct Around {
    towns: HashMap<Id, String>,
    units: HashMap<Id, String>,
    rounds: HashMap<Id, Round>,
    pub(super) said: Vec<AppraisalRow>,
}

impl Around {
    pub(super) fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        rows: &[ProjectRow],
    ) -> Result<Self, Problem> {
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let units: Vec<Id> = rows.iter().filter_map(|row| row.unit_id).collect();
        let rounds: Vec<Id> = rows.iter().map(|row| row.round_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            units: organs::names(conn, county_id, &units)?,
            rounds: project_rounds::named(conn, county_id, &rounds)?,
            said: store_parts::appraisals(conn, county_id, &ids)?,
        })
    }

    pub(super) fn item(&self, row: &ProjectRow) -> ProjectItem {
        let said = self.said.iter().filter(|one| one.project_id == row.id);
        ProjectItem {
            id: row.id,
            number: row.number.clone(),
            round_id: row.round_id,
            year: self.rounds.get(&row.round_id).map_or(0, |round| round.year),
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            title: row.title.clone(),
            category: row.category,
            status: row.status,
            position: row.position,
            unit_id: row.unit_id,
            unit_name: row.unit_id.and_then(|id| self.units.get(&id).cloned()),
            investment_yuan: row.investment_yuan,
            finish_on: row.finish_on,
            appraisal: mean::of(said),
            in_favour: row.in_favour,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ProjectActionState> {
    let state = |key: &ProjectAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ProjectActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ProjectAction::ALL.iter().map(state).collect()
}
