//! The events of a record that was entered: what inbox and notices are derived from.

use super::model::DutyStatus;
use super::rows::RecordRow;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use crate::platform::http::Problem;

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "duty_record";

/// The steps of the inbox.
pub mod steps {
    /// Verify what was entered, or refuse it.
    pub const VERIFY: &str = "verify";
}

/// Something happened to a record, which is now as `row` says; the deputy is told when it was not them.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &RecordRow,
    kind: &'static str,
) -> Result<(), Problem> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    let mut waiting = Vec::new();
    if row.status == DutyStatus::Pending {
        waiting.push(ToDoOpen {
            audience: Audience::organ(row.office_id),
            step: steps::VERIFY.to_owned(),
            due_on: None,
        });
    }
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("kind", row.kind.as_str())
        .with("held_on", row.held_on.to_string())
        .with("reason", row.reason.clone())
        .waiting(waiting)
        .telling([Recipient::deputy(row.deputy_id)])
        .write(tx, acting)
}
