//! What a meeting is, where and when is changed; its days only before it begins, and with a reason once others
//! know of them (M1).

use super::case::Case;
use super::create::{days, searchable};
use super::dto::UpdateMeetingRequest;
use super::error;
use super::log::Entry;
use super::model::{MeetingKind, MeetingStatus};
use super::rows::Meeting;
use super::{store, store_party, store_people, store_sittings};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Changes;
use crate::platform::http::Problem;
use chrono::{Datelike, TimeDelta};
use serde_json::json;

/// Takes the changes over and writes them; nothing happens when there are none.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateMeetingRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    reword(&mut case.row, request)?;
    let is_moved = redate(acting, &mut case.row, request)?;
    let row = &case.row;
    let old_branch = store_party::get(tx, row)?;
    let branch = match &request.party_branch {
        Some(Some(_)) if row.kind != MeetingKind::CongressSession => {
            return Err(Problem::field("/party_branch", "only_of_a_session"));
        }
        Some(branch) => branch.clone(),
        None => old_branch.clone(),
    };
    let changes = Changes::default()
        .field("title", &before.title, &row.title)
        .field("ordinal", &before.ordinal, &row.ordinal)
        .field(
            "is_extraordinary",
            &before.is_extraordinary,
            &row.is_extraordinary,
        )
        .field("begins_on", &before.begins_on, &row.begins_on)
        .field("ends_on", &before.ends_on, &row.ends_on)
        .field("place", &before.place, &row.place)
        .field("host", &before.host, &row.host)
        .field("party_branch", &old_branch, &branch);
    let details = changes.beside(json!({}));
    if details["fields"].as_array().is_none_or(Vec::is_empty) {
        tx.without_event("nothing was changed");
        return Ok(());
    }
    if branch != old_branch {
        store_party::put(tx, row, branch.as_deref())?;
    }
    case.row.search_text = searchable(&case.row);
    case.save(tx, acting)?;
    let by = case.row.begins_on - before.begins_on;
    if !by.is_zero() {
        store_sittings::shift(tx, &case.row, by, acting.now)?;
        case.sittings = store::sittings(tx, &case.row)?;
    }
    let kind = if is_moved {
        "meeting.moved"
    } else {
        "meeting.updated"
    };
    let mut entry = Entry::new(&case.row, kind).beside(details);
    if is_moved {
        entry = entry
            .with("reason", request.reason.clone())
            .with("begins_on", case.row.begins_on.to_string())
            .with("old_begins_on", before.begins_on.to_string());
        if before.status == MeetingStatus::Notified {
            entry = entry.telling(&store_people::called(tx, &case.row)?);
        }
    }
    entry.write(tx, acting)
}

fn reword(row: &mut Meeting, request: &UpdateMeetingRequest) -> Result<(), Problem> {
    if let Some(ordinal) = request.ordinal {
        if !row.kind.is_numbered() {
            return Err(Problem::field("/ordinal", "not_numbered"));
        }
        row.ordinal = Some(ordinal);
    }
    if let Some(is_extraordinary) = request.is_extraordinary {
        if is_extraordinary && row.kind != MeetingKind::CongressSession {
            return Err(Problem::field("/is_extraordinary", "not_a_session"));
        }
        row.is_extraordinary = is_extraordinary;
    }
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(place) = &request.place {
        row.place.clone_from(place);
    }
    if let Some(host) = &request.host {
        row.host = host.clone().filter(|host| !host.is_empty());
    }
    Ok(())
}

/// Moves the days; whether others knew of them, so that they must be told.
fn redate(
    acting: &Acting,
    row: &mut Meeting,
    request: &UpdateMeetingRequest,
) -> Result<bool, Problem> {
    let begins_on = request.begins_on.unwrap_or(row.begins_on);
    // A meeting that moves keeps its length, unless the last day is given, too.
    let ends_on = match request.ends_on {
        Some(day) => day,
        None => row.ends_on + (begins_on - row.begins_on),
    };
    if (begins_on, ends_on) == (row.begins_on, row.ends_on) {
        return Ok(false);
    }
    days(begins_on, Some(ends_on))?;
    let has_begun = row.status == MeetingStatus::Open;
    if has_begun && begins_on != row.begins_on {
        let at = (row.kind, row.status);
        return Err(error::problem(
            super::rules::Refusal::WrongState,
            at,
            acting.locale,
        ));
    }
    // A day more or less of a meeting that goes on is no move.
    let is_known = row.published_on.is_some() || row.status == MeetingStatus::Notified;
    let is_moved = is_known && !has_begun && (begins_on - row.begins_on) != TimeDelta::zero();
    if is_moved && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    row.begins_on = begins_on;
    row.ends_on = ends_on;
    row.year = begins_on.year();
    if is_moved {
        // M1: the new date must be published in its turn.
        row.decided_on = None;
        row.published_on = None;
    }
    Ok(is_moved)
}
