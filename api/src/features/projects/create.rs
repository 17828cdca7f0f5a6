//! A project is begun, to be screened.

use super::case::Case;
use super::dto::CreateProjectRequest;
use super::log::entry;
use super::model::ProjectStatus;
use super::rows::{ProjectRow, TextRow};
use super::{sheet, store, store_parts};
use crate::features::project_rounds::{self, Round, model::ProjectRoundStatus};
use crate::features::{congresses, numbering, project_ideas};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};
use chrono::Datelike;

/// Enters it.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateProjectRequest,
) -> Result<Case, Problem> {
    let scope = &acting.scope;
    let id = minted(request.id, |id| store::exists(tx, scope.county_id(), id))?;
    let round = project_rounds::find(tx, scope, request.round_id)?
        .filter(|round| congresses::is_office(scope, round.level, round.town_id))
        .ok_or_else(|| Problem::field("/round_id", "not_a_project_round"))?;
    if round.status == ProjectRoundStatus::Preparing {
        return Err(Problem::field("/round_id", "project_round_closed"));
    }
    let row = ProjectRow {
        county_id: scope.county_id(),
        id,
        round_id: round.id,
        number: number(tx, acting, &round)?,
        level: round.level,
        organ_id: round.organ_id,
        town_id: round.town_id,
        office_id: round.office_id,
        term_id: round.term_id,
        title: request.title.clone(),
        category: request.category,
        status: ProjectStatus::Candidate,
        position: None,
        unit_id: request.unit_id,
        investment_yuan: request.investment_yuan,
        finish_on: request.finish_on,
        is_multi_year: request.is_multi_year,
        exclusion_reason: None,
        outcome_note: None,
        in_favour: None,
        against: None,
        abstained: None,
        is_demo: round.is_demo,
        created_by: scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    sheet::unit(tx, &row, row.unit_id)?;
    sheet::money(row.investment_yuan, &request.sources)?;
    sheet::ideas(tx, acting, &row, &request.idea_ids)?;
    store::insert(tx, &row)?;
    let text = TextRow {
        county_id: row.county_id,
        project_id: row.id,
        content: request.content.clone(),
        argument: request.argument.clone(),
        yearly_goal: request.yearly_goal.clone(),
    };
    store_parts::save_text(tx, &text)?;
    store_parts::save_sources(tx, &row, sheet::source_rows(&row, &request.sources))?;
    store_parts::save_origins(tx, &row, &request.idea_ids)?;
    let givers = project_ideas::givers(tx, row.county_id, &request.idea_ids)?;
    entry(&row, "project.created")
        .with("round_title", round.title)
        .telling(givers)
        .write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// A series of its own beside those of ideas: `〔2027〕城关镇民实第001号`.
fn number(tx: &mut Tx<'_>, acting: &Acting, round: &Round) -> Result<String, Problem> {
    let congress = congresses::own_congress(tx, acting, round.level)?;
    let year = round.year.max(acting.today.year());
    let series = numbering::series(year, &format!("{}民实", congress.number_body));
    let next = numbering::store::next(tx, &acting.scope, &series)?;
    Ok(numbering::label(&series, next))
}
