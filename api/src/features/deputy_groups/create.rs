//! A group is formed.

use super::case::Case;
use super::dto::CreateDeputyGroupRequest;
use super::log::entry;
use super::membership::{self, Wanted};
use super::rows::GroupRow;
use super::{store, store_members};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

/// Forms it; its members are told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDeputyGroupRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::kept_congress(tx, acting, request.level)?;
    let formed_on = request.formed_on.unwrap_or(acting.today);
    if formed_on > acting.today {
        return Err(Problem::field("/formed_on", "future"));
    }
    let wanted = Wanted {
        deputy_ids: &request.deputy_ids,
        leader_id: request.leader_id,
        deputy_leader_id: request.deputy_leader_id,
    };
    membership::check(tx, acting, (congress.term_id, congress.town_id), wanted)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = GroupRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        kind: request.kind,
        name: request.name.clone(),
        area: request.area.clone(),
        leader_id: request.leader_id,
        deputy_leader_id: request.deputy_leader_id,
        dissolved_on: None,
        dissolved_reason: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let ids = &request.deputy_ids;
    let members = membership::changed(Vec::new(), ids, (county_id, id), formed_on);
    store_members::replace(tx, &row, members)?;
    entry(&row, "deputy_group.formed")
        .with("number", ids.len())
        .telling(ids.iter().copied().map(Recipient::deputy))
        .write(tx, acting)?;
    Case::new(tx, acting, row)
}
