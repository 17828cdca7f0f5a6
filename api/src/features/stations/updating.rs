//! A station is changed: what it says of itself, and who belongs to it.

use super::case::Case;
use super::create::contact;
use super::dto::UpdateStationRequest;
use super::log::entry;
use super::rows::StationRow;
use super::{membership, store_parts};
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Changes what is given; who comes or goes is told.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateStationRequest,
) -> Result<(), Problem> {
    take(&mut case.row, request);
    let row = &case.row;
    let before = store_parts::members_of(tx, row.county_id, &[row.id])?;
    let are: Vec<Id> = before
        .iter()
        .filter(|one| one.left_on.is_none())
        .map(|one| one.deputy_id)
        .collect();
    let will = request.deputy_ids.clone().unwrap_or_else(|| are.clone());
    if request.deputy_ids.is_some() {
        let congress = congresses::own_place(tx, acting, row.level)?;
        let place = membership::place(acting, &congress);
        membership::check(tx, row.county_id, place, &will)?;
        let key = (row.county_id, row.id);
        let members = membership::changed(before, &will, key, acting.today);
        store_parts::replace_members(tx, row, members)?;
    }
    contact(row, &will)?;
    case.save(tx, acting)?;
    let moved = |from: &[Id], to: &[Id]| -> Vec<Id> {
        let gone = from.iter().filter(|id| !to.contains(id));
        gone.copied().collect()
    };
    let (joined, left) = (moved(&will, &are), moved(&are, &will));
    let told = joined.iter().chain(&left).copied();
    entry(&case.row, "station.updated")
        .with("joined", joined.len())
        .with("left", left.len())
        .telling(told.map(Recipient::deputy))
        .write(tx, acting)
}

/// Whom to ask for is one or the other: who names a deputy takes the name of the staff away.
fn take(row: &mut StationRow, request: &UpdateStationRequest) {
    row.kind = request.kind.unwrap_or(row.kind);
    if let Some(name) = &request.name {
        row.name.clone_from(name);
    }
    if let Some(village) = &request.village {
        row.village.clone_from(village);
    }
    if let Some(address) = &request.address {
        row.address.clone_from(address);
    }
    if let Some(phone) = &request.phone {
        row.phone.clone_from(phone);
    }
    row.area_m2 = request.area_m2.unwrap_or(row.area_m2);
    if request.contact_id.is_some() || request.contact_name.is_some() {
        row.contact_id = request.contact_id;
        row.contact_name.clone_from(&request.contact_name);
    }
}
