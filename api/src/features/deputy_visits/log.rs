//! The events of a visit: what inbox and notices are derived from.

use super::case::Case;
use super::model::DeputyVisitStatus;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use chrono::NaiveDate;

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "deputy_visit";

/// The steps of the inbox.
pub mod steps {
    /// Accept it with the unit and the day, or refuse it.
    pub const ARRANGE: &str = "arrange";
    /// Confirm the time and who receives, or ask for another day.
    pub const CONFIRM: &str = "confirm";
    /// Write down what was seen, asked for and answered.
    pub const RECORD: &str = "record";
    /// Answer in writing.
    pub const ANSWER: &str = "answer";
    /// Say whether the answer satisfies.
    pub const RATE: &str = "rate";
}

/// Something that happened to a visit, which is now as the case says, and what waits because of it; those who go are
/// told.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    let deputies = case.going.iter();
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("visit_kind", row.kind.as_str())
        .with("unit_name", row.unit_name.clone())
        .with("held_on", row.visit_on.map(|day| day.to_string()))
        .with("due_on", row.due_on.map(|day| day.to_string()))
        .with("reason", row.end_reason.clone())
        .waiting(waiting(case))
        .telling(deputies.map(|one| Recipient::deputy(one.deputy_id)))
}

/// The unit, as a recipient of a notice, if it works here.
pub(super) fn unit(case: &Case) -> Option<Recipient> {
    case.row.unit_id.map(Recipient::organ)
}

/// What waits, and for whom; of a unit without an account for the office.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let open = |audience: Audience, step: &str, due_on: Option<NaiveDate>| {
        vec![ToDoOpen {
            audience,
            step: step.to_owned(),
            due_on,
        }]
    };
    let office = Audience::organ(row.office_id);
    let unit = Audience::organ(row.unit_id.unwrap_or(row.office_id));
    let lead = Audience::deputy(row.lead_deputy_id);
    match row.status {
        DeputyVisitStatus::Requested | DeputyVisitStatus::MoveAsked => {
            open(office, steps::ARRANGE, None)
        }
        DeputyVisitStatus::Arranged => open(unit, steps::CONFIRM, row.visit_on),
        DeputyVisitStatus::Confirmed => open(lead, steps::RECORD, row.visit_on),
        DeputyVisitStatus::Held => open(unit, steps::ANSWER, row.due_on),
        DeputyVisitStatus::Answered => open(lead, steps::RATE, None),
        DeputyVisitStatus::Refused | DeputyVisitStatus::Closed | DeputyVisitStatus::Cancelled => {
            Vec::new()
        }
    }
}
