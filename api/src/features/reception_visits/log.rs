//! The events of a visit: what the inbox is derived from. They tell the station and the day, nothing of the matter or
//! of who the visitor is.

use super::case::Case;
use super::model::ReceptionHandling;
use super::rows::VisitRow;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "reception_visit";

/// The steps of the inbox.
pub mod steps {
    /// Answer it, hand it over, make a suggestion of it, or refuse it.
    pub const HANDLE: &str = "handle";
    /// See that the unit answers in time.
    pub const RESULT: &str = "result";
    /// Tell the visitor.
    pub const FEED_BACK: &str = "feed_back";
}

/// Writes that something happened to a visit, which is now as the case says, and what waits because of it.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    kind: &'static str,
) -> Result<(), Problem> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    Entry::new(about, kind)
        .with("handling", row.handling.as_str())
        .with("unit_name", row.unit_name.clone())
        .with("due_on", row.due_on.map(|day| day.to_string()))
        .with("ground", row.refused_for.map(|ground| ground.as_str()))
        .waiting(waiting(row))
        .write(tx, acting)
}

/// What waits for the office.
fn waiting(row: &VisitRow) -> Vec<ToDoOpen> {
    let open = |step: &str, due_on: Option<NaiveDate>| {
        vec![ToDoOpen {
            audience: Audience::organ(row.office_id),
            step: step.to_owned(),
            due_on,
        }]
    };
    match row.handling {
        ReceptionHandling::Open => open(steps::HANDLE, None),
        ReceptionHandling::HandedOver if row.result.is_none() => open(steps::RESULT, row.due_on),
        ReceptionHandling::HandedOver if row.fed_back_on.is_none() => open(steps::FEED_BACK, None),
        ReceptionHandling::HandedOver
        | ReceptionHandling::Answered
        | ReceptionHandling::Suggested
        | ReceptionHandling::Refused => Vec::new(),
    }
}
