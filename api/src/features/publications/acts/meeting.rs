//! A meeting as everybody may read it: who attends is no part of it, nor what is not for everybody.

use super::copies::{ActCopy, ItemCopy, MeetingCopy, SittingCopy};
use super::fresh::{Fresh, FreshItem};
use super::model::ActKind;
use super::publicity;
use crate::features::meetings::model::{MeetingStatus, SittingKind, SittingStatus};
use crate::features::publications::error;
use crate::features::{meetings, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// A meeting in scope, or 404.
pub(super) fn fresh(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Fresh, Problem> {
    let case = meetings::seen(conn, acting, id)?;
    let row = &case.row;
    let closed = publicity::of(conn, row.county_id, row.id)?;
    let all = meetings::agenda(conn, &case, &[])?;
    let shown = meetings::agenda(conn, &case, &closed.items)?;
    let term = terms::by_ids(conn, row.county_id, &[row.term_id])?.remove(&row.term_id);
    let items = all.into_iter().map(|one| FreshItem {
        is_closed: !shown.iter().any(|open| open.id == one.id),
        id: one.id,
        number: one.number,
        title: one.title,
    });
    let agenda = shown.iter().map(|one| ItemCopy {
        number: one.number.clone().unwrap_or_default(),
        title: one.title.clone(),
        kind: one.kind,
    });
    let sittings = case.sittings.iter();
    let sittings = sittings
        .filter(|one| one.kind != SittingKind::Delegation)
        .map(|one| {
            let is_over = one.status == SittingStatus::Closed;
            SittingCopy {
                title: one.title.clone(),
                begins_at: one.begins_at,
                total: one.voters_total.filter(|_| is_over),
                present: one.present_at_opening.filter(|_| is_over),
            }
        });
    let is_announced = match row.status {
        MeetingStatus::Planned => row.published_on.is_some(),
        MeetingStatus::Cancelled => row.published_on.is_some() || row.notified_at.is_some(),
        MeetingStatus::Notified | MeetingStatus::Open | MeetingStatus::Closed => true,
    };
    let hindrance = match &closed.reason {
        Some(reason) => Some(error::ACT_CLOSED.with("reason", reason.clone())),
        None if !is_announced => Some(error::ACT_NOT_ANNOUNCED.problem()),
        None => None,
    };
    let copy = MeetingCopy {
        title: row.title.clone(),
        kind: row.kind,
        level: row.level,
        congress: term.map(|term| term.congress_name).unwrap_or_default(),
        begins_on: row.begins_on,
        ends_on: row.ends_on,
        place: row.place.clone(),
        is_cancelled: row.status == MeetingStatus::Cancelled,
        sittings: sittings.collect(),
        agenda: agenda.collect(),
    };
    Ok(Fresh {
        county_id: row.county_id,
        id: row.id,
        kind: ActKind::Meeting,
        version: row.version,
        office_id: row.office_id,
        level: row.level,
        town_id: row.town_id,
        title: row.title.clone(),
        number: None,
        status: row.status.as_str(),
        begins_on: row.begins_on,
        meeting_id: Some(row.id),
        is_demo: row.is_demo,
        closed_reason: closed.reason,
        items: items.collect(),
        hindrance,
        copy: ActCopy::Meeting(copy),
    })
}
