//! How far a pledge is, what the deputy says of it at the end of the year, and what the office does.

use super::case::Case;
use super::dto::{NoteDeputyPledgeRequest, ReviewDeputyPledgeRequest};
use super::log::of_pledge;
use super::model::DeputyPledgeStatus;
use super::rows::NoteRow;
use super::store_parts;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

/// Writes down how far an item is.
pub(in crate::features) fn note(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &NoteDeputyPledgeRequest,
) -> Result<(), Problem> {
    let county_id = case.row.county_id;
    let id = minted(request.id, |id| store_parts::note_exists(tx, county_id, id))?;
    let noted_on = request.noted_on.unwrap_or(acting.today);
    if noted_on > acting.today {
        return Err(Problem::field("/noted_on", "future"));
    }
    let items = case.items.iter_mut();
    let mut promised = items.filter(|one| one.is_current && one.id == request.item_id);
    let item = promised
        .next()
        .ok_or_else(|| Problem::field("/item_id", "unknown"))?;
    item.state = request.state;
    store_parts::save_item(tx, item)?;
    let row = NoteRow {
        county_id,
        id,
        pledge_id: case.row.id,
        item_id: request.item_id,
        noted_on,
        state: request.state,
        note: request.note.clone(),
        noted_by_name: acting.actor_name().to_owned(),
        created_at: acting.now,
    };
    store_parts::insert_note(tx, &row)?;
    case.save(tx, acting)?;
    of_pledge(case, "deputy_pledge.noted")
        .with("names", case.name.as_str())
        .with("state", request.state.as_str())
        .write(tx, acting)
}

/// What the deputy says of it; it then waits for the office.
pub(super) fn review(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReviewDeputyPledgeRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyPledgeStatus::Reviewed;
    case.row.self_review = Some(request.content.clone());
    case.save(tx, acting)?;
    of_pledge(case, "deputy_pledge.reviewed")
        .with("names", case.name.as_str())
        .write(tx, acting)
}

/// The word of the office; the deputy is told.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReviewDeputyPledgeRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyPledgeStatus::Closed;
    case.row.office_word = Some(request.content.clone());
    case.row.office_word_by_name = Some(acting.actor_name().to_owned());
    case.save(tx, acting)?;
    of_pledge(case, "deputy_pledge.closed")
        .with("names", case.name.as_str())
        .telling([Recipient::deputy(case.row.deputy_id)])
        .write(tx, acting)
}
