//! Deputies who follow a project, one of whom leads (V11).

use super::case::Case;
use super::dto_acts::AssignProjectFollowersRequest;
use super::log::entry;
use super::rows::FollowerRow;
use super::store_said;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Says who follows it, in place of those before; each in office in the congress.
pub(in crate::features) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AssignProjectFollowersRequest,
) -> Result<(), Problem> {
    let ids = &request.deputy_ids;
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "duplicate"));
    }
    if !ids.contains(&request.leader_id) {
        return Err(Problem::field("/leader_id", "project_leader_not_follower"));
    }
    let names = congresses::deputies_in_office(tx, &acting.scope, case.row.term_id, ids)?;
    if let Some(at) = ids.iter().position(|id| !names.contains_key(id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "not_a_deputy"));
    }
    let before = store_said::followers(tx, case.row.county_id, case.row.id)?;
    let row = |deputy_id: &Id| FollowerRow {
        county_id: case.row.county_id,
        work_id: case.row.id,
        deputy_id: *deputy_id,
        is_leader: *deputy_id == request.leader_id,
    };
    store_said::save_followers(tx, &case.row, ids.iter().map(row).collect())?;
    case.save(tx, acting)?;
    let told = ids
        .iter()
        .filter(|id| before.iter().all(|one| one.deputy_id != **id));
    let told = told.copied().map(Recipient::deputy);
    let shown: Vec<String> = ids.iter().filter_map(|id| names.get(id).cloned()).collect();
    entry(&case.row, "project_work.followers_named")
        .with("names", shown.join("、"))
        .with("leader", names.get(&request.leader_id).cloned())
        .telling(told)
        .write(tx, acting)
}
