//! A round is begun, to be prepared.

use super::case::Case;
use super::dto::CreateProjectRoundRequest;
use super::log::entry;
use super::model::ProjectRoundStatus;
use super::rows::RoundRow;
use super::{soliciting, store};
use crate::features::congresses::{self, Congress};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Begins the round of the caller's congress for a year.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateProjectRoundRequest,
) -> Result<Case, Problem> {
    let id = minted(request.id, |id| {
        store::exists(tx, acting.scope.county_id(), id)
    })?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let title = request.title.clone();
    let row = RoundRow {
        county_id: acting.scope.county_id(),
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        term_id: congress.term_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        year: request.year,
        title: title.unwrap_or_else(|| default_title(&congress, request.year)),
        status: ProjectRoundStatus::Preparing,
        solicit_from: request.solicit_from,
        solicit_until: request.solicit_until,
        min_days: None,
        ended_on: None,
        chosen_on: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: acting.scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    soliciting::planned(&row)?;
    store::insert(tx, &row)?;
    store::save_call(tx, &row, request.call.as_deref())?;
    entry(&row, "project_round.created")
        .with("year", row.year)
        .write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// `城关镇2027年民生实事项目`: part of papers, which are Chinese in every language of the interface.
fn default_title(congress: &Congress, year: i32) -> String {
    format!("{}{year}年民生实事项目", congress.number_body)
}
