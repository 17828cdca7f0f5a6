//! Title, call and days are changed while the round is prepared.

use super::case::Case;
use super::dto::UpdateProjectRoundRequest;
use super::log::entry;
use super::{soliciting, store};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateProjectRoundRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    let call_before = store::call(tx, &before)?;
    let call = request.call.clone().unwrap_or_else(|| call_before.clone());
    if let Some(title) = &request.title {
        case.row.title.clone_from(title);
    }
    if let Some(from) = request.solicit_from {
        case.row.solicit_from = from;
    }
    if let Some(until) = request.solicit_until {
        case.row.solicit_until = until;
    }
    soliciting::planned(&case.row)?;
    let row = &case.row;
    let same_days =
        (before.solicit_from, before.solicit_until) == (row.solicit_from, row.solicit_until);
    if before.title == row.title && same_days && call_before == call {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    let details = Changes::default()
        .field("title", &before.title, &row.title)
        .field("call", &call_before, &call)
        .field("solicit_from", &before.solicit_from, &row.solicit_from)
        .field("solicit_until", &before.solicit_until, &row.solicit_until)
        .beside(json!({}));
    if call != call_before {
        store::save_call(tx, row, call.as_deref())?;
    }
    case.save(tx, acting)?;
    entry(&case.row, "project_round.updated")
        .beside(details)
        .write(tx, acting)
}
