//! Sittings are planned, changed, taken away.

use super::case::Case;
use super::dto_sittings::{CreateSittingRequest, UpdateSittingRequest};
use super::error;
use super::log::Entry;
use super::model::{SittingKind, SittingStatus};
use super::rows::Sitting;
use super::{store, store_sittings, templates};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Timestamp, Tx};
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use serde_json::json;

/// Most sittings of one meeting.
const MOST: usize = 60;

/// Plans another sitting of a session.
pub(super) fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CreateSittingRequest,
) -> Result<(), Problem> {
    if case.row.kind.has_one_sitting() {
        let at = (case.row.kind, case.row.status);
        let refusal = super::rules::Refusal::WrongKind;
        return Err(error::problem(refusal, at, acting.locale));
    }
    if request.kind == SittingKind::Single {
        return Err(Problem::field("/kind", "choice"));
    }
    if case.sittings.len() >= MOST {
        return Err(Problem::field("/title", "too_many_sittings"));
    }
    within(case, request.begins_at)?;
    let position = case.sittings.iter().map(|one| one.position).max();
    let mut sitting = templates::sitting(
        &case.row,
        (request.kind, &request.title),
        request.begins_at,
        position.unwrap_or_default() + 1,
        acting.now,
    );
    sitting.place.clone_from(&request.place);
    sitting.delegation.clone_from(&request.delegation);
    sitting.presided_by.clone_from(&request.presided_by);
    store::insert_sittings(tx, std::slice::from_ref(&sitting))?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.sitting_added")
        .with("sitting", sitting.title)
        .write(tx, acting)
}

/// Changes a sitting that is not over.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
    request: &UpdateSittingRequest,
) -> Result<(), Problem> {
    let before = find(case, id)?;
    let mut row = before.clone();
    if row.status == SittingStatus::Closed {
        return Err(in_state(&row));
    }
    if let Some(begins_at) = request.begins_at.filter(|at| *at != row.begins_at) {
        if row.status != SittingStatus::Planned {
            return Err(in_state(&row));
        }
        within(case, begins_at)?;
        row.begins_at = begins_at;
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    for (old, new) in [
        (&mut row.place, &request.place),
        (&mut row.delegation, &request.delegation),
        (&mut row.presided_by, &request.presided_by),
    ] {
        if let Some(new) = new {
            old.clone_from(new);
        }
    }
    let details = Changes::default()
        .field("title", &before.title, &row.title)
        .field("begins_at", &before.begins_at, &row.begins_at)
        .field("place", &before.place, &row.place)
        .field("delegation", &before.delegation, &row.delegation)
        .field("presided_by", &before.presided_by, &row.presided_by)
        .beside(json!({"sitting": row.title, "sitting_id": row.id}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    row.updated_at = acting.now;
    store_sittings::save(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.sitting_changed")
        .beside(details)
        .write(tx, acting)
}

/// Takes a sitting away that is ahead; its items stay on the agenda.
pub(super) fn remove(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    id: Id,
) -> Result<(), Problem> {
    let row = find(case, id)?;
    if row.status != SittingStatus::Planned || case.row.kind.has_one_sitting() {
        return Err(in_state(&row));
    }
    store_sittings::delete(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.sitting_removed")
        .with("sitting", row.title)
        .write(tx, acting)
}

/// A sitting of the meeting, or 404.
pub(super) fn find(case: &Case, id: Id) -> Result<Sitting, Problem> {
    let found = case.sittings.iter().find(|one| one.id == id);
    found.cloned().ok_or_else(Problem::not_found)
}

/// Not possible in the state the sitting is in.
pub(super) fn in_state(row: &Sitting) -> Problem {
    error::SITTING_NOT_IN_STATE
        .with("sitting", row.title.clone())
        .with("sitting_status", row.status.as_str())
}

fn within(case: &Case, begins_at: Timestamp) -> Result<(), Problem> {
    let day = local_date(begins_at);
    if (case.row.begins_on..=case.row.ends_on).contains(&day) {
        Ok(())
    } else {
        Err(Problem::field("/begins_at", "outside_the_meeting"))
    }
}
