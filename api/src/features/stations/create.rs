//! A station is opened.

use super::case::Case;
use super::dto::CreateStationRequest;
use super::log::entry;
use super::rows::StationRow;
use super::rules::{is_one_contact, wrong_day};
use super::{membership, store, store_parts};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

/// Enters it into the register of the office's congress, or of its subdistrict; its deputies are told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateStationRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_place(tx, acting, request.level)?;
    let opened_on = request.opened_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(opened_on, None, acting.today) {
        return Err(Problem::field("/opened_on", code));
    }
    let place = membership::place(acting, &congress);
    membership::check(tx, county_id, place, &request.deputy_ids)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = StationRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        kind: request.kind,
        name: request.name.clone(),
        village: request.village.clone(),
        address: request.address.clone(),
        phone: request.phone.clone(),
        area_m2: request.area_m2,
        contact_id: request.contact_id,
        contact_name: request.contact_name.clone(),
        opened_on,
        closed_on: None,
        closed_reason: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    contact(&row, &request.deputy_ids)?;
    store::insert(tx, &row)?;
    let ids = &request.deputy_ids;
    let members = membership::changed(Vec::new(), ids, (county_id, id), opened_on);
    store_parts::replace_members(tx, &row, members)?;
    entry(&row, "station.opened")
        .with("number", ids.len())
        .telling(ids.iter().copied().map(Recipient::deputy))
        .write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// Whom to ask for: a deputy of the station, or somebody of the staff by name.
pub(super) fn contact(row: &StationRow, members: &[Id]) -> Result<(), Problem> {
    if !is_one_contact(row.contact_id.is_some(), row.contact_name.is_some()) {
        return Err(Problem::field("/contact_name", "station_one_contact"));
    }
    match row.contact_id.is_some_and(|id| !members.contains(&id)) {
        true => Err(Problem::field("/contact_id", "station_not_a_member")),
        false => Ok(()),
    }
}
