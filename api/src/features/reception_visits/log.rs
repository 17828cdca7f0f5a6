//! The events of a visit: what inbox and notices are derived from. They tell the station and the day, nothing of the
//! matter or of who the visitor is.

use super::case::Case;
use super::model::{ReceptionHandling, ReceptionUnitReply};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "reception_visit";

/// The steps of the inbox.
pub mod steps {
    /// Answer it, hand it over, make a suggestion of it, or refuse it.
    pub const HANDLE: &str = "handle";
    /// Hand it over anew: the unit says that it is not its own.
    pub const HAND_OVER: &str = "hand_over";
    /// See that the unit answers in time.
    pub const RESULT: &str = "result";
    /// Write down what was done: the unit, if it works here.
    pub const ANSWER: &str = "answer";
    /// Tell the visitor.
    pub const FEED_BACK: &str = "feed_back";
}

/// Something that happened to a visit, which is now as the case says, and what waits because of it.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
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
        .waiting(waiting(case))
}

/// Writes it; nobody is told but those who must act.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    kind: &'static str,
) -> Result<(), Problem> {
    entry(case, kind).write(tx, acting)
}

/// Those who were on duty, as recipients of a notice.
pub(super) fn on_duty(case: &Case) -> Vec<Recipient> {
    let deputies = case.on_duty.iter().copied();
    deputies.map(Recipient::deputy).collect()
}

/// The office, as a recipient of a notice.
pub(super) fn office(case: &Case) -> Recipient {
    Recipient::organ(case.row.office_id)
}

/// The unit that has it, as a recipient of a notice, if it works here.
pub(super) fn unit(case: &Case) -> Option<Recipient> {
    case.row.unit_id.map(Recipient::organ)
}

/// What waits for the office, and for the unit that has it.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let open = |organ: Id, step: &str, due_on: Option<NaiveDate>| ToDoOpen {
        audience: Audience::organ(organ),
        step: step.to_owned(),
        due_on,
    };
    let office = row.office_id;
    match row.handling {
        ReceptionHandling::Open if is_returned(case) => vec![open(office, steps::HAND_OVER, None)],
        ReceptionHandling::Open => vec![open(office, steps::HANDLE, None)],
        ReceptionHandling::HandedOver if row.result.is_none() => {
            let unit = row
                .unit_id
                .map(|unit| open(unit, steps::ANSWER, row.due_on));
            let by_office = open(office, steps::RESULT, row.due_on);
            unit.into_iter().chain([by_office]).collect()
        }
        ReceptionHandling::HandedOver if row.fed_back_on.is_none() => {
            vec![open(office, steps::FEED_BACK, None)]
        }
        ReceptionHandling::HandedOver
        | ReceptionHandling::Answered
        | ReceptionHandling::Suggested
        | ReceptionHandling::Refused => Vec::new(),
    }
}

/// Whether some unit said that it is not its own.
fn is_returned(case: &Case) -> bool {
    let mut replies = case.replies.iter();
    replies.any(|one| one.kind == ReceptionUnitReply::NotOurs)
}
