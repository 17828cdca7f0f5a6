//! A group is dissolved; what it did stays.

use super::case::Case;
use super::dto::DissolveDeputyGroupRequest;
use super::log::entry;
use super::store_members;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Dissolves it; its members are told.
pub(super) fn dissolve(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &DissolveDeputyGroupRequest,
) -> Result<(), Problem> {
    let members = store_members::current(tx, case.row.county_id, case.row.id)?;
    case.row.dissolved_on = Some(acting.today);
    case.row.dissolved_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(&case.row, "deputy_group.dissolved")
        .with("reason", request.reason.as_str())
        .telling(members.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}
