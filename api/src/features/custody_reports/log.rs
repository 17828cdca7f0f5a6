//! The events of a report: what inbox and notices are derived from. Neither title nor texts name anybody.

use super::case::Case;
use super::model::CustodyConsent;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};
use crate::platform::http::Problem;

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "custody_report";

/// The steps of the inbox.
pub mod steps {
    /// Record whether consent was given.
    pub const ANSWER: &str = "answer";
    /// See whether the mandate is to be suspended.
    pub const SUSPEND: &str = "suspend";
}

/// Records something that happened to a report; the office and the county are told.
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
    let county = congresses::offices(tx, &acting.scope, None)?;
    let county = county.into_iter().take(1).filter(|id| *id != row.office_id);
    let told = std::iter::once(row.office_id).chain(county);
    Entry::new(about, kind)
        .waiting(waiting(case))
        .telling(told.map(Recipient::organ))
        .write(tx, acting)
}

/// What waits about it for the office.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let step = match row.consent {
        _ if row.closed_on.is_some() || row.suspended_on.is_some() => return Vec::new(),
        CustodyConsent::Asked => steps::ANSWER,
        CustodyConsent::NotNeeded | CustodyConsent::Granted => steps::SUSPEND,
        CustodyConsent::Refused => return Vec::new(),
    };
    vec![ToDoOpen {
        audience: Audience::organ(row.office_id),
        step: step.to_owned(),
        due_on: None,
    }]
}
