//! What is known of a resident changes; a contact ends.

use super::case::Case;
use super::dto::{EndDeputyContactRequest, UpdateDeputyContactRequest};
use super::log::entry;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyContactRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if let Some(label) = &request.label {
        row.label = Some(label.clone());
    }
    row.is_household = request.is_household.unwrap_or(row.is_household);
    if let Some(village) = &request.village {
        row.village.clone_from(village);
    }
    if let Some(phone) = &request.phone {
        row.phone.clone_from(phone);
    }
    case.save(tx, acting)?;
    entry(case, "deputy_contact.updated")
        .telling([Recipient::deputy(case.row.keeper_id)])
        .write(tx, acting)
}

/// Ends it: the label stays, the telephone is deleted. The reason for ending one with a resident stands in no event.
pub(super) fn end(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &EndDeputyContactRequest,
) -> Result<(), Problem> {
    if !case.is_resident() {
        return release(tx, acting, case, &request.reason);
    }
    finish(tx, acting, case, &request.reason)?;
    entry(case, "deputy_contact.ended")
        .telling([Recipient::deputy(case.row.keeper_id)])
        .write(tx, acting)
}

/// A member does not look after a deputy any more; both are told.
pub(super) fn release(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    reason: &str,
) -> Result<(), Problem> {
    finish(tx, acting, case, reason)?;
    let told = [Some(case.row.keeper_id), case.row.deputy_id];
    entry(case, "deputy_contact.released")
        .with("reason", reason)
        .telling(told.into_iter().flatten().map(Recipient::deputy))
        .write(tx, acting)
}

fn finish(tx: &mut Tx<'_>, acting: &Acting, case: &mut Case, reason: &str) -> Result<(), Problem> {
    case.row.ended_on = Some(acting.today.max(case.row.since));
    case.row.end_reason = Some(reason.to_owned());
    case.row.phone = None;
    case.save(tx, acting)
}
