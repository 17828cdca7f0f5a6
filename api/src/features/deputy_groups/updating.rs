//! A group is changed: its name, what it covers, who belongs to it and who leads it.

use super::case::Case;
use super::dto::UpdateDeputyGroupRequest;
use super::log::entry;
use super::membership::{self, Wanted};
use super::store_members;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Changes what is given; who comes or goes is told.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyGroupRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if let Some(name) = &request.name {
        row.name.clone_from(name);
    }
    if let Some(area) = &request.area {
        row.area.clone_from(area);
    }
    row.kind = request.kind.unwrap_or(row.kind);
    row.leader_id = request.leader_id.unwrap_or(row.leader_id);
    row.deputy_leader_id = request.deputy_leader_id.unwrap_or(row.deputy_leader_id);
    let before = store_members::all(tx, row.county_id, row.id)?;
    let are: Vec<Id> = before
        .iter()
        .filter(|one| one.left_on.is_none())
        .map(|one| one.deputy_id)
        .collect();
    let will = request.deputy_ids.clone().unwrap_or_else(|| are.clone());
    let wanted = Wanted {
        deputy_ids: &will,
        leader_id: row.leader_id,
        deputy_leader_id: row.deputy_leader_id,
    };
    membership::check(tx, acting, (row.term_id, row.town_id), wanted)?;
    let key = (row.county_id, row.id);
    let members = membership::changed(before, &will, key, acting.today);
    store_members::replace(tx, row, members)?;
    case.save(tx, acting)?;
    let moved = |from: &[Id], to: &[Id]| -> Vec<Id> {
        let gone = from.iter().filter(|id| !to.contains(id));
        gone.copied().collect()
    };
    let (joined, left) = (moved(&will, &are), moved(&are, &will));
    let told = joined.iter().chain(&left).copied();
    entry(&case.row, "deputy_group.updated")
        .with("joined", joined.len())
        .with("left", left.len())
        .telling(told.map(Recipient::deputy))
        .write(tx, acting)
}
