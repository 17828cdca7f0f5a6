//! The events of an appraisal: what inbox and notices are derived from. A rating has none.

use super::case::Case;
use super::model::{DeputyAppraisalChannel, DeputyAppraisalStatus};
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "deputy_appraisal";

/// The steps of the inbox.
pub mod steps {
    /// End the rating.
    pub const CLOSE: &str = "close";
    /// Propose whom to commend.
    pub const PROPOSE: &str = "propose";
    /// Write down what the presidium decided.
    pub const DECIDE: &str = "decide";
}

/// Something that happened to an appraisal, which is now as the case says; what waits for the office follows from it.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    let step = match row.status {
        DeputyAppraisalStatus::Open => Some((steps::CLOSE, Some(row.due_on))),
        DeputyAppraisalStatus::Closed => Some((steps::PROPOSE, None)),
        DeputyAppraisalStatus::Proposed => Some((steps::DECIDE, None)),
        _ => None,
    };
    let open = step.map(|(step, due_on)| ToDoOpen {
        audience: Audience::organ(row.office_id),
        step: step.to_owned(),
        due_on,
    });
    Entry::new(about, kind)
        .with("year", row.year)
        .with("status", row.status.as_str())
        .with("due_on", row.due_on.to_string())
        .waiting(open.into_iter().collect())
}

/// Those who may rate, as recipients of a notice.
pub(super) fn raters(case: &Case) -> Vec<Recipient> {
    let raters = case.raters.iter();
    raters
        .map(|(one, _)| Recipient::deputy(one.deputy_id))
        .collect()
}

/// Those who have not rated.
pub(super) fn silent(case: &Case) -> Vec<Recipient> {
    let raters = case.raters.iter();
    let silent = raters.filter(|(one, _)| one.channel == DeputyAppraisalChannel::None);
    silent
        .map(|(one, _)| Recipient::deputy(one.deputy_id))
        .collect()
}

/// Those who are appraised.
pub(super) fn appraised(case: &Case) -> Vec<Recipient> {
    let people = case.deputies.iter();
    people
        .map(|(one, _)| Recipient::deputy(one.deputy_id))
        .collect()
}
