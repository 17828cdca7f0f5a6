//! A training enters the plan of the year.

use super::case::Case;
use super::dto::PlanTrainingRequest;
use super::log::entry;
use super::model::{TrainingAction, TrainingStatus};
use super::rows::TrainingRow;
use super::rules::wrong_days;
use super::store;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};
use chrono::Datelike;

/// Plans it; nobody is invited yet.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &PlanTrainingRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::kept_congress(tx, acting, request.level)?;
    let ends_on = request.ends_on.unwrap_or(request.begins_on);
    if let Some((pointer, code)) = wrong_days(request.begins_on, ends_on, acting.today) {
        return Err(Problem::field(pointer, code));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = TrainingRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        year: i64::from(request.begins_on.year()),
        kind: request.kind,
        title: request.title.clone(),
        content: request.content.clone(),
        place: request.place.clone(),
        organiser: request.organiser.clone(),
        begins_on: request.begins_on,
        ends_on,
        hours: request.hours,
        answer_by: None,
        status: TrainingStatus::Planned,
        cancel_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    entry(&row, "training.planned").write(tx, acting)?;
    let case = Case::load(tx, acting, row)?;
    case.check(TrainingAction::Edit)?;
    Ok(case)
}
