//! The events of a commendation: what notices are derived from.

use super::model::AwardKind;
use super::rows::AwardRow;
use crate::features::suggestions;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::events::{About, Entry, Recipient};
use crate::platform::http::Problem;

/// The kind of record in the event log and the attachments.
pub const SUBJECT: &str = "award";

/// Something happened to a commendation, which is now as `row` says; the deputy it concerns is told.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &AwardRow,
    kind: &'static str,
) -> Result<(), Problem> {
    let told = concerned(tx, acting, row)?;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("subject_name", row.subject_name.as_str())
        .with("giver", row.giver.as_str())
        .with("awarded_on", row.awarded_on.to_string())
        .with("reason", row.withdraw_reason.clone())
        .telling(told)
        .write(tx, acting)
}

/// The deputy, or the one who leads the suggestion.
fn concerned(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &AwardRow,
) -> Result<Option<Recipient>, Problem> {
    let id = match (row.kind, row.suggestion_id) {
        (AwardKind::Suggestion, Some(id)) => {
            let found = suggestions::find(conn, &acting.scope, id)?;
            found.map(|suggestion| suggestion.lead_deputy_id)
        }
        _ => row.deputy_id,
    };
    Ok(id.map(Recipient::deputy))
}
