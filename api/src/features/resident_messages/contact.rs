//! How to reach who sent a message: masked, looked up, moved on.

use super::case::Case;
use super::log::Entry;
use super::phone::national;
use super::response::{ResidentMessageContact, ResidentMessageContactMasked};
use super::rows::ContactRow;
use super::{error, rules, store_contacts};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::text::mask_phone;

/// Masked, for the page of the message.
pub(super) fn masked(row: ContactRow) -> ResidentMessageContactMasked {
    ResidentMessageContactMasked {
        name: row.name,
        phone_masked: row.phone.map(|phone| mask_phone(&national(&phone))),
    }
}

/// Looks it up for the office of the congress; that it was looked up stands in the log, what it is does not.
pub(super) fn look_up(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
) -> Result<ResidentMessageContact, Problem> {
    if !case.is_office() {
        let why = rules::Refusal::NotYourTurn;
        return Err(error::problem(why, case.row.status, acting.locale));
    }
    let Some(found) = store_contacts::find(tx, &case.row)? else {
        tx.without_event("nothing is known");
        return Ok(ResidentMessageContact {
            name: None,
            phone: None,
        });
    };
    Entry::new(&case.row, "resident_message.contact_read").write(tx, acting)?;
    Ok(ResidentMessageContact {
        name: found.name,
        phone: found.phone,
    })
}
