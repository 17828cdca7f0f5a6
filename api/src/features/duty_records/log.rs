//! The events of a record that was entered: what inbox and notices are derived from.

use super::model::DutyStatus;
use super::rows::{DrawRow, RecordRow};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use crate::platform::http::Problem;

/// The kind of record in the event log, the inbox and the attachments.
pub const SUBJECT: &str = "duty_record";

/// The kind of a random draw in the event log.
pub const DRAW: &str = "duty_draw";

/// The steps of the inbox.
pub mod steps {
    /// Verify what was entered, or refuse it.
    pub const VERIFY: &str = "verify";
}

/// Records were drawn to be looked at again; nobody is told before somebody comes.
pub(super) fn tell_draw(tx: &mut Tx<'_>, acting: &Acting, row: &DrawRow) -> Result<(), Problem> {
    let title = format!("{} Q{}", row.year, row.quarter);
    let about = About {
        subject_kind: DRAW,
        subject_id: row.id,
        office_id: acting.scope.organ_id(),
        title: &title,
    };
    Entry::new(about, "duty_draw.drawn")
        .with("number", row.number)
        .with("pool", row.pool)
        .with("seed", row.seed.as_str())
        .write(tx, acting)
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
    let mut told = vec![Recipient::deputy(row.deputy_id)];
    if kind == "duty_record.found_wrong" {
        // The office that had verified it.
        told.push(Recipient::organ(row.office_id));
    }
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
        .telling(told)
        .write(tx, acting)
}
