//! The events of posts and their holdings: what inbox and notices are derived from.

use super::holding_case::HoldingCase;
use super::model::DeputyPostStatus;
use super::rows::PostRow;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// A post in the event log.
pub const POST: &str = "deputy_post";
/// A holding in the event log and the inbox.
pub const HOLDING: &str = "deputy_post_holding";

/// The steps of the inbox.
pub mod steps {
    /// Confirm or refuse a claim.
    pub const DECIDE: &str = "decide";
}

/// Something that happened to a post, which is now as `row` says.
pub(super) fn of_post<'a>(row: &'a PostRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: POST,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.name,
    };
    Entry::new(about, kind)
}

/// Something that happened to a holding; while it is a claim it waits for the office.
pub(super) fn of_holding<'a>(case: &'a HoldingCase, kind: &'static str) -> Entry<'a> {
    let (row, post) = (&case.row, &case.post);
    let about = About {
        subject_kind: HOLDING,
        subject_id: row.id,
        office_id: post.office_id,
        title: &post.name,
    };
    let mut waiting = Vec::new();
    if row.status == DeputyPostStatus::Claimed {
        waiting.push(ToDoOpen {
            audience: Audience::organ(post.office_id),
            step: steps::DECIDE.to_owned(),
            due_on: None,
        });
    }
    Entry::new(about, kind)
        .with("post_id", row.post_id.to_string())
        .with("deputy_id", row.deputy_id.to_string())
        .with("reason", row.reason.clone())
        .waiting(waiting)
}
