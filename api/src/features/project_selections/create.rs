//! The voting method of a round is begun (V6).

use super::case::Case;
use super::dto::CreateProjectSelectionRequest;
use super::log::entry;
use super::model::{ProjectAnnouncement, ProjectFewerRule, ProjectSelectionStatus};
use super::rows::SelectionRow;
use super::store;
use crate::features::project_rounds::{self, model::ProjectRoundStatus};
use crate::features::{congresses, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, minted};

/// The share of candidates beyond those that are chosen; a local rule.
const SURPLUS: &str = "project_vote_surplus_min";

/// The local rule for the surplus, percent.
pub(super) fn local_surplus(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<parameters::model::Resolved, Problem> {
    let county_id = acting.scope.county_id();
    parameters::resolve(conn, county_id, town_id, SURPLUS, acting.today)
}

/// Enters it.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateProjectSelectionRequest,
) -> Result<Case, Problem> {
    let scope = &acting.scope;
    let id = minted(request.id, |id| store::exists(tx, scope.county_id(), id))?;
    let round = project_rounds::find(tx, scope, request.round_id)?
        .filter(|round| congresses::is_office(scope, round.level, round.town_id))
        .ok_or_else(|| Problem::field("/round_id", "not_a_project_round"))?;
    if round.status == ProjectRoundStatus::Preparing {
        return Err(Problem::field("/round_id", "project_round_closed"));
    }
    let congress = congresses::own_congress(tx, acting, round.level)?;
    let surplus_percent = match request.surplus_percent {
        Some(percent) => percent,
        None => {
            let found = local_surplus(tx, acting, round.town_id)?;
            let percent: u32 = found.count().map_err(Problem::internal)?;
            i32::try_from(percent).map_err(Problem::internal)?
        }
    };
    // Part of papers, which are Chinese in every language of the interface.
    let title = format!(
        "{}{}年民生实事项目票决办法",
        congress.number_body, round.year
    );
    let row = SelectionRow {
        county_id: scope.county_id(),
        id,
        round_id: round.id,
        level: round.level,
        organ_id: round.organ_id,
        town_id: round.town_id,
        office_id: round.office_id,
        term_id: congress.term_id,
        title: request.title.clone().unwrap_or(title),
        status: ProjectSelectionStatus::Draft,
        seats: request.seats,
        surplus_percent,
        fewer_rule: request.fewer_rule.unwrap_or(ProjectFewerRule::Fewer),
        announcement: request
            .announcement
            .unwrap_or(ProjectAnnouncement::OnTheSpot),
        details: request.details.clone(),
        meeting_id: None,
        adopted_on: None,
        ballot_id: None,
        announced_on: None,
        notice_number: None,
        is_demo: round.is_demo,
        created_by: scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    entry(&row, "project_selection.created")
        .with("seats", row.seats)
        .with("surplus_percent", row.surplus_percent)
        .write(tx, acting)?;
    Case::new(tx, acting, row)
}
