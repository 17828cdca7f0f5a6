//! The events of a reception: what inbox and notices are derived from.

use super::case::Case;
use super::model::ReceptionStatus;
use super::rules::announce_by;
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use crate::platform::http::Problem;

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "reception";

/// So many days before a reception residents are told; a local rule.
const NOTICE_DAYS: &str = "reception_notice_days";

/// The steps of the inbox.
pub mod steps {
    /// Tell residents.
    pub const ANNOUNCE: &str = "announce";
    /// Receive residents on that day.
    pub const RECEIVE: &str = "receive";
}

/// Something that happened to a reception, which is now as the case says.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    Entry::new(about, kind)
        .with("station_name", case.station.name.as_str())
        .with("status", row.status.as_str())
        .with("held_on", row.held_on.to_string())
}

/// Those on duty, as recipients of a notice.
pub(super) fn on_duty(case: &Case) -> Vec<Recipient> {
    let duties = case.duties.iter();
    duties.map(|one| Recipient::deputy(one.deputy_id)).collect()
}

/// How many days before it residents are told, where it is held.
pub(super) fn notice_days(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<i64, Problem> {
    let county_id = acting.scope.county_id();
    let set = parameters::resolve(conn, county_id, town_id, NOTICE_DAYS, acting.today)?;
    set.int().map_err(Problem::internal)
}

/// What waits about it: for the office to tell residents in time, then for those on duty to receive them.
pub(super) fn waiting(case: &Case, notice_days: i64) -> Vec<ToDoOpen> {
    let row = &case.row;
    match row.status {
        ReceptionStatus::Planned => vec![ToDoOpen {
            audience: Audience::organ(row.office_id),
            step: steps::ANNOUNCE.to_owned(),
            due_on: Some(announce_by(row.held_on, notice_days)),
        }],
        ReceptionStatus::Announced => {
            let duties = case.duties.iter();
            let open = duties.map(|one| ToDoOpen {
                audience: Audience::deputy(one.deputy_id),
                step: steps::RECEIVE.to_owned(),
                due_on: Some(row.held_on),
            });
            open.collect()
        }
        ReceptionStatus::Held | ReceptionStatus::Missed | ReceptionStatus::Cancelled => Vec::new(),
    }
}
