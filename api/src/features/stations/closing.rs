//! A station is closed; what happened there stays.

use super::case::Case;
use super::dto::CloseStationRequest;
use super::log::entry;
use super::rules::wrong_day;
use super::store_parts;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Closes it; its deputies are told.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CloseStationRequest,
) -> Result<(), Problem> {
    let closed_on = request.closed_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(closed_on, Some(case.row.opened_on), acting.today) {
        return Err(Problem::field("/closed_on", code));
    }
    case.row.closed_on = Some(closed_on);
    case.row.closed_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    let members = store_parts::members_of(tx, case.row.county_id, &[case.row.id])?;
    let told = members.into_iter().filter(|one| one.left_on.is_none());
    entry(&case.row, "station.closed")
        .with("reason", request.reason.as_str())
        .with("closed_on", closed_on.to_string())
        .telling(told.map(|one| Recipient::deputy(one.deputy_id)))
        .write(tx, acting)
}
