//! A deputy changes an entry of their diary, or throws it away.

use super::case::Case;
use super::dto::UpdateDiaryEntryRequest;
use super::error;
use super::log::{tell, tell_deleted};
use super::recording::check;
use super::rows::EntryRow;
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDiaryEntryRequest,
) -> Result<(), Problem> {
    let was = case.row.handling;
    // What was written in the letter, and who reads it, is the office's.
    if case.row.message_id.is_some() && touches_letter(request) {
        return Err(error::OF_LETTER.problem());
    }
    take(&mut case.row, request);
    let row = &case.row;
    let said = (row.handling != was).then_some(row.handling);
    if said.is_some() && case.is_used() {
        return Err(error::IN_USE.problem());
    }
    check(acting, row.met_on, row.follow_up_on, said)?;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "diary_entry.updated")
}

/// Throws it away.
pub(super) fn delete(tx: &mut Tx<'_>, acting: &Acting, case: &Case) -> Result<(), Problem> {
    tell_deleted(tx, acting, &case.row)?;
    store::delete(tx, &case.row)
}

const fn touches_letter(request: &UpdateDiaryEntryRequest) -> bool {
    request.met_on.is_some()
        || request.content.is_some()
        || request.village.is_some()
        || request.place.is_some()
        || request.people.is_some()
        || request.category.is_some()
        || request.handling.is_some()
        || request.is_shared.is_some()
        || request.is_shared_with_leader.is_some()
}

fn take(row: &mut EntryRow, request: &UpdateDiaryEntryRequest) {
    let texts = [
        (&mut row.village, &request.village),
        (&mut row.place, &request.place),
        (&mut row.people, &request.people),
        (&mut row.handled_note, &request.handled_note),
        (&mut row.result, &request.result),
    ];
    for (text, given) in texts {
        if let Some(given) = given {
            text.clone_from(given);
        }
    }
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    row.met_on = request.met_on.unwrap_or(row.met_on);
    row.category = request.category.unwrap_or(row.category);
    row.handling = request.handling.unwrap_or(row.handling);
    row.follow_up_on = request.follow_up_on.unwrap_or(row.follow_up_on);
    row.is_shared = request.is_shared.unwrap_or(row.is_shared);
    let with_leader = request.is_shared_with_leader;
    row.is_shared_with_leader = with_leader.unwrap_or(row.is_shared_with_leader);
}
