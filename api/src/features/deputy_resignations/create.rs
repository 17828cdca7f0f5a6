//! A resignation is handed in, by the deputy or by the office as the deputy wrote it.

use super::case::Case;
use super::dto::SubmitDeputyResignationRequest;
use super::log::{both, entry};
use super::model::DeputyResignationStatus;
use super::rows::ResignationRow;
use super::rules::wrong_statement_day;
use super::store;
use crate::features::congresses::{self, Congress, Mandate};
use crate::features::{deputy_talks, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, minted};

/// Hands it in; the office puts it before a meeting.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &SubmitDeputyResignationRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let (congress, deputy_id) = whose(tx, acting, request)?;
    let mandate = store::mandate(tx, county_id, (congress.term_id, deputy_id))?;
    let (mandate_id, _) = mandate.ok_or_else(|| congresses::error::MANDATE_ENDED.problem())?;
    let stated_on = request.stated_on.unwrap_or(acting.today);
    if let Some(code) = wrong_statement_day(stated_on, acting.today) {
        return Err(Problem::field("/stated_on", code));
    }
    if let Some(talk) = request.talk_id {
        let key = (congress.organ_id, deputy_id);
        if !deputy_talks::is_advice_for(tx, county_id, key, talk)? {
            return Err(Problem::field("/talk_id", "not_an_advice_to_resign"));
        }
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = ResignationRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id,
        mandate_id,
        talk_id: request.talk_id,
        statement: request.statement.clone(),
        stated_on,
        is_on_paper: acting.scope.role() != Role::Deputy,
        status: DeputyResignationStatus::Submitted,
        meeting_id: None,
        decided_on: None,
        base: None,
        required: None,
        in_favour: None,
        against: None,
        abstained: None,
        invalid: None,
        announced_on: None,
        announcement: None,
        end_reason: None,
        entered_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let case = Case::load(tx, acting, row)?;
    entry(&case, "deputy_resignation.submitted")
        .telling(both(&case))
        .write(tx, acting)?;
    Ok(case)
}

/// The congress and the deputy: the caller, whose mandate may be suspended, or the one the office enters for.
fn whose(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &SubmitDeputyResignationRequest,
) -> Result<(Congress, Id), Problem> {
    if acting.scope.role() == Role::Deputy {
        let own = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
        if request.deputy_id.is_some_and(|id| id != own) {
            return Err(Problem::field("/deputy_id", "not_a_deputy"));
        }
        let seats = congresses::of_deputy(tx, acting, own)?;
        let seat = seats.into_iter().find(|(congress, mandate)| {
            congress.level == request.level && *mandate != Mandate::Ended
        });
        let (congress, _) = seat.ok_or_else(|| congresses::error::MANDATE_ENDED.problem())?;
        return Ok((congress, own));
    }
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let asked = request
        .deputy_id
        .ok_or_else(|| Problem::field("/deputy_id", "required"))?;
    let county_id = acting.scope.county_id();
    match congresses::mandate_in(tx, county_id, congress.term_id, asked)? {
        Some(Mandate::Active | Mandate::Suspended) => Ok((congress, asked)),
        Some(Mandate::Ended) | None => Err(Problem::field("/deputy_id", "not_a_deputy")),
    }
}
