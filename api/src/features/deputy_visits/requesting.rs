//! A visit is asked for, by a deputy or by the office for one who asked on paper; or it is called off.

use super::case::Case;
use super::dto::{EndDeputyVisitRequest, RequestDeputyVisitRequest};
use super::log::{entry, unit};
use super::model::DeputyVisitStatus;
use super::rows::{GoingRow, VisitRow};
use super::rules::wrong_day;
use super::{store, store_people};
use crate::features::congresses::{self, Congress};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, minted};

/// Asks for it; the office is to arrange it, and who else goes is told.
pub(in crate::features) fn request(
    tx: &mut Tx<'_>,
    acting: &Acting,
    asked: &RequestDeputyVisitRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(asked.id, |id| store::exists(tx, county_id, id))?;
    let lead = (asked.lead_deputy_id, "/lead_deputy_id");
    // Only who is in office acts as a deputy (代表法61).
    let (congress, lead_id, _) = congresses::led_by(tx, acting, asked.level, lead)?;
    let others = others(tx, acting, (&congress, lead_id), &asked.deputy_ids)?;
    if let Some(code) = wrong_day(asked.wished_on, acting.today) {
        return Err(Problem::field("/wished_on", code));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = VisitRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        kind: asked.kind,
        lead_deputy_id: lead_id,
        title: asked.title.clone(),
        target: asked.target.clone(),
        content: asked.content.clone(),
        wished_on: asked.wished_on,
        status: DeputyVisitStatus::Requested,
        unit_id: None,
        unit_name: None,
        visit_on: None,
        arrange_note: None,
        move_to: None,
        move_reason: None,
        begins_at: None,
        receiver: None,
        end_reason: None,
        held_on: None,
        due_on: None,
        answered_on: None,
        suggestion_id: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let going = std::iter::once(lead_id).chain(others);
    let going = going.map(|deputy_id| GoingRow {
        county_id,
        visit_id: id,
        deputy_id,
        is_present: None,
        is_by_office: false,
    });
    store_people::insert(tx, going.collect())?;
    let case = Case::load(tx, acting, row)?;
    entry(&case, "deputy_visit.requested").write(tx, acting)?;
    Ok(case)
}

/// Who else goes: each once, in office in the same congress, not the one who asks.
fn others(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (congress, lead_id): (&Congress, Id),
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    let known = congresses::deputies_in_office(tx, &acting.scope, congress.term_id, ids)?;
    for (at, id) in ids.iter().enumerate() {
        let pointer = format!("/deputy_ids/{at}");
        if *id == lead_id || ids[..at].contains(id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        if !known.contains_key(id) {
            return Err(Problem::field(&pointer, "not_a_deputy"));
        }
    }
    Ok(ids.to_vec())
}

/// Is called off; the unit and those who were to go are told why.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &EndDeputyVisitRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyVisitStatus::Cancelled;
    case.row.end_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_visit.cancelled")
        .telling(unit(case))
        .write(tx, acting)
}
