//! How to reach who gave an idea: taken over, masked, looked up.

use super::case::Case;
use super::dto::ProjectIdeaContactRequest;
use super::log::Entry;
use super::response::{ProjectIdeaContact, ProjectIdeaContactMasked};
use super::rows::ContactRow;
use super::{error, rules, store_contacts};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::text::mask_phone;

/// A name, or a number, or both.
#[derive(Clone)]
pub(in crate::features) struct Contact {
    /// Their name.
    pub(super) name: Option<String>,
    /// Only digits.
    pub(super) phone: Option<String>,
}

/// What is wrong with a contact: where in it, and the code of the field error.
type Wrong = (&'static str, &'static str);

impl Contact {
    /// As it was asked for; spaces and hyphens are left out of the number.
    pub(super) fn of(request: &ProjectIdeaContactRequest) -> Result<Self, Wrong> {
        let phone = request.phone.as_deref().map(digits).transpose()?;
        if request.name.is_none() && phone.is_none() {
            return Err(("", "required"));
        }
        Ok(Self {
            name: request.name.clone(),
            phone,
        })
    }

    /// As it is stored.
    pub(super) fn row(self, county_id: i64, idea_id: crate::platform::db::Id) -> ContactRow {
        ContactRow {
            county_id,
            idea_id,
            name: self.name,
            phone: self.phone,
        }
    }
}

fn digits(text: &str) -> Result<String, Wrong> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '\u{3000}'))
        .collect();
    let fits = (7..=20).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    if fits {
        Ok(plain)
    } else {
        Err(("/phone", "phone"))
    }
}

/// Masked, for the page of the idea.
pub(super) fn masked(row: ContactRow) -> ProjectIdeaContactMasked {
    ProjectIdeaContactMasked {
        name: row.name,
        phone_masked: row.phone.as_deref().map(mask_phone),
    }
}

/// Looks it up for the office of the congress; that it was looked up stands in the log, what it is does not.
pub(super) fn look_up(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectIdeaContact, Problem> {
    if !case.is_office() {
        let why = rules::Refusal::NotYourTurn;
        return Err(error::problem(why, case.row.status, acting.locale));
    }
    let Some(found) = store_contacts::find(tx, &case.row)? else {
        tx.without_event("nothing is known");
        return Ok(ProjectIdeaContact {
            name: None,
            phone: None,
        });
    };
    Entry::new(&case.row, "project_idea.contact_read").write(tx, acting)?;
    Ok(ProjectIdeaContact {
        name: found.name,
        phone: found.phone,
    })
}
