//! A meeting is called: its date published (M1), its notice sent (M9), called off, or said to be over.

use super::case::Case;
use super::dto_people::{NotifyMeetingRequest, PublishMeetingRequest};
use super::log::{Entry, steps};
use super::model::{ItemStatus, MeetingKind, MeetingStatus};
use super::rows::Meeting;
use super::{roll, store, store_people, store_sittings};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::events::Audience;
use crate::platform::http::Problem;

/// How many days before a session its notice must be sent (M9), with what says so.
pub(super) fn notice_days(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<(i32, String), Problem> {
    let key = "session_notice_days";
    let found = parameters::resolve(conn, row.county_id, row.town_id, key, acting.today)?;
    Ok((found.count().map_err(Problem::internal)?, found.basis))
}

/// The date of a session was decided on and is published (M1; 组织法14).
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PublishMeetingRequest,
) -> Result<(), Problem> {
    let published_on = request.published_on.unwrap_or(acting.today);
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    if published_on > acting.today {
        return Err(Problem::field("/published_on", "future"));
    }
    if published_on < request.decided_on {
        return Err(Problem::field("/published_on", "published_before_decided"));
    }
    case.row.decided_on = Some(request.decided_on);
    case.row.published_on = Some(published_on);
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.published")
        .with("begins_on", case.row.begins_on.to_string())
        .with("decided_on", request.decided_on.to_string())
        .with("published_on", published_on.to_string())
        .write(tx, acting)
}

/// The notice goes to those on the roll, who say whether they attend. The roll is read anew before.
pub(in crate::features) fn notify(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &NotifyMeetingRequest,
) -> Result<(), Problem> {
    roll::refresh(tx, acting, &case.row)?;
    let days = match case.row.kind {
        MeetingKind::CongressSession => Some(notice_days(tx, acting, &case.row)?.0),
        _ => None,
    };
    case.row.notice.clone_from(&request.notice);
    case.row.notified_at = Some(acting.now);
    case.row.notice_days = days;
    case.row.status = MeetingStatus::Notified;
    case.save(tx, acting)?;
    let left = (case.row.begins_on - acting.today).num_days();
    let called = store_people::called(tx, &case.row)?;
    let mut entry = Entry::new(&case.row, "meeting.notified")
        .with("begins_on", case.row.begins_on.to_string())
        .with("people", called.len())
        .with("days_before", left)
        .with("is_late", days.is_some_and(|days| left < i64::from(days)));
    for deputy in called {
        let due = Some(case.row.begins_on);
        entry = entry.opening(Audience::deputy(deputy), steps::ANSWER, due);
    }
    entry.write(tx, acting)
}

/// Called off before it began; those who had the notice are told.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    reason: &str,
) -> Result<(), Problem> {
    let was_known = case.row.status == MeetingStatus::Notified;
    case.row.status = MeetingStatus::Cancelled;
    case.row.cancel_reason = Some(reason.to_owned());
    case.save(tx, acting)?;
    let mut entry = Entry::new(&case.row, "meeting.cancelled")
        .with("reason", reason)
        .closing_all();
    if was_known {
        entry = entry.telling(&store_people::called(tx, &case.row)?);
    }
    entry.write(tx, acting)
}

/// Over; items nobody dealt with stay as they are, one that was being dealt with is finished.
pub(in crate::features) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    for mut item in store::items(tx, &case.row)? {
        if item.status == ItemStatus::Current {
            item.status = ItemStatus::Done;
            item.finished_at = Some(acting.now);
            item.updated_at = acting.now;
            store_sittings::save_item(tx, &item)?;
        }
    }
    case.row.status = MeetingStatus::Closed;
    case.row.closed_at = Some(acting.now);
    case.save(tx, acting)?;
    Entry::new(&case.row, "meeting.closed")
        .closing_all()
        .write(tx, acting)
}
