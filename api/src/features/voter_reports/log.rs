//! The events of a report to voters: what inbox and notices are derived from. Never what a slip said.

use super::case::Case;
use super::model::VoterReportStatus as Status;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use chrono::NaiveDate;

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "voter_report";

/// The steps of the inbox.
pub mod steps {
    /// Write the report before the day.
    pub const WRITE: &str = "write";
    /// Hold it, and say so.
    pub const HOLD: &str = "hold";
    /// Enter or close the ratings.
    pub const RATE: &str = "rate";
    /// Announce the result and feed it back.
    pub const FEED_BACK: &str = "feed_back";
    /// Read the feedback.
    pub const READ: &str = "read";
}

/// Something that happened to a report, which is now as the case says; from now on that waits which its state asks for.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    beside(case, kind).waiting(waiting(case))
}

/// Something that happened beside its course: what waits goes on to.
pub(super) fn beside<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("held_on", row.held_on.to_string())
}

/// The deputy who reports, as recipient of a notice.
pub(super) fn deputy(case: &Case) -> [Recipient; 1] {
    [Recipient::deputy(case.row.deputy_id)]
}

/// What waits about it.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let open = |audience: Audience, step: &str, due_on: Option<NaiveDate>| ToDoOpen {
        audience,
        step: step.to_owned(),
        due_on,
    };
    let (office, deputy) = (
        Audience::organ(row.office_id),
        Audience::deputy(row.deputy_id),
    );
    match row.status {
        Status::Planned => {
            let mut waiting = vec![open(office, steps::HOLD, Some(row.held_on))];
            if row.content.is_none() {
                waiting.push(open(deputy, steps::WRITE, Some(row.held_on)));
            }
            waiting
        }
        Status::Held | Status::Rating => vec![open(office, steps::RATE, None)],
        Status::Rated => vec![open(office, steps::FEED_BACK, None)],
        Status::FedBack => vec![open(deputy, steps::READ, None)],
        Status::Closed | Status::Cancelled => Vec::new(),
    }
}
