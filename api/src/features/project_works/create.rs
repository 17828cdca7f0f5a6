//! The plan of a project that the congress chose is begun, by its unit or the office.

use super::case::Case;
use super::dto::CreateProjectWorkRequest;
use super::error;
use super::log::entry;
use super::model::ProjectWorkStatus;
use super::planning::{milestone_rows, unit_exists};
use super::rows::{TextRow, WorkRow};
use super::{store, store_parts};
use crate::features::projects::{self, model::ProjectStatus};
use crate::features::{congresses, project_rounds};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Enters it: what the sheet said stands in the plan from the beginning.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateProjectWorkRequest,
) -> Result<Case, Problem> {
    let scope = &acting.scope;
    let id = minted(request.id, |id| store::exists(tx, scope.county_id(), id))?;
    // In scope of a unit is what it is responsible for.
    let project = projects::find(tx, scope, request.project_id)?.filter(|project| {
        scope.role() == Role::Undertaker
            || congresses::is_office(scope, project.level, project.town_id)
    });
    let project = project.ok_or_else(|| Problem::field("/project_id", "not_a_project"))?;
    if project.status != ProjectStatus::Selected {
        return Err(error::NOT_SELECTED.problem());
    }
    let round = project_rounds::named(tx, scope.county_id(), &[project.round_id])?;
    let round = round
        .get(&project.round_id)
        .ok_or_else(Problem::not_found)?;
    let unit_id = project
        .unit_id
        .ok_or_else(|| Problem::field("/project_id", "not_a_project"))?;
    let row = WorkRow {
        county_id: scope.county_id(),
        id,
        project_id: project.id,
        round_id: project.round_id,
        number: project.number,
        level: project.level,
        organ_id: project.organ_id,
        town_id: project.town_id,
        office_id: project.office_id,
        term_id: project.term_id,
        title: project.title,
        year: round.year,
        status: ProjectWorkStatus::Planning,
        unit_id,
        leader: request.leader.clone(),
        leader_post: request.leader_post.clone(),
        money_planned_yuan: request.money_planned_yuan.or(project.investment_yuan),
        finish_on: request.finish_on.or(project.finish_on),
        yellow_days: None,
        report_day: None,
        published_on: None,
        ended_on: None,
        is_demo: project.is_demo,
        created_by: scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    let milestones = milestone_rows(&row, &request.milestones, &[])?;
    store::insert(tx, &row)?;
    let text = TextRow {
        county_id: row.county_id,
        work_id: row.id,
        safeguards: request.safeguards.clone(),
    };
    store_parts::save_text(tx, &text)?;
    store_parts::save_milestones(tx, &row, milestones)?;
    let is_there = unit_exists(tx, &row, row.unit_id)?;
    let case = Case::new(acting, row);
    let told = case.both().into_iter().skip(usize::from(!is_there));
    entry(&case.row, "project_work.created")
        .telling(told)
        .write(tx, acting)?;
    Ok(case)
}
